"""Whether texts know of the year and the event that a question means.

A passage can say what is asked, of another edition or of another event; however well it fits,
it is no answer then.
"""

from knowledge.passages.sentences import sentences
from knowledge.questions.kind import Kind
from knowledge.questions.names import years
from knowledge.questions.question import Question
from knowledge.ranking.ranker import Ranked
from knowledge.search.analysis import asked_words
from knowledge.spaces.corpus import Corpus, WordSearch


def knows_event(question: Question, words: WordSearch) -> bool:
    """Return whether the texts hold every word of the event that a question names, if it does.

    A word next to one of theirs in spelling ("KubCon") counts, and so do the many names that
    an event may have without "Con", "Summit" and the like in them: those prove nothing.
    """
    unknown = {word for word in asked_words(question.text) if not words.knows(word)}
    if not unknown:
        return True
    from knowledge.events.naming import named_event  # its patterns take long to compile

    named = named_event(question.text)
    return named is None or named.common or unknown.isdisjoint(asked_words(named.name))


def of_year(question: Question, found: Ranked, corpus: Corpus) -> bool:
    """Return whether a passage's document is of a year that a question names, or speaks of one.

    A question without a year, and a document that tells none, fit all.
    """
    asked = question.named.years
    document = found.candidate.passage.document
    published = frozenset({document.date.year} if document.date else ())
    if not asked or asked & (published | years(document.title)):
        return True
    told = published | years(document.title) | years(corpus.document(document.document_id).text)
    return not told or bool(asked & told)


def is_later(question: Question, found: Ranked) -> bool:
    """Return whether a passage tells when, but of later years alone than the question names.

    A recap of 2026 ends with the dates of 2027. Earlier years are no such sign: what is due for
    an event may be due the year before.
    """
    asked = question.named.years
    if not asked or found.span is None or question.kind is not Kind.WHEN:
        return False
    text, (start, end) = found.candidate.passage.text, found.span
    said = [text[first:last] for first, last in sentences(text) if first < end and start < last]
    told = years(text[start:end]) or years(" ".join(said))
    return bool(told) and min(told) > max(asked)
