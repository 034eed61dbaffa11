"""Sources that are read again, and sources that go."""

from tests.bot.discord_bot.conftest import Running
from tests.bot.discord_bot.texts.editor import Editor, told_in
from tests.knowledge.sources.website import HTML, website
from tests.loopback.seen import seen

QUESTION = "where did Tern Days meet?"


def page(city: str) -> str:
    return HTML.format(title="Tern Days 2026", text=f"Tern Days 2026 met in {city}.", visits=1)


async def test_a_page_that_changed_is_shown_with_its_sentences_before_it_answers(
    answering: Running, editor: Editor
) -> None:
    async with answering(), website(tern=page("Oslo")) as site:
        await editor.publishes(await editor.drafts("add", link=site.link("/tern")))
        asked = await editor.asks(QUESTION)
        same = await editor.drafts("refresh")
        site.pages["/tern"] = page("Turin")
        draft = await editor.drafts("refresh", source=1)
        shown = told_in(draft)
        before = await editor.asks("in which city did Tern Days meet?")
        await editor.publishes(draft)
        after = await editor.asks(QUESTION)
    assert "Oslo" in asked
    assert same.content == "Nothing differs from what answers now."
    assert "before: Tern Days 2026 met in Oslo." in shown
    assert "now: Tern Days 2026 met in Turin." in shown
    assert f"answered otherwise: {QUESTION}" in shown  # a member asked it, so it is asked again
    assert "Oslo" in before
    assert "Turin" in after


async def test_what_is_removed_is_gone_from_everything_at_once_and_comes_back_by_undo(
    answering: Running, editor: Editor
) -> None:
    gull = "The Gull Summit 2026 (GS) took place in Bergen on 5 June 2026."
    async with answering():
        await editor.publishes(await editor.pastes("Gull Summit 2026", gull))
        answer = await editor.person.uses_command(
            "ask", editor.channel, question="where did the Gull Summit take place?"
        )
        (source,) = await editor.person.completes(
            "knowledge remove", "source", "gull", editor.channel
        )
        draft = await editor.drafts("remove", source=source.value)
        gone = told_in(draft)
        published = await editor.publishes(draft)
        pressed = await editor.person.presses(answer, "In context")
        page = await editor.person.uses_command("events", editor.channel, name="Gull")
        suggested = await editor.person.completes("events", "name", "gull", editor.channel)
        asked = await editor.asks("where did the Gull Summit take place?")
        await editor.person.presses(published, "Undo")
        again = await editor.asks("where did the Gull Summit take place?")
    assert "Bergen" in answer.embeds[0]["description"]
    assert "0 new, 0 changed, 1 gone" in gone
    assert "Look first" not in gone
    assert "Bergen" not in f"{pressed.content} {pressed.embeds} {page.content} {page.embeds}"
    assert suggested == ()
    assert "Bergen" not in asked
    assert "Bergen" in again


async def test_files_and_texts_are_not_read_again(answering: Running, editor: Editor) -> None:
    async with answering():
        empty = await editor.drafts("refresh")
        await editor.publishes(await editor.pastes("Gull Summit", "It met in Rome."))
        told = [await editor.drafts("refresh"), await editor.drafts("refresh", source=1)]
        unknown = await editor.drafts("remove", source=7)
    assert seen(empty.content).text.startswith("This server has no texts of its own yet")
    for one in told:
        assert seen(one.content).text.startswith("Files and pasted texts cannot be read again.")
    assert "there is no 7" in seen(unknown.content).text
