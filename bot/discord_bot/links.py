"""Links to messages."""


def message_link(guild: int | None, channel: int, message: int) -> str:
    """Return the address of a message; in a direct conversation ``guild`` is None."""
    return f"https://discord.com/channels/{guild or '@me'}/{channel}/{message}"
