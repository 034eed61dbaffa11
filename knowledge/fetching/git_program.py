"""The program git, run so that a strange server or repository can do no more than be read."""

import asyncio
import os
import re
import shutil
import signal
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv6Address
from pathlib import Path

from yarl import URL

from knowledge.fetching.addresses import Address
from knowledge.fetching.links import FetchError

MOST_BYTES = 100_000_000
"""How large a repository may be, packed, and what is read of it."""

_SECONDS = 300
_KILOBYTES_OF_MEMORY = 2_000_000
_OLDEST = (2, 37)  # the first that connects to an address which is handed to it
_LIMITED = 'ulimit -f "$1" && ulimit -v "$2" && shift 2 && exec "$@"'
_BLOCK = 512  # bytes: what ulimit -f counts
_SAFE = {
    "protocol.allow": "never",
    "protocol.http.allow": "always",
    "protocol.https.allow": "always",
    "http.followRedirects": "false",  # nor does it then follow to a server's alternates
    "http.lowSpeedLimit": "1000",  # bytes a second
    "http.lowSpeedTime": "60",  # seconds: then it ends, even if who started it was killed
    "http.userAgent": "Recapbot",
    "credential.helper": "",
    "core.hooksPath": os.devnull,
    "fetch.unpackLimit": "1",  # one file, whose size is limited
    "gc.auto": "0",
    "pack.threads": "1",
}


@dataclass(frozen=True, slots=True)
class Git:
    """Runs git in a folder of its own; it connects to nothing but the address."""

    folder: Path
    url: URL
    address: Address

    async def run(self, *arguments: str, given: bytes = b"") -> bytes:
        """Return what git prints.

        Raises:
            FetchError: git is missing, fails, or takes more time or space than it may.
        """
        program = shutil.which("git")
        if program is None:
            raise FetchError("to read a repository, git must be installed; it is not")
        limits = (str(MOST_BYTES // _BLOCK), str(_KILOBYTES_OF_MEMORY))
        process = await asyncio.create_subprocess_exec(
            *("/bin/sh", "-c", _LIMITED, "sh", *limits, program, *self._settings(), *arguments),
            stdin=PIPE if given else DEVNULL,
            stdout=PIPE,
            stderr=PIPE,
            env=self._environment(),
            start_new_session=True,  # git starts others, which are to end with it
        )
        try:
            async with asyncio.timeout(_SECONDS):
                printed, complaint = await _outcome(process, given)
        except TimeoutError as error:
            raise FetchError(f"{self.url} takes git longer than {_SECONDS} s") from error
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.wait()
        if process.returncode:
            within = f"git within {_SECONDS} s and {MOST_BYTES} bytes"
            raise FetchError(f"{self.url} cannot be read by {within}: {_reason(complaint)}")
        return printed

    async def require_new(self) -> None:
        """Do nothing if git is new enough.

        Raises:
            FetchError: git is missing or too old.
        """
        version = (await self.run("version")).decode()
        found = re.search(r"(\d+)\.(\d+)", version)
        if not found or (int(found[1]), int(found[2])) < _OLDEST:
            raise FetchError(f"git must be of version 2.37 or newer; here is {version.strip()}")

    def _settings(self) -> list[str]:
        address = f"[{self.address}]" if isinstance(self.address, IPv6Address) else self.address
        # Of whatever name: no name is looked up a second time.
        pinned = {"http.curloptResolve": f"*:{self.url.port}:{address}"}
        settings = [f"{name}={value}" for name, value in (_SAFE | pinned).items()]
        return [part for setting in settings for part in ("-c", setting)]

    def _environment(self) -> dict[str, str]:
        """Return an environment without proxies, and without anyone's settings and passwords."""
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(self.folder),
            "GIT_DIR": str(self.folder),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_TERMINAL_PROMPT": "0",
            "LC_ALL": "C",
        }


async def _outcome(process: asyncio.subprocess.Process, given: bytes) -> tuple[bytes, bytes]:
    """Return what a process prints as results, up to the limit, and the end of its complaints."""
    if process.stdin:
        process.stdin.write(given)
        process.stdin.close()
    if process.stdout is None or process.stderr is None:
        raise RuntimeError("git was started without pipes")
    complaints = asyncio.create_task(_last(process.stderr))
    printed = bytearray()
    while chunk := await process.stdout.read(65_536):
        printed += chunk
        if len(printed) > MOST_BYTES:
            raise FetchError(f"the repository holds more than {MOST_BYTES} bytes")
    complaint = await complaints
    await process.wait()
    return bytes(printed), complaint


async def _last(stream: asyncio.StreamReader) -> bytes:
    """Return the last kilobytes of a stream; read to its end, as a full pipe stops its writer."""
    kept = b""
    while chunk := await stream.read(4_096):
        kept = (kept + chunk)[-4_096:]
    return kept


def _reason(complaint: bytes) -> str:
    lines = complaint.decode(errors="replace").strip().splitlines()
    fatal = [line for line in lines if line.startswith(("fatal:", "error:"))]
    return (fatal or lines or ["it took more space than it may"])[-1][:300]
