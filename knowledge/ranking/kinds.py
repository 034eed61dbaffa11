"""Whether a passage holds the kind of thing that a question asks for."""

from collections.abc import Callable

from knowledge.questions.kind import Kind
from knowledge.questions.question import Question
from knowledge.spans.dates import dates
from knowledge.spans.definitions import definition
from knowledge.spans.links import links
from knowledge.spans.names import names
from knowledge.spans.numbers import numbers
from knowledge.spans.places import places
from knowledge.spans.span import Span

_FINDERS: dict[Kind, tuple[Callable[[str], tuple[Span, ...]], ...]] = {
    Kind.WHEN: (dates,),
    Kind.WHERE: (places, links),
    Kind.WHO: (names,),
    Kind.HOW_MANY: (numbers,),
}


def holds_kind(question: Question, text: str) -> bool:
    """Return whether a text holds a span that a question's kind asks for.

    Kinds whose answers have no shape of their own (why, how, which) hold it anywhere.
    """
    if question.kind is Kind.WHAT_IS:
        return any(definition(name, text) for name in question.named.acronyms)
    finders = _FINDERS.get(question.kind, ())
    return not finders or any(finder(text) for finder in finders)
