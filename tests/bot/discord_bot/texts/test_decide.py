"""Drafts: tried, published, discarded and undone, by moderators alone and after a restart."""

from tests.bot.discord_bot.conftest import Running
from tests.bot.discord_bot.texts.editor import Editor
from tests.loopback.payload import Channel
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

GULL = "The Gull Summit 2026 took place in Bergen on 5 June 2026."
QUESTION = "where did the Gull Summit take place?"
GONE = "This draft is gone"


async def test_questions_are_tried_on_a_draft_before_it_answers_anyone(
    answering: Running, editor: Editor
) -> None:
    async with answering():
        draft = await editor.pastes("Gull Summit 2026", GULL)
        tries = []
        for question in (QUESTION, "where was Harbor Camp 2024?", "who won the chess game?"):
            form = await editor.person.opens(draft, "Try a question")
            tries.append(await editor.person.fills(form, **{"Your question": question}))
        member = await editor.asks(QUESTION)
    own, shared, none = tries
    assert own.ephemeral
    assert own.content.startswith("A try: this answers only if draft 1 is published.")
    assert "Bergen" in own.embeds[0]["description"]
    assert "Porto" in shared.embeds[0]["description"]
    assert none.embeds == []
    assert "Bergen" not in member


async def test_buttons_work_after_a_restart_until_the_draft_is_gone(
    discord: LoopbackDiscord, answering: Running, editor: Editor
) -> None:
    async with answering():
        draft = await editor.pastes("Gull Summit 2026", GULL)
        other = await editor.pastes("Tern Days 2026", "Tern Days 2026 met in Oslo.")
        third = await editor.pastes("Skua Days 2026", "Skua Days 2026 met in Rome.")
    discord.gateway.ready.clear()
    async with answering():
        discarded = await editor.person.presses(third, "Discard")
        await editor.publishes(draft)
        stale = await editor.person.presses(other, "Publish")
        form = await editor.person.opens(other, "Try a question")
        tried = await editor.person.fills(form, **{"Your question": QUESTION})
        answers = [
            await editor.asks(question) for question in (QUESTION, "where did Tern Days meet?")
        ]
    assert discarded.content == "Discarded. What answers has not changed."
    assert discarded.buttons == ()
    assert GONE in seen(stale.content).text
    assert GONE in seen(tried.content).text
    assert "Bergen" in answers[0]
    assert "Oslo" not in answers[1]


async def test_the_buttons_of_a_draft_are_for_moderators(
    discord: LoopbackDiscord, channel: Channel, answering: Running, editor: Editor
) -> None:
    async with answering():
        draft = await editor.pastes("Gull Summit 2026", GULL)
        draft.asker = None
        draft.flags = 0  # as if everyone saw it
        ana = discord.person("Ana")
        refused = [await ana.presses(draft, button) for button in draft.buttons]
        answer = await editor.asks(QUESTION)
    assert [seen(told.content).text[:22] for told in refused] == ["This is for moderators"] * 3
    assert "Bergen" not in answer


async def test_what_was_published_is_undone_unless_something_else_was_since(
    answering: Running, editor: Editor
) -> None:
    async with answering():
        await editor.publishes(await editor.pastes("Gull Summit", GULL))
        first = await editor.publishes(
            await editor.pastes("Gull Summit", "It met in Rome in 2026.")
        )
        second = await editor.publishes(
            await editor.pastes("Gull Summit", "It met in Pisa in 2026.")
        )
        overtaken = await editor.person.presses(first, "Undo")
        undone = await editor.person.presses(second, "Undo")
        rome = await editor.asks("where did the Gull Summit meet?")
        named = await editor.person.uses_command("knowledge undo", editor.channel, state=1)
        bergen = await editor.asks(QUESTION)
    assert seen(overtaken.content).text.startswith("Something else was published since.")
    assert "state 2 answers in this server again" in undone.content
    assert undone.buttons == ()
    assert "Rome" in rome
    assert "state 1 answers in this server again" in named.content
    assert "Bergen" in bergen
