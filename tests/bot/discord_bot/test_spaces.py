"""Two servers whose own texts hold different secrets: no way leads from one to the other's."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import bot.discord_bot.client  # noqa: F401 - which registers all buttons and selects
from bot.settings import Settings
from knowledge.moderating.deciding import publish_draft
from knowledge.moderating.drafting import Proposal, draft
from knowledge.moderating.history import history
from knowledge.moderating.overview import overview
from knowledge.sources.change import AddSource
from knowledge.sources.given import original_of_text
from knowledge.sources.source import SourceKind
from knowledge.spaces.space import Space, server_space
from tests.bot.discord_bot.program import Program
from tests.bot.discord_bot.trespasser import Trespasser
from tests.loopback.payload import Channel, Message
from tests.loopback.recording import Recorded
from tests.loopback.server import LoopbackDiscord

SOON = datetime.now(UTC).date() + timedelta(days=20)
RETREAT = """\
---
title: {name} Retreat {year}
author: {name} Author
url: https://{name}.example/retreat
date: {year}-01-02
---
The {name} Retreat {year} takes place on {day} in {name}ville, Norway. {name} people come.

The {name} Order of Trust (QOT) is its host.
"""
OURS, THEIRS = "Brackwater", "Quillhaven"
WHEN = "when and where does the retreat take place?"
GUESSES = (WHEN, "retreat", "QOT")


def publish(space: Space, name: str) -> None:
    """Publish a server's own text, and leave a draft of another, by the shared model's export."""
    day = f"{SOON:%B} {SOON.day}, {SOON.year}"
    retreat = RETREAT.format(name=name, year=SOON.year, day=day)
    drafted = _drafted(space, f"{name} Retreat", retreat)
    publish_draft(space, drafted, "<@1>")
    _drafted(space, f"{name} Plans", f"The {name} retreat moves to {name}ton next year.")


def _drafted(space: Space, title: str, words: str) -> int:
    change = AddSource(SourceKind.TEXT, title, given=(original_of_text(title, words),))
    made = draft(lambda *_: None, space, Proposal(change, "<@1>"), Settings())
    assert made.report.generation is not None
    return made.report.generation


@pytest.fixture
def theirs(discord: LoopbackDiscord) -> Channel:
    """Return a channel of another server than that of ``channel``."""
    return discord.channel("elsewhere", server=discord.another_server())


@pytest.fixture
def program(
    tmp_path: Path, data: Path, discord: LoopbackDiscord, channel: Channel, theirs: Channel
) -> Program:
    shutil.copytree(data, tmp_path / "data")
    for place, name in ((channel, OURS), (theirs, THEIRS)):
        publish(server_space(tmp_path / "data", discord.world.server_of(place)), name)
    return Program(tmp_path, ranker="fast", discord={"cooldown": 0, "server_rate": 100_000})


def holds(requests: list[Recorded], secret: str) -> bool:
    """Whether the bot has sent a word, in whatever request and form."""
    return any(
        secret.casefold()
        in f"{request.path} {request.query} {request.body} {request.files}".casefold()
        for request in requests
    )


async def everything_there(discord: LoopbackDiscord, channel: Channel) -> list[Message]:
    """Do as members and moderators of a server do; return what they see."""
    ana = discord.moderator("Ana")
    shown = [
        await ana.uses_command("ask", channel, question=WHEN),
        await ana.uses_command("ask", channel, question=WHEN, private=True),
        await ana.uses_command("events", channel),
        await ana.uses_command("define", channel, term="QOT"),
        await ana.uses_command("about", channel),
        await ana.mentions_bot(channel, WHEN),
        await ana.uses_command("ask", channel, question="how do I boil an egg?"),
        status := await ana.uses_command("knowledge status", channel),
        await ana.presses(status, "Show draft 2"),
        await ana.uses_command("knowledge list", channel),
        await ana.uses_command("knowledge show", channel, source=1),
    ]
    shown.append(await ana.chooses(shown[2], f"{THEIRS} Retreat {SOON.year}"))
    return shown


async def test_each_server_is_answered_from_its_own_texts_and_the_shared_ones(
    discord: LoopbackDiscord, channel: Channel, theirs: Channel, program: Program
) -> None:
    async with program.running_bot(discord):
        ana = discord.person("Ana")
        for place, name in ((channel, OURS), (theirs, THEIRS)):
            own = await ana.uses_command("ask", place, question=WHEN)
            assert own.embeds[0]["title"] == f"{name} Retreat {SOON.year}"
            shared = await ana.mentions_bot(place, "where was Harbor Camp 2024?")
            assert "Porto" in shared.embeds[0]["description"]
            (event,) = await ana.completes("events", "name", "retreat", place)
            assert event.value == f"{name} Retreat {SOON.year}"
        direct = await ana.writes_dm(WHEN)
        shared = await ana.writes_dm("where was Harbor Camp 2024?")
    assert not direct.embeds or "Retreat" not in direct.embeds[0]["title"]
    assert "Porto" in shared.embeds[0]["description"]


async def test_no_command_button_id_or_guess_reaches_another_servers_texts(
    tmp_path: Path, discord: LoopbackDiscord, channel: Channel, theirs: Channel, program: Program
) -> None:
    space = server_space(tmp_path / "data", discord.world.server_of(theirs))
    untouched = overview(space), history(space, 10)
    async with program.running_bot(discord):
        seen = await everything_there(discord, theirs)
        assert holds(discord.requests, THEIRS)
        # Until a server's texts are open, what is suggested comes from the shared ones.
        await discord.person("Olga").uses_command("ask", channel, question=WHEN)
        before = len(discord.requests)
        mallory = Trespasser(discord, discord.moderator("Mallory"), channel, GUESSES)
        suggested = await mallory.complete_everything()
        await mallory.use_every_command()
        await mallory.pick_every_menu()
        await mallory.say_everything()
        assert await mallory.press_everything(seen) > len(seen)
        sent = discord.requests[before:]
    assert holds(sent, OURS)
    assert not holds(sent, THEIRS)
    assert (overview(space), history(space, 10)) == untouched
    assert {choice.name for choice in suggested if "retreat" in choice.name.casefold()} == {
        f"1: {OURS} Retreat",
        f"{OURS} Retreat {SOON.year}",
    }
