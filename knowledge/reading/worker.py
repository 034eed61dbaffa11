"""The process that reads: whatever a file does to it, its neighbours and the program go on."""

import pickle
import signal
from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar, TypeVarTuple, cast

from knowledge.document import Document
from knowledge.errors import PersonError
from knowledge.reading.process import Process
from knowledge.reading.serving import OUT_OF_MEMORY
from knowledge.reading.source import ReadingError, SourceFile
from knowledge.settings import ReadingSettings

_READER = "knowledge.reading.reader"  # only the process that reads loads parsers
_Result = TypeVar("_Result")
_Arguments = TypeVarTuple("_Arguments")


class ReadingWorker:
    """Reads files in a process of its own, which lives on from file to file.

    A file that takes more time or memory than the settings allow, or breaks the process, costs the
    process; the next file gets another one. It does one thing at a time.
    """

    def __init__(self, settings: ReadingSettings) -> None:
        """Start nothing yet."""
        self._settings = settings
        self._process: Process | None = None
        self._ready = False

    def __enter__(self) -> Self:
        """Start the process, which loads while others look for what there is to read."""
        self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the process."""
        if self._process:
            self._process.kill()  # it may be busy with a file that nobody waits for any more
            self._end()

    def read(self, source: SourceFile) -> Document:
        """Return the document that a file holds.

        Raises:
            ReadingError: it cannot be read, or not within the limits.
            RuntimeError: the process does not start.
        """
        return self.run(_read, source)

    def run(self, function: Callable[[*_Arguments], _Result], *arguments: *_Arguments) -> _Result:
        """Return what a function of some module returns for what strangers wrote.

        Raises:
            PersonError: the function raises it.
            ReadingError: it raises anything else, or does not end within the limits.
            RuntimeError: the process does not start.
        """
        process = self._process or self._start()
        self._await(process)
        try:
            process.send((function, arguments))
            result = process.receive()
        except (EOFError, ConnectionError, pickle.UnpicklingError) as error:
            raise ReadingError(self._end()) from error
        if isinstance(result, PersonError):
            raise result
        return cast(_Result, result)

    def _start(self) -> Process:
        self._ready = False
        self._process = Process(_READER, self._settings.seconds, self._settings.megabytes)
        return self._process

    def _await(self, process: Process) -> None:
        """Wait until the process has loaded what it needs."""
        if self._ready:
            return
        try:
            process.receive()
        except (EOFError, ConnectionError) as error:
            # No file's fault: nothing is skipped, the refresh fails.
            raise RuntimeError(f"the process that reads does not start: {self._end()}") from error
        self._ready = True

    def _end(self) -> str:
        """Wait for the end of the process; return why it ended, in words that follow a path."""
        process, self._process = self._process, None
        status = process.end() if process else 0
        if status == -signal.SIGPROF:
            return f"takes longer to read than the {self._settings.seconds} s of reading.seconds"
        if status == OUT_OF_MEMORY:
            allowed = self._settings.megabytes
            return f"takes more memory to read than the {allowed} MB of reading.megabytes"
        return f"cannot be read: the reader broke (exit status {status})"


def _read(source: SourceFile) -> Document:
    from knowledge.reading.reader import read_document

    return read_document(source)
