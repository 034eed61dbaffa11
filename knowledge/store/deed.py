"""A deed: who does what to a space."""

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What is done to a space."""

    ADD = "add"
    REFRESH = "refresh"
    REMOVE = "remove"
    UNDO = "undo"
    FORGET = "forget"


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does what: ``subject`` is a source's address, empty where it is the whole space."""

    action: Action
    subject: str
    who: str
