"""What moderators add is shown first, and answers in their server once it is published."""

import pytest

from tests.bot.discord_bot.conftest import Running
from tests.bot.discord_bot.texts.editor import Editor, answer_in, told_in
from tests.knowledge.reading.made_pdf import Line, made_pdf
from tests.knowledge.reading.made_word import made_word, paragraph
from tests.knowledge.sources.website import HTML, website
from tests.loopback.payload import Channel
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

GULL = "The Gull Summit 2026 took place in Bergen on 5 June 2026."
QUESTION = "where did the Gull Summit take place?"
FEED = f"""<rss version="2.0"><channel><title>News</title><item><title>Gull Summit 2026</title>
<link>https://example.org/gull</link><description>{GULL}</description></item></channel></rss>"""


async def test_a_file_is_shown_as_a_draft_then_answers_in_its_server_alone(
    discord: LoopbackDiscord, channel: Channel, answering: Running, editor: Editor
) -> None:
    elsewhere = discord.channel("elsewhere", server=discord.another_server())
    file = discord.file("gull.md", f"# Gull Summit 2026\n\n{GULL}\n".encode())
    async with answering():
        draft = await editor.drafts("add", file=file)
        shown, buttons = told_in(draft), draft.buttons
        before = await editor.asks(QUESTION)
        published = await editor.publishes(draft)
        after = await editor.asks(QUESTION)
        (event,) = await editor.person.completes("events", "name", "gull", channel)
        theirs = await answer_in(discord, elsewhere, QUESTION)
        nothing = await discord.person("Ben").completes("events", "name", "gull", elsewhere)
    assert draft.ephemeral
    assert buttons == ("Publish", "Discard", "Try a question")
    assert shown.startswith("gull.md\nDocuments: 1 new, 0 changed, 0 gone.")
    assert "Gull Summit 2026: 5 June 2026, Bergen" in shown
    assert "Bergen" not in before
    assert published is draft
    assert published.content.startswith("Published <t:")
    assert "Bergen" in after
    assert event.value == "Gull Summit 2026"
    assert "Bergen" not in theirs
    assert nothing == ()


async def test_pdf_and_word_are_told_by_what_they_hold(
    discord: LoopbackDiscord, answering: Running, editor: Editor
) -> None:
    pdf = made_pdf([Line("Gull Summit 2026", 60, size=20), Line(GULL, 120)])
    word = made_word(paragraph("Tern Days 2026", "Title") + paragraph("Tern Days met in Oslo."))
    async with answering():
        for content in (pdf, word):
            # A name that lies: only what the file holds counts.
            await editor.publishes(await editor.drafts("add", file=discord.file("a.txt", content)))
            answer = await editor.asks(QUESTION if content is pdf else "where did Tern Days meet?")
            assert ("Bergen" if content is pdf else "Oslo") in answer
        replaced = await editor.asks(QUESTION)
    assert "Bergen" not in replaced  # the second file of the same name took its place


async def test_a_page_and_a_feed_are_told_by_their_addresses(
    answering: Running, editor: Editor
) -> None:
    page = HTML.format(title="Tern Days 2026", text="Tern Days 2026 met in Oslo.", visits=1)
    async with answering(), website(tern_html=page, feed_xml=FEED) as site:
        draft = await editor.drafts("add", link=site.link("/tern.html"))
        await editor.publishes(draft)
        of_page = await editor.asks("where did Tern Days meet?")
        await editor.publishes(await editor.drafts("add", link=site.link("/feed.xml"), every=0))
        of_feed = await editor.asks(QUESTION)
        listed = await editor.person.uses_command("knowledge list", editor.channel)
    assert "Oslo" in of_page
    assert "Bergen" in of_feed
    first, second = (field["value"] for field in listed.embeds[0]["fields"])
    assert first.startswith("web page, 1 document")
    assert "every day" in first
    assert second.startswith("feed, 1 document")
    assert "not read by itself" in second


async def test_a_text_is_pasted_into_a_form(answering: Running, editor: Editor) -> None:
    async with answering():
        draft = await editor.pastes("Gull Summit 2026", GULL)
        await editor.publishes(draft)
        answer = await editor.asks(QUESTION)
    assert "Bergen" in answer


async def test_what_cannot_be_added_is_said_in_a_line(
    discord: LoopbackDiscord, answering: Running, editor: Editor
) -> None:
    file = discord.file("gull.md", b"x" * 20_000_001)
    async with answering(), website(empty_html="") as site:
        both = await editor.drafts("add", file=file, link="https://example.org")
        no_link = await editor.drafts("add", file=file, paths="/blog/*")
        large = await editor.drafts("add", file=file)
        empty = await editor.drafts("add", link=site.link("/missing"))
        local = await editor.drafts("add", link="http://10.0.0.1/")
    assert seen(both.content).text == "Add one thing at a time: a file, a link or a thread."
    assert seen(no_link.content).text.startswith("The options kind, paths and every are for")
    assert "this one holds 20,000,001" in seen(large.content).text
    assert "404" in seen(empty.content).text
    assert "10.0.0.1" in seen(local.content).text
    assert all(told.ephemeral and not told.buttons for told in (both, large, empty, local))


@pytest.mark.parametrize("command", ["add", "refresh", "undo"])
async def test_only_moderators_may(
    discord: LoopbackDiscord, channel: Channel, answering: Running, command: str
) -> None:
    async with answering():
        with pytest.raises(LookupError, match="is not offered"):
            await discord.person("Ana").uses_command(f"knowledge {command}", channel)
        discord.world.commands = [
            {**one, "default_member_permissions": None} for one in discord.world.commands
        ]
        refused = await discord.person("Ana").uses_command(f"knowledge {command}", channel)
    assert seen(refused.content).text.startswith("This is for moderators")
    assert refused.ephemeral
