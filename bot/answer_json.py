"""An answer as one line of JSON, for programs."""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.answer import Answer, Quote


def answer_as_json(answer: "Answer", question_id: str | None = None) -> str:
    """Return ``answer`` as one line of JSON, led by the question's id where it has one.

    Keys: question, answered, quotes (best first; document, title, author, date as YYYY-MM-DD,
    url, text, start, end, highlight as [start, end) into text, score from 0 to 1), reason.
    What is not known is null.
    """
    content = {
        "question": answer.question,
        "answered": answer.answered,
        "quotes": [_quote(quote) for quote in answer.quotes],
        "reason": answer.reason,
    }
    identity = {} if question_id is None else {"id": question_id}
    return json.dumps(identity | content, ensure_ascii=False)


def _quote(quote: "Quote") -> dict[str, object]:
    return {
        "document": quote.document,
        "title": quote.title,
        "author": quote.author,
        "date": quote.date.isoformat() if quote.date else None,
        "url": quote.url,
        "text": quote.text,
        "start": quote.start,
        "end": quote.end,
        "highlight": quote.highlight,
        "score": round(quote.score, 4),
    }
