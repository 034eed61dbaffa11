"""What becomes of a draft once it is built: the choice that add, refresh and remove offer."""

from enum import Enum, auto
from typing import Annotated

import typer

Yes = Annotated[
    bool,
    typer.Option("--yes", help="Publish without asking; exit with 1 if something speaks against."),
]
DespiteDoubts = Annotated[
    bool, typer.Option("--despite-doubts", help="Publish even if something speaks against it.")
]
NoPublish = Annotated[
    bool, typer.Option("--no-publish", help="Leave a draft, to be published within a day.")
]


class Publishing(Enum):
    """Ask the person, publish unless there is doubt, publish in any case, or leave a draft."""

    ASK = auto()
    UNLESS_IN_DOUBT = auto()
    IN_ANY_CASE = auto()
    LEAVE_A_DRAFT = auto()


def publishing_of(yes: bool, despite_doubts: bool, no_publish: bool) -> Publishing:
    """Return the choice that the options make.

    Raises:
        typer.BadParameter: They contradict each other.
    """
    if no_publish and (yes or despite_doubts):
        raise typer.BadParameter("--no-publish contradicts --yes and --despite-doubts")
    if no_publish:
        return Publishing.LEAVE_A_DRAFT
    if despite_doubts:
        return Publishing.IN_ANY_CASE
    return Publishing.UNLESS_IN_DOUBT if yes else Publishing.ASK
