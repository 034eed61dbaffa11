"""What `recapbot doctor` looks at; each check tells what it found and what to do about it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from bot.discord_bot.invite import invite_link
from bot.discord_checkup import check_discord
from bot.discord_token import VARIABLE, find_token, has_token_shape
from bot.finding import Finding, Health
from bot.harmless import harmless
from bot.opening import texts_folder
from bot.settings import Settings
from knowledge.base import KnowledgeBase
from knowledge.embedding import model_folder
from knowledge.errors import PersonError
from knowledge.moderating.overview import overview
from knowledge.reading.folder import list_files
from knowledge.spaces.space import Space

_NAMED = 5


def check_all(settings: Settings, environment: Mapping[str, str]) -> Iterator[Finding]:
    """Check everything but the configuration file, which has been read; nothing is changed."""
    yield _texts(settings)
    yield _data(settings)
    yield _model(settings)
    yield _index(settings)
    yield _token(settings, environment)
    yield from check_discord(settings)


def _texts(settings: Settings) -> Finding:
    folder = texts_folder(settings)
    if not folder.is_dir():
        return Finding(
            "texts",
            Health.PROBLEM,
            f"{folder} is no folder",
            "Name your folder of texts with --knowledge or as knowledge_folder in config.yaml.",
        )
    files = [file.path for file in list_files(folder, settings.reading)]
    if not files:
        return Finding(
            "texts",
            Health.PROBLEM,
            f"{folder} holds no texts",
            "Put texts there: .md, .txt, .html, .pdf, .docx, .vtt or .srt.",
        )
    found = f"{'1 file' if len(files) == 1 else f'{len(files):,} files'} in {folder}"
    published = _published_files(settings, folder)
    left_out = [] if published is None else [path for path in files if path not in published]
    if not left_out:
        return Finding("texts", Health.OK, found)
    named = ", ".join(left_out[:_NAMED])
    more = f" and {len(left_out) - _NAMED} more" if len(left_out) > _NAMED else ""
    return Finding(
        "texts",
        Health.NOTE,
        harmless(f"{found}; not in the index: {named}{more}"),
        "Run: recapbot refresh; it tells what it skips, and why.",
    )


def _published_files(settings: Settings, folder: Path) -> frozenset[str] | None:
    """Return the paths of a folder's texts that answer; None where another was read, or none."""
    try:
        known = overview(Space(settings.data_folder))
    except PersonError:  # which is a finding of the index
        return None
    same = known.generation is not None and Path(known.generation.folder) == folder
    return frozenset(known.files) if same else None


def _data(settings: Settings) -> Finding:
    folder = settings.data_folder.absolute()
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    if nearest.is_dir() and os.access(nearest, os.W_OK):
        return Finding("data", Health.OK, f"{folder} can be written")
    return Finding(
        "data",
        Health.PROBLEM,
        f"{nearest} cannot be written",
        "Name another folder with --data or as data_folder in config.yaml.",
    )


def _model(settings: Settings) -> Finding:
    name = settings.model.name
    if name != model_folder.DEFAULT:
        return Finding("model", Health.NOTE, f"{name}, loaded by sentence-transformers")
    try:
        model_folder.check_default()
    except PersonError as error:
        return Finding("model", Health.PROBLEM, str(error), "Install Recapbot anew: make install.")
    return Finding("model", Health.OK, "all-MiniLM-L6-v2, checksum as published")


def _index(settings: Settings) -> Finding:
    try:
        with closing(KnowledgeBase.open(settings.data_folder, settings)) as base:
            generation = base.status().generation
    except PersonError as error:
        return Finding("index", Health.PROBLEM, str(error), "Run: recapbot refresh")
    return Finding(
        "index",
        Health.OK,
        f"generation {generation.number}: {generation.documents:,} documents, "
        f"{generation.passages:,} passages, made with this model",
    )


def _token(settings: Settings, environment: Mapping[str, str]) -> Finding:
    try:
        token = find_token(settings.discord, environment)
    except PersonError as error:
        return Finding("token", Health.PROBLEM, str(error), "Correct discord.token_file.")
    if token is None:
        return Finding(
            "token",
            Health.NOTE,
            "none, which only the Discord bot needs",
            f"Set {VARIABLE} in the environment, or name a file that holds it as "
            "discord.token_file in config.yaml.",
        )
    if not has_token_shape(token):
        return Finding(
            "token",
            Health.PROBLEM,
            "not of a token's shape: three parts with dots between",
            "Copy it again: https://discord.com/developers/applications, your application, Bot.",
        )
    file = settings.discord.token_file
    if file and file.is_file() and file.stat().st_mode & 0o077:
        return Finding(
            "token",
            Health.PROBLEM,
            f"others on this machine may read {file}",
            f"Run: chmod 600 {file}",
        )
    link = invite_link(token.get_secret_value())
    advice = f"Invite the bot to a server: {link}" if link else ""
    return Finding("token", Health.OK, "there, and of a token's shape", advice)
