"""Finding an event again that a select or a button names."""

from bot.discord_bot.services import Interaction, desk_of
from bot.languages import to_say
from knowledge.errors import PersonError
from knowledge.events.known import KnownEvent


class EventGoneError(PersonError):
    """The texts no longer tell of an event that was shown before."""


async def event_of_key(key: str, interaction: Interaction) -> KnownEvent:
    """Return the known event of a key.

    Raises:
        EventGoneError: No text tells of it any more, or of other days.
    """
    for event in (await desk_of(interaction).opened()).events:
        if event.key == key:
            return event
    raise EventGoneError(to_say("The texts have changed since. Please use /events again."))
