"""The examples of docs/members.md, as the bot says them."""

from docs.members_examples import EXAMPLE, PAGE, as_markdown, written
from tests.bot.discord_bot.conftest import Running
from tests.loopback.payload import Channel
from tests.loopback.server import LoopbackDiscord


async def test_an_example_is_what_a_person_sees(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        answer = await discord.person("Ana").mentions_bot(channel, "when did it run?")
    lines = as_markdown(answer).splitlines()
    assert lines[0] == "> **OpenInfra Summit Europe 2025**  "
    assert "> > The summit ran on **October 17 to 19** in Paris\\-Saclay.  " in lines
    assert any("read 1 minute ago" in line for line in lines)
    assert lines[-1].startswith("> `In context` `Ask more`")


def test_an_example_is_replaced_and_the_rest_stays() -> None:
    page = "Before.\n<!-- seen: help -->\nold\n<!-- end -->\nAfter.\n"
    assert written(page, {"help": "> new\n"}) == (
        "Before.\n<!-- seen: help -->\n> new\n<!-- end -->\nAfter.\n"
    )


def test_every_example_of_the_page_is_there() -> None:
    page = PAGE.read_text(encoding="utf-8")
    examples = list(EXAMPLE.finditer(page))
    assert len(examples) == page.count("<!-- seen: ") > 0
    assert all(example[0].count("> ") for example in examples)
