"""From ranked passages to quotes: cut around the answer, emphasised, proven verbatim."""

from collections.abc import Sequence

from knowledge.answer import Quote, ToldEvent
from knowledge.document import Document
from knowledge.events.account import Account
from knowledge.passages.sentences import sentences
from knowledge.questions.question import Question
from knowledge.quoting.anchor import anchor
from knowledge.quoting.highlight import highlight
from knowledge.quoting.quote import cut
from knowledge.ranking.ranker import Ranked
from knowledge.spaces.corpus import Corpus

WORTH_SHOWING = 0.02
"""A further quote must be at least so likely to answer as this share of the first one."""


def quotes_of(
    question: Question, ranked: Sequence[Ranked], corpus: Corpus, count: int
) -> tuple[Quote, ...]:
    """Return at most ``count`` quotes of ranked passages, none of which overlap."""
    quotes: list[Quote] = []
    least = WORTH_SHOWING * ranked[0].probability if ranked else 0.0
    for found in ranked:
        if len(quotes) == count or found.probability < least:
            break
        quote = _quote(question, found, corpus)
        if not any(_overlap(quote, other) for other in quotes):
            quotes.append(quote)
    return tuple(quotes)


def _quote(question: Question, found: Ranked, corpus: Corpus) -> Quote:
    passage = found.candidate.passage
    document = corpus.document(passage.document.document_id)
    first, last = found.span or anchor(
        question.text, question.kind, passage.text, list(sentences(passage.text))
    )
    shift = passage.passage.start
    start, end = cut(document, passage.passage, question.kind, (first + shift, last + shift))
    text = _proven(document, start, end)
    guess = max(0, first + shift - start), min(len(text), last + shift - start)
    return Quote(
        document=passage.document.path,
        title=passage.document.title,
        author=passage.document.author,
        date=passage.document.date,
        url=passage.document.url,
        text=text,
        start=start,
        end=end,
        highlight=highlight(question.text, question.kind, text, guess if found.span else None),
        score=round(found.probability, 4),
        read_at=passage.document.read_at,
        event=_event(corpus.account(passage.document.document_id)),
        document_id=passage.document.document_id,
    )


def _event(account: Account | None) -> ToldEvent | None:
    if account is None:
        return None
    return ToldEvent(account.title, account.dates.value if account.dates else None)


def _proven(document: Document, start: int, end: int) -> str:
    """Return the words to quote, which must lie within the document."""
    if not 0 <= start < end <= len(document.text):
        message = f"a quote must lie within 0 to {len(document.text)}, received {start} to {end}"
        raise ValueError(message)
    return document.text[start:end]


def _overlap(one: Quote, other: Quote) -> bool:
    return one.document_id == other.document_id and one.start < other.end and other.start < one.end
