"""What people think of answers, and what moderators see of it."""

import sqlite3
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord_bot.answers.exchange import DAYS_KEPT, Asked, Exchanges
from bot.discord_bot.feedback.report import feedback_reply
from bot.discord_bot.feedback.verdicts import Counts, Verdict, Verdicts, WrongAnswer
from bot.discord_bot.records import Records
from bot.languages import ENGLISH
from tests.bot.discord_bot.answers.test_card import written
from tests.bot.discord_bot.anything import TEXTS
from tests.bot.discord_bot.conftest import Running
from tests.loopback.payload import Channel
from tests.loopback.permissions import Permission
from tests.loopback.refusal import check_message
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

ASKED = Asked("when?", (), "somebody", guild=1, channel=2)


async def test_moderators_see_what_was_marked_as_wrong_and_no_names(
    discord: LoopbackDiscord, channel: Channel, running: Running, tmp_path: Path
) -> None:
    ana, ben, mo = discord.person("Ana"), discord.person("Ben"), discord.moderator("Mo")
    async with running():
        answer = await ana.mentions_bot(channel, "when?")
        thanks = await ana.presses(answer, "That answers it")
    discord.gateway.ready.clear()
    async with running():
        form = await ben.opens(answer, "That is wrong")
        noted = await ben.fills(form, **{"In a few words, if you like": "It was *in May*."})
        seen_by_moderator = await mo.uses_command("feedback", channel)
    assert thanks.ephemeral
    assert noted.ephemeral
    assert seen_by_moderator.ephemeral
    assert seen_by_moderator.content == (
        "In the last 30 days: 1 times “That answers it”, 1 times “That is wrong”."
    )
    (field,) = seen_by_moderator.embeds[0]["fields"]
    people, words, link = field["value"].split("\n")
    assert (seen(field["name"]).text, people) == ("when?", "By 1 person")
    assert seen(words.removeprefix("> ")).text == "It was *in May*."
    assert link.endswith(f"/{channel.id}/{answer.id}")
    kept = (tmp_path / "discord.sqlite").read_bytes()
    assert str(ben.user.id).encode() not in kept
    assert b"Ben" not in kept


async def test_a_person_counts_once_and_the_last_verdict_wins(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    ana, mo = discord.person("Ana"), discord.moderator("Mo")
    async with running():
        answer = await ana.uses_command("ask", channel, question="when?")
        await ana.opens(answer, "That is wrong")
        marked = await mo.uses_command("feedback", channel)
        await ana.presses(answer, "That answers it")
        again = await ana.presses(answer, "That answers it")
        later = await mo.uses_command("feedback", channel)
    assert again.ephemeral
    assert "0 times “That answers it”, 1 times “That is wrong”" in marked.content
    assert "1 times “That answers it”, 0 times “That is wrong”" in later.content
    assert later.embeds == []


async def test_feedback_is_shown_to_moderators_alone(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    helpers = discord.role("Helpers", Permission.MANAGE_MESSAGES)
    helper = discord.person("Hal", roles=(helpers,))
    async with running(moderator_roles=[helpers.id]):
        # A server may show the command to more people than its defaults do.
        discord.world.commands = [
            {**command, "default_member_permissions": None} for command in discord.world.commands
        ]
        refused = await discord.person("Ana").uses_command("feedback", channel)
        shown = await helper.uses_command("feedback", channel)
    assert refused.ephemeral
    assert seen(refused.content).text.startswith("This is for moderators")
    assert shown.content.startswith("In the last 30 days")


async def test_there_is_no_feedback_where_there_are_no_moderators(
    discord: LoopbackDiscord, running: Running
) -> None:
    async with running():
        answer = await discord.person("Ana").writes_dm("when?")
    assert "That is wrong" not in answer.buttons


def test_verdicts_are_of_one_server_and_go_with_their_exchange() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    records, now = Records(connection, b"key"), 0.0
    exchanges, verdicts = Exchanges(records, lambda: now), Verdicts(records)
    here, there = exchanges.add(ASKED), exchanges.add(replace(ASKED, guild=2, private=True))
    for exchange in (here, there):
        exchanges.answered(exchange, message=5)
        verdicts.give(exchange, "somebody", Verdict.WRONG)
    verdicts.give(here, "another", Verdict.RIGHT)
    assert verdicts.counts(guild=1) == Counts(right=1, wrong=1)
    assert verdicts.wrong_answers(1, 9) == (WrongAnswer("when?", 1, (), channel=2, answered_in=5),)
    assert verdicts.wrong_answers(2, 9) == (
        WrongAnswer("when?", 1, (), channel=2, answered_in=None),
    )
    now = DAYS_KEPT * 86_400 + 1.0
    exchanges.add(ASKED)
    assert verdicts.counts(guild=1) == Counts(0, 0)


WRONG = st.builds(
    WrongAnswer,
    question=TEXTS,
    people=st.integers(1, 10**6),
    words=st.lists(TEXTS, max_size=5).map(tuple),
    channel=st.just(2**63),
    answered_in=st.just(2**63),
)


@settings(max_examples=20)
@given(st.lists(WRONG, min_size=1, max_size=10).map(tuple))
def test_any_feedback_keeps_discords_limits(wrong: tuple[WrongAnswer, ...]) -> None:
    check_message(written(feedback_reply(Counts(10**6, 10**6), wrong, 2**63, ENGLISH)))
