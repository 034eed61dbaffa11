"""The process that reads: whatever a file does to it, its neighbours and the program go on."""

import multiprocessing
import signal
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Self

from knowledge.document import Document
from knowledge.reading.serving import OUT_OF_MEMORY, serve
from knowledge.reading.source import ReadingError, SourceFile
from knowledge.settings import ReadingSettings


class ReadingWorker:
    """Reads files in a process of its own, which is started for the first and lives on.

    A file that takes more time or memory than the settings allow, or breaks the process, costs the
    process; the next file gets another one.
    """

    def __init__(self, settings: ReadingSettings) -> None:
        """Start nothing yet: often no file is new."""
        self._settings = settings
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Self:
        """Return the worker itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the process."""
        self._end()

    def read(self, source: SourceFile) -> Document:
        """Return the document that a file holds.

        Raises:
            ReadingError: it cannot be read, or not within the limits.
            RuntimeError: the process does not start.
        """
        pipe = self._pipe or self._start()
        try:
            pipe.send(source)
            result: Document | ReadingError = pipe.recv()
        except (EOFError, ConnectionError) as error:
            raise ReadingError(self._end()) from error
        if isinstance(result, ReadingError):
            raise result
        return result

    def _start(self) -> Connection:
        # A fork would copy locks that threads of the program hold at that moment.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        arguments = (theirs, self._settings.seconds, self._settings.megabytes)
        self._process = context.Process(target=serve, args=arguments, daemon=True)
        self._process.start()
        theirs.close()
        self._pipe = ours
        try:
            ours.recv()
        except EOFError as error:  # no file's fault: nothing is skipped, the refresh fails
            raise RuntimeError(f"the process that reads does not start: {self._end()}") from error
        return ours

    def _end(self) -> str:
        """End the process; return why it had ended by itself, in words that follow a path."""
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if process is None or pipe is None:
            return ""
        pipe.close()  # it then ends by itself
        process.join()
        status = process.exitcode
        process.close()
        if status == -signal.SIGPROF:
            return f"takes longer to read than the {self._settings.seconds} s of reading.seconds"
        if status == OUT_OF_MEMORY:
            allowed = self._settings.megabytes
            return f"takes more memory to read than the {allowed} MB of reading.megabytes"
        return f"cannot be read: the reader broke (exit status {status})"
