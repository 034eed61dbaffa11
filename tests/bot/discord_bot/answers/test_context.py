"""A quote among its sentences."""

from dataclasses import replace

from bot.discord_bot.answers.context import context_reply
from bot.languages import ENGLISH
from knowledge.quoting.surroundings import Surroundings
from knowledge.sources.given import original_of_text
from tests.bot.discord_bot.booklet import SUMMIT


def footer(document: str) -> str | None:
    around = Surroundings("", SUMMIT.text, "")
    reply = context_reply(replace(SUMMIT, document=document), around, ENGLISH)
    return reply.embeds[0].footer.text


def test_a_document_of_a_source_is_named_as_its_moderators_named_it() -> None:
    original = original_of_text("Lantern Walk 2023", "The walk led to the harbour.")
    assert footer(f".sources/3/{original.name}") == "Characters 0 to 51 of Lantern Walk 2023.md"


def test_a_name_cannot_write_from_right_to_left() -> None:
    assert footer("walk\u202efdp.md") == "Characters 0 to 51 of walkfdp.md"
