"""One interaction: what a person did, and what the bot made of it."""

import secrets
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from tests.loopback.payload import Channel, Json, Message, User

if TYPE_CHECKING:
    from tests.loopback.modals import Modal


class Kind(IntEnum):
    """What a person did."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL_SUBMIT = 5


@dataclass(frozen=True)
class Choice:
    """One suggestion for an option of a command."""

    name: str
    value: str | int


@dataclass
class Interaction:
    """A use of a command, a component or a modal; ``source`` is the message that it is on.

    ``results`` are the messages that the bot made or changed for it, in that order, those that
    say "thinking" not counted.
    """

    id: int
    kind: Kind
    channel: Channel
    user: User
    data: Json
    began: float
    source: Message | None = None
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    acknowledged: bool = False
    original: Message | None = None
    results: list[Message] = field(default_factory=list)
    modal: "Modal | None" = None
    choices: tuple[Choice, ...] | None = None

    def resulted_in(self, message: Message) -> None:
        """Note that a message has been made or changed."""
        if not message.loading and all(message is not result for result in self.results):
            self.results.append(message)
