"""What runs in the process that reads. It imports only what reading needs, to start soon."""

import resource
import signal
from multiprocessing.connection import Connection

from knowledge.document import Document
from knowledge.reading.reader import read_document
from knowledge.reading.source import ReadingError, SourceFile

OUT_OF_MEMORY = 77
"""The exit status after a file that took too much memory."""

_MEGABYTE = 1_000_000


def serve(pipe: Connection, seconds: int, megabytes: int) -> None:
    """Read the files that come through a pipe until it is closed, each within the limits."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which then ends this
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * _MEGABYTE, megabytes * _MEGABYTE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    pipe.send(None)  # ready: what ends this process from here on is a file's doing
    while True:
        try:
            source: SourceFile = pipe.recv()
        except EOFError:
            return
        # Nobody handles the signal: it ends the process, whatever code is running. It counts the
        # processor's time: on a busy machine no file is skipped that would be read on another.
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            result: Document | ReadingError = read_document(source)
        except ReadingError as error:
            result = error
        except MemoryError:
            raise SystemExit(OUT_OF_MEMORY) from None
        signal.setitimer(signal.ITIMER_PROF, 0)
        pipe.send(result)
