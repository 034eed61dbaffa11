"""Work apart: a function runs in a process of its own, at the lowest priority, and tells how far.

Building a draft takes the processor for minutes; questions are answered meanwhile.
"""

import asyncio
import os
import pickle
import struct
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from contextlib import suppress
from tempfile import TemporaryDirectory
from typing import BinaryIO, Concatenate, Final, ParamSpec, TypeVar, cast

from knowledge.errors import PersonError
from knowledge.refreshing.report import Progress

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

_LENGTH: Final = struct.Struct("!Q")
_LOWEST: Final = 19  # of "nice", POSIX


class ApartError(Exception):
    """The process ended without a result."""


async def run_apart(
    tell: Progress,
    function: Callable[Concatenate[Progress, Arguments], Result],
    *arguments: Arguments.args,
    **options: Arguments.kwargs,
) -> Result:
    """Return what a function of some module returns; its first argument is called as ``tell``.

    Where this is cancelled, the process is ended; what is published stays as it is.

    Raises:
        ApartError: the process was killed, or failed in a way that is written to the log.
        PersonError: the function raises it.
    """
    # What a killed process leaves of its temporary files, as of a repository, goes with the folder.
    with TemporaryDirectory(prefix="recapbot-", ignore_cleanup_errors=True) as folder:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", __name__),
            stdin=PIPE,
            stdout=PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": folder},
        )
        try:
            return await _result(process, (function, arguments, options), tell)
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def _result(process: Process, task: object, tell: Progress) -> Result:
    assert process.stdin and process.stdout  # noqa: PT018, S101  # they are pipes, as asked for
    process.stdin.write(pickle.dumps(task))
    process.stdin.write_eof()
    try:
        while True:
            (length,) = _LENGTH.unpack(await process.stdout.readexactly(_LENGTH.size))
            message = pickle.loads(await process.stdout.readexactly(length))  # noqa: S301
            match message:
                case PersonError():
                    raise message
                case ("progress", (str(stage), int(done), int(total))):
                    tell(stage, done, total)
                case ("result", result):
                    return cast(Result, result)
    except asyncio.IncompleteReadError as error:
        status = await process.wait()
        raise ApartError(f"the process that works apart ended with status {status}") from error


def _serve(pipe: BinaryIO) -> None:
    def send(message: object) -> None:
        content = pickle.dumps(message)
        pipe.write(_LENGTH.pack(len(content)) + content)
        pipe.flush()

    os.nice(_LOWEST)
    function, arguments, options = pickle.load(sys.stdin.buffer)  # noqa: S301
    try:
        result = function(lambda *progress: send(("progress", progress)), *arguments, **options)
    except PersonError as error:
        send(error)
    else:
        send(("result", result))


if __name__ == "__main__":
    pipe = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no message
    _serve(pipe)
