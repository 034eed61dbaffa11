"""Shared texts and a server's own, asked together."""

from pathlib import Path

import pytest

from knowledge.base import KnowledgeBase
from knowledge.search.words import PassageWords, WordIndex, search_together, write_words
from tests.knowledge.spaces.conftest import SAME_PATH
from tests.knowledge.test_base import ANSWERED, UNANSWERED


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("where did the Dune Picnic 2024 take place?", "lighthouse of Skagen"),
        ("when was the Dune Picnic 2024?", "7 June 2024"),
        ("how many people came to the Dune Picnic?", "40"),
        ("who brought the cake to the Dune Picnic?", "Dune Rescue Crew"),
    ],
)
def test_a_text_of_ones_own_is_found_first_where_it_answers(
    joined: KnowledgeBase, question: str, words: str
) -> None:
    quote = joined.ask(question).quotes[0]
    assert quote.document == "picnic.md"
    assert quote.highlight is not None
    assert words in quote.text[slice(*quote.highlight)]


@pytest.mark.parametrize(
    "question", [question for question, path, _ in ANSWERED if path != SAME_PATH]
)
def test_it_does_not_push_out_a_shared_answer(
    joined: KnowledgeBase, base: KnowledgeBase, question: str
) -> None:
    together, alone = joined.ask(question).quotes[0], base.ask(question).quotes[0]
    assert (together.document, together.text) == (alone.document, alone.text)
    assert together.highlight == alone.highlight


@pytest.mark.parametrize("question", UNANSWERED)
def test_what_neither_answers_stays_unanswered(joined: KnowledgeBase, question: str) -> None:
    assert not joined.ask(question).answered


def test_each_quote_is_as_fresh_as_its_own_space(
    joined: KnowledgeBase, base: KnowledgeBase
) -> None:
    own = joined.ask("where did the Dune Picnic 2024 take place?").quotes[0]
    shared = joined.ask("what is ORC").quotes[0]
    assert shared.read_at == base.ask("what is ORC").quotes[0].read_at
    assert own.read_at != shared.read_at
    told = joined.provenance()
    assert told.shared.read_at == shared.read_at
    assert told.own
    assert told.own.read_at == own.read_at


def test_of_two_documents_of_one_path_the_right_one_surrounds_a_quote(
    joined: KnowledgeBase,
) -> None:
    quotes = joined.ask("When was CarpentryCon 2018?").quotes[:2]
    assert [quote.document for quote in quotes] == [SAME_PATH, SAME_PATH]
    assert quotes[0].text == quotes[1].text
    after = {around.after for quote in quotes if (around := joined.around(quote))}
    assert sum("Our bus left Skagen" in text for text in after) == 1
    assert len(after) == 2


def test_a_quote_of_ones_own_has_no_place_in_the_shared_texts(
    joined: KnowledgeBase, base: KnowledgeBase
) -> None:
    own = joined.ask("where did the Dune Picnic 2024 take place?").quotes[0]
    assert joined.around(own)
    assert base.around(own) is None


def test_events_and_terms_of_both_are_known(joined: KnowledgeBase) -> None:
    assert {"Dune Picnic 2024", "GopherCon 2015"} <= {event.title for event in joined.events()}
    assert {"DRC", "ORC"} <= {definition.term for definition in joined.definitions()}
    assert [quote.document for quote in joined.define("DRC")] == ["picnic.md"]
    assert joined.provenance().documents == 11


def test_words_count_alike_in_a_small_and_in_a_large_index(tmp_path: Path) -> None:
    line = "The ferry crossed the harbour"
    filler = ["Ships and ropes and sails", "The harbour was full of boats", "We had lunch at noon"]
    for name, texts in (("small", [line]), ("large", [line, *filler * 20])):
        (tmp_path / name).mkdir()
        passages = [PassageWords(i, i, text) for i, text in enumerate(texts)]
        write_words(tmp_path / name, passages)
    small, large = WordIndex(tmp_path / "small"), WordIndex(tmp_path / "large")
    (apart,), (best, *_) = small.search("ferry", 5), large.search("ferry", 5)
    assert apart.score < 0.2 * best.score
    (one,), (other, *_) = search_together([small, large], "ferry", 5)
    assert one.score == pytest.approx(other.score, rel=0.2)
