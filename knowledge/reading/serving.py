"""What runs in the process that reads."""

import importlib
import pickle
import resource
import signal
import socket
import sys
from io import BufferedRWPair

from knowledge.errors import PersonError
from knowledge.reading.source import ReadingError

OUT_OF_MEMORY = 77
"""The exit status after a file that took too much memory."""

_MEGABYTE = 1_000_000


def serve(pipe: BufferedRWPair, seconds: int, megabytes: int) -> None:
    """Run the functions that come through a pipe until it is closed, each within the limits.

    A task is a pickled function with its arguments; pickled is also what it returns or raises.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which then ends this
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * _MEGABYTE, megabytes * _MEGABYTE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _send(pipe, None)  # ready: what ends this process from here on is a file's doing
    while True:
        try:
            function, arguments = pickle.load(pipe)  # noqa: S301 (the program's own)
        except (EOFError, ConnectionError):
            return
        # Nobody handles the signal: it ends the process, whatever code is running. It counts the
        # processor's time: on a busy machine no file is skipped that would be read on another.
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            result = function(*arguments)
        except MemoryError:
            raise SystemExit(OUT_OF_MEMORY) from None
        except PersonError as error:
            result = error
        except Exception as error:  # one hostile file must not take its neighbours down
            result = ReadingError(f"cannot be parsed ({type(error).__name__})")
        signal.setitimer(signal.ITIMER_PROF, 0)
        _send(pipe, result)


def _send(pipe: BufferedRWPair, value: object) -> None:
    pickle.dump(value, pipe)
    pipe.flush()


if __name__ == "__main__":
    importlib.import_module(sys.argv[1])
    serve(socket.socket(fileno=sys.stdin.fileno()).makefile("rwb"), *map(int, sys.argv[2:]))
