"""Discord's limits on what a message holds.

Source: https://discord.com/developers/docs/resources/message#embed-object-embed-limits
"""

from typing import Final

CONTENT: Final = 2_000
EMBEDS_TOGETHER: Final = 6_000
EMBED_TITLE: Final = 256
FIELD_NAME: Final = 256
FIELD_VALUE: Final = 1_024
URL: Final = 2_048
EMBED_FOOTER: Final = 2_048
MODAL_TITLE: Final = 45
MODAL_LABEL: Final = 45
SELECT_OPTIONS: Final = 25
OPTION_LABEL: Final = 100
CHOICES: Final = 25
CHOICE: Final = 100
ATTACHMENT_DESCRIPTION: Final = 1_024
SERVER_EVENT_NAME: Final = 100
SERVER_EVENT_PLACE: Final = 100
SERVER_EVENT_DESCRIPTION: Final = 1_000
THREAD_NAME: Final = 100
QUESTION: Final = 4_000


def width(text: str) -> int:
    """Return a text's length in UTF-16 code units, the larger of the ways it can be counted.

    Discord does not say whether an emoji counts as one (a code point) or as two.
    """
    return len(text) + sum(character > "\uffff" for character in text)
