"""The shape of ``ask --json``, which programs read."""

import json
from datetime import UTC, date, datetime

from bot.answer_json import answer_as_json
from knowledge.answer import Answer, Quote

QUOTE = Quote(
    document="events/meeting.md",
    title="Meeting 2026",
    author=None,
    date=date(2026, 3, 1),
    url=None,
    text="It ran March 3–5.",
    start=10,
    end=27,
    highlight=(7, 16),
    score=0.912345,
    read_at=datetime(2026, 3, 10, tzinfo=UTC),
)


def test_an_answer() -> None:
    assert answer_as_json(Answer("when?", (QUOTE,))) == (
        '{"question": "when?", "answered": true, "quotes": [{"document": "events/meeting.md", '
        '"title": "Meeting 2026", "author": null, "date": "2026-03-01", "url": null, '
        '"text": "It ran March 3–5.", "start": 10, "end": 27, "highlight": [7, 16], '
        '"score": 0.9123}], "reason": null}'
    )


def test_no_answer_has_a_reason() -> None:
    content = json.loads(answer_as_json(Answer("price?", reason="No passage answers this.")))
    assert content == {
        "question": "price?",
        "answered": False,
        "quotes": [],
        "reason": "No passage answers this.",
    }


def test_the_id_of_a_question_comes_first() -> None:
    assert answer_as_json(Answer("when?"), "A-001").startswith('{"id": "A-001", "question"')
