"""What a request to Discord fails with, to be caught where something else is worth going on."""

from typing import Final

import aiohttp
import discord

DROPPED: Final = (aiohttp.ClientError, OSError)
"""No answer came, as the connection was lost or took too long; what was sent may have arrived."""
UNSENT: Final = (discord.HTTPException, *DROPPED)
"""Discord refused it, or no answer came."""
