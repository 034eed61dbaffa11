"""A space: one community's texts, with a data folder of its own."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Space:
    """Where a space's index lives, and the folder of texts that the shared one reads.

    A server's space has no ``folder``: it holds what its moderators add. It is searched together
    with the shared one, whose data folder is ``shared``; that is None for the shared one itself.
    """

    data: Path
    folder: Path | None = None
    shared: Path | None = None


def server_space(data: Path, server: int) -> Space:
    """Return the space of a Discord server, which lives below the shared data folder."""
    return Space(data / "spaces" / str(server), shared=data)
