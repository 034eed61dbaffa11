"""Whether a passage holds the kind of thing that a question asks for."""

from knowledge.questions.kind import Kind
from knowledge.questions.question import Question
from knowledge.spans.definitions import definition
from knowledge.spans.wanted import SHAPED, wanted


def holds_kind(question: Question, text: str) -> bool:
    """Return whether a text holds a span that a question's kind asks for.

    Kinds whose answers have no shape of their own (why, how, which) hold it anywhere.
    """
    if question.kind is Kind.WHAT_IS and question.named.acronyms:
        return any(definition(name, text) for name in question.named.acronyms)
    return question.kind not in SHAPED or bool(wanted(question.kind, text))
