"""Who wrote a text: the line of it that says so, where it has one."""

import re
from collections.abc import Sequence

from knowledge.passage import lead
from knowledge.questions.question import Question
from knowledge.ranking.ranker import Ranked
from knowledge.search.analysis import stem_analyzer
from knowledge.search.candidates import Candidate
from knowledge.spaces.corpus import Corpus

_TEXT = (
    r"(?:recap|report|post|blog(?: ?post)?|article|summary|write-?up|announcement|newsletter"
    r"|story|text|piece)"
)
_ASKS = re.compile(
    rf"\b(?:who(?: has)? (?:wrote|written|write|writes|authored|reported|posted|published)"
    rf" (?P<whose>(?:\w+ ){{0,6}}?){_TEXT}s?"
    rf"|(?:author|writer)s? of (?P<of>(?:\w+ ){{0,6}}?){_TEXT}s?"
    rf"|{_TEXT} (?:was |is )?(?:written|authored|posted) by)\b",
    re.I,
)


def byline(question: Question, ranked: Sequence[Ranked], corpus: Corpus) -> Ranked | None:
    """Return the line that names the author of the text asked about, None where none is meant.

    The text is the likeliest passage's; what the question names besides must stand in its lead,
    and a question that names nothing ("who wrote the recap") means the only text there is.
    """
    asks = _ASKS.search(question.text)
    if not asks:
        return None
    from knowledge.reading.byline import byline_of  # which other questions need not wait for

    within = asks["whose"] or asks["of"] or ""
    named = stem_analyzer().analyze(question.text.replace(asks.group(), f" {within} "))
    passages = corpus.document_passages(ranked[0].candidate.passage.document.document_id)
    line = lead(passages[0].document, passages[0].passage)
    meant = frozenset(named) & frozenset(question.words)
    if not meant <= frozenset(stem_analyzer().analyze(line)):
        return None
    if not meant and len(corpus) > 1:
        return None
    for passage in passages:
        for written in passage.text.split("\n"):
            found = byline_of(written)
            if found and found.author == passage.document.author:
                start = passage.text.index(written) + written.index(found.author)
                candidate = Candidate(passage, meaning=0.0, words=0.0, fused=0.0)
                return Ranked(candidate, 1.0, (start, start + len(found.author)))
    return None
