"""Telling Discord which commands there are, when that changed."""

import asyncio
import hashlib
import json
import logging
from pathlib import Path
from typing import Any, Final

from discord import app_commands

_log = logging.getLogger(__name__)
_FILE: Final = "discord-commands.sha256"


async def sync_commands(tree: app_commands.CommandTree[Any], data: Path) -> None:
    """Send the command set to Discord unless it is the one that was sent last.

    Discord limits how often that may be done, and keeps the commands over restarts. The hash of
    the set that was sent last lies in the data folder.
    """
    digest = await _command_set_hash(tree)
    file = data / _FILE
    if await asyncio.to_thread(_read, file) == digest:
        return
    await tree.sync()
    await asyncio.to_thread(file.write_text, digest, encoding="utf-8")
    _log.info("commands sent to Discord, as they have changed")


async def _command_set_hash(tree: app_commands.CommandTree[Any]) -> str:
    """Return the sha256 of the application and all its translated commands, in hexadecimal."""
    translator = tree.translator or app_commands.Translator()
    commands = [
        await command.get_translated_payload(tree, translator) for command in tree.get_commands()
    ]
    written = json.dumps([tree.client.application_id, commands], sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()


def _read(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.exists() else None
