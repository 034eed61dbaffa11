"""Whether a passage holds the kind of thing that a question asks for."""

from knowledge.questions.kind import Kind
from knowledge.questions.question import Question
from knowledge.spans.definitions import definition
from knowledge.spans.wanted import SHAPED, holds_wanted, wanted


def holds_kind(question: Question, text: str) -> bool:
    """Return whether a text holds a span that a question's kind asks for.

    Kinds whose answers have no shape of their own (why, how, which) hold it anywhere.
    """
    if question.kind is Kind.WHAT_IS and question.named.acronyms:
        return any(definition(name, text) for name in question.named.acronyms)
    return question.kind not in SHAPED or holds_wanted(question.kind, text)


def span_fits(question: Question, text: str, span: tuple[int, int] | None) -> bool:
    """Return whether the span where a reader sees the answer meets one of the kind asked for.

    A passage can answer when something happened in words of no shape ("a week before"), but
    where another one's span is a date, that one is likelier right. Kinds without a shape fit.
    """
    if question.kind not in SHAPED:
        return True
    found = wanted(question.kind, text) if span else ()
    return any(span is not None and it.start < span[1] and span[0] < it.end for it in found)
