"""What one check of `recapbot doctor` found."""

from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """How a check ended; only a problem keeps something from working."""

    OK = "ok"
    NOTE = "note"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line for the person: what was checked, what was found, what to do about it."""

    subject: str
    health: Health
    found: str
    advice: str = ""
