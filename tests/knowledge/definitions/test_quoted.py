"""A definition, quoted and proven."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from knowledge.base import KnowledgeBase
from knowledge.definitions.find import definitions_of
from knowledge.definitions.quoted import quoted
from tests.knowledge.events.texts import text

READ_AT = datetime(2025, 11, 5, tzinfo=UTC)


def test_the_sentence_is_quoted_and_the_meaning_stands_out() -> None:
    document = text("A recap", "First. The Open Regulatory\nCompliance (ORC) group met. Last.")
    (definition,) = definitions_of(document)
    quote = quoted(definition, document, READ_AT)
    assert quote.text == document.text[quote.start : quote.end]
    assert quote.text == "The Open Regulatory Compliance (ORC) group met."
    assert quote.highlight
    assert quote.text[slice(*quote.highlight)] == "Open Regulatory Compliance"


def test_words_that_the_document_does_not_hold_are_refused() -> None:
    document = text("A recap", "The Open Regulatory Compliance (ORC) group met.")
    (definition,) = definitions_of(document)
    with pytest.raises(ValueError, match="must say"):
        quoted(definition, replace(document, text="x" * 60), READ_AT)


def test_the_sample_texts_define_orc(base: KnowledgeBase, texts: dict[str, str]) -> None:
    (quote,) = base.define("orc")
    assert texts[quote.document][quote.start : quote.end] == quote.text
    assert "ORC" in {definition.term for definition in base.definitions()}
    assert base.define("nothing of the kind") == ()


def test_the_sample_texts_tell_of_events_newest_first(base: KnowledgeBase) -> None:
    first = base.events()[0]
    assert (first.name, first.edition) == ("Rust All Hands", 2026)
