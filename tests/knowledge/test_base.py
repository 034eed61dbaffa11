"""Asking the sample texts, as a person does."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from knowledge.answer import Answer, Quote
from knowledge.base import KnowledgeBase
from knowledge.errors import IndexMissingError, ModelError
from knowledge.settings import KnowledgeSettings

Ask = Callable[[str], Answer]

ANSWERED = [
    ("what is ORC", "openinfra-summit-europe-2025.md", "OpenStack Resource Controller"),
    ("where was CarpentryCon 2018?", "carpentrycon-2018.md", "University College Dublin"),
    ("When was CarpentryCon 2018?", "carpentrycon-2018.md", "30 May to 1 June 2018"),
    ("how many people attended GopherCon 2015?", "gophercon-2015.md", "1,250"),
    ("Who led the CarpentryCon Task Force?", "carpentrycon-2018.md", "Malvika Sharan"),
    ("who described Prometheus", "gophercon-2015.md", "Björn Rabenstein"),
    ("what does skimr do?", "ropensci-unconf-2017.md", "tidy summary statistics"),
    ("who opened GopherCon 2014?", "gophercon-2014.md", "Rob Pike"),
    ("how many people registered for the eBPF Summit 2020?", "ebpf-summit-2020.md", "over 2,200"),
    (
        "How many sessions were there at the Rust All Hands 2026?",
        "rust-all-hands-2026.md",
        "73 sessions",
    ),
]
UNANSWERED = [
    "how do I boil an egg?",
    "What does it cost to ship a container to Mars?",
    "第一届开源峰会在哪里举行?",
]


@pytest.fixture(scope="module")
def ask(base: KnowledgeBase) -> Ask:
    """Return how to ask, where asking again needs no time."""
    return cache(base.ask)


def emphasised(quote: Quote) -> str:
    assert quote.highlight
    return quote.text[slice(*quote.highlight)]


@pytest.mark.parametrize(("question", "document", "words"), ANSWERED)
def test_the_first_quote_answers_and_emphasises_how(
    ask: Ask, question: str, document: str, words: str
) -> None:
    answer = ask(question)
    assert answer.answered
    assert answer.quotes[0].document == document
    assert words in emphasised(answer.quotes[0])


@pytest.mark.parametrize("question", [*(question for question, *_ in ANSWERED), *UNANSWERED])
def test_every_quote_stands_in_its_document(ask: Ask, texts: dict[str, str], question: str) -> None:
    answer = ask(question)
    for quote in (*answer.quotes, *([answer.closest] if answer.closest else [])):
        assert texts[quote.document][quote.start : quote.end] == quote.text
        assert 0 < len(quote.text) <= 500
        assert 0 < len(emphasised(quote)) <= 160
        assert 0 <= quote.score <= 1


@pytest.mark.parametrize("question", [question for question, *_ in ANSWERED])
def test_quotes_are_few_best_first_and_do_not_overlap(ask: Ask, question: str) -> None:
    quotes = ask(question).quotes
    assert 1 <= len(quotes) <= KnowledgeSettings().answers.quotes
    scores = [quote.score for quote in quotes]
    assert scores == sorted(scores, reverse=True)
    places = sorted((quote.document, quote.start, quote.end) for quote in quotes)
    for one, next_one in pairwise(places):
        assert one[0] != next_one[0] or one[2] <= next_one[1]


@pytest.mark.parametrize("question", UNANSWERED)
def test_without_an_answer_there_is_a_reason_and_what_came_closest(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert not answer.answered
    assert answer.reason == "No passage answers this."
    assert answer.closest


def test_a_quote_tells_where_it_is_from(base: KnowledgeBase) -> None:
    quote = base.ask("what is ORC").quotes[0]
    assert (quote.title, quote.author) == ("OpenInfra Summit Europe 2025", "Recapbot samples")
    assert str(quote.date) == "2025-10-19"
    assert quote.read_at == base.status().generation.read_at


@pytest.mark.parametrize(
    ("question", "previous", "document", "words"),
    [
        ("and where was it?", ("When was CarpentryCon 2018?",), "carpentrycon-2018.md", "Dublin"),
        (
            "and how many people came?",
            ("<@123456789012345678> **where** was GopherCon 2015?", "🎉", "thanks!"),
            "gophercon-2015.md",
            "1,250",
        ),
        (
            "what about GopherCon 2015?",
            ("how many people attended GopherCon 2014?",),
            "gophercon-2015.md",
            "1,250",
        ),
    ],
)
def test_a_follow_up_is_understood_by_what_was_asked_before(
    base: KnowledgeBase, question: str, previous: tuple[str, ...], document: str, words: str
) -> None:
    answer = base.ask(question, previous)
    assert answer.question == question
    assert answer.quotes[0].document == document
    assert words in emphasised(answer.quotes[0])


@pytest.mark.parametrize("question", ["", "   ", "🎉🎉", "?!", "<@123456789012345678>", "\x00"])
def test_what_holds_no_words_is_told_so(base: KnowledgeBase, question: str) -> None:
    assert base.ask(question) == Answer(
        question, reason="Ask in words: there is nothing in this to look for."
    )


@pytest.mark.parametrize("message", ["thanks!", "<@123456789012345678> **help**", "¿Quién eres?"])
def test_chatter_is_told_how_to_ask(base: KnowledgeBase, message: str) -> None:
    assert base.ask(message) == Answer(
        message, reason="Ask me about an event, for example: when did it take place?"
    )


@pytest.mark.parametrize(
    "question",
    [
        "<@123456789012345678> **what** is `ORC`?",
        "> what is ORC",
        "what is [ORC](https://example.org)? 🎉",
        "WHAT IS ORC???",
        "ORC?",
    ],
)
def test_marks_of_a_chat_change_nothing(base: KnowledgeBase, question: str) -> None:
    assert emphasised(base.ask(question).quotes[0]) == "OpenStack Resource Controller"


@pytest.mark.parametrize(
    "question",
    [
        ("how many people attended GopherCon 2015? " * 100)[:4_000],
        "a" * 4_000,
        "峰" * 4_000,
        "the who?",
        "what is it about?",
        "¿Dónde se celebró la GopherCon 2015?",
        "'; DROP TABLE passages; -- AND OR NOT (title:x) [2020 TO *]",
    ],
)
def test_whatever_is_asked_gets_quotes_or_a_reason(base: KnowledgeBase, question: str) -> None:
    answer = base.ask(question)
    assert answer.question == question
    assert answer.answered != bool(answer.reason)


def test_threads_get_the_same_answers(base: KnowledgeBase) -> None:
    questions = [*(question for question, *_ in ANSWERED[:3]), UNANSWERED[0]]
    alone = [base.ask(question) for question in questions]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(base.ask, questions))
    assert together == alone


def test_before_the_first_refresh_there_is_advice(tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError, match="recapbot refresh"):
        KnowledgeBase.open(tmp_path, KnowledgeSettings())


def test_an_index_of_another_model_is_not_asked(samples: Path) -> None:
    settings = KnowledgeSettings.model_validate({"model": {"runtime": "sentence-transformers"}})
    with pytest.raises(ModelError, match="run 'recapbot refresh'"):
        KnowledgeBase.open(samples, settings)
