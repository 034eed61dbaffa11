"""A process of the program's own that is sent values, and sends some back, through a pipe."""

import contextlib
import os
import pickle
import socket
import subprocess
import sys

from knowledge.reading import serving


class Process:
    """Runs :func:`serving.serve`. It is started anew: a fork would copy locks of other threads."""

    def __init__(self, module: str, seconds: int, megabytes: int) -> None:
        """Start the process, which loads a module and then says so by sending None.

        It may take so many seconds of the processor's time a task, and so much memory.
        """
        ours, theirs = socket.socketpair()
        with ours, theirs:
            self._process = subprocess.Popen(  # noqa: S603
                [
                    sys.executable,
                    "-P",
                    "-m",
                    serving.__name__,
                    module,
                    str(seconds),
                    str(megabytes),
                ],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            )
            self._pipe = ours.makefile("rwb")
        self.process_id = self._process.pid

    def send(self, value: object) -> None:
        """Send a value.

        Raises:
            ConnectionError: the process has ended.
        """
        pickle.dump(value, self._pipe)
        self._pipe.flush()

    def receive(self) -> object:
        """Wait for a value.

        Raises:
            ConnectionError, EOFError, pickle.UnpicklingError: the process has ended.
        """
        return pickle.load(self._pipe)  # noqa: S301 (the program itself wrote it)

    def kill(self) -> None:
        """Let it end at once."""
        self._process.kill()

    def end(self) -> int:
        """Wait for its end; return its exit status, or minus the signal that ended it."""
        with contextlib.suppress(ConnectionError):
            self._pipe.close()
        return self._process.wait()
