"""One question answered: candidates, ranked, quoted, or the reason why not."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.answer import Answer
from knowledge.asking.byline import byline
from knowledge.asking.meant import is_later, knows_event, of_year
from knowledge.asking.quotes import WORTH_SHOWING, quotes_of
from knowledge.editions.choice import editions_of, newest_first
from knowledge.editions.disagreement import disagreeing
from knowledge.embedding.embedder import Embedder
from knowledge.questions.chatter import is_chatter
from knowledge.questions.clean import cleaned
from knowledge.questions.question import Question, understand
from knowledge.ranking.ranker import Ranked, Ranker
from knowledge.search.candidates import find
from knowledge.settings import KnowledgeSettings
from knowledge.spaces.corpus import Corpus

NO_PASSAGE = "No passage answers this."
NO_WORDS = "Ask in words: there is nothing in this to look for."
NO_QUESTION = "Ask me about an event, for example: when did it take place?"


@dataclass(frozen=True, slots=True)
class Means:
    """What an answer is made with: texts, models and settings."""

    corpus: Corpus
    embedder: Embedder
    ranker: Ranker
    settings: KnowledgeSettings


def ask(asked: str, previous: tuple[str, ...], means: Means) -> Answer:
    """Answer a question; ``previous`` are the conversation's earlier ones, oldest first."""
    words = cleaned(asked)
    if words is None:
        return Answer(asked, reason=NO_WORDS)
    if is_chatter(words):
        return Answer(asked, reason=NO_QUESTION)
    said = (before for message in previous if (before := cleaned(message)))
    earlier = tuple(before for before in said if not is_chatter(before))
    question = understand(_alone(words, earlier, means.corpus.only_event))
    vector = means.embedder.embed([question.text])[0]
    candidates = find(question, vector, means.corpus, means.settings.search)
    ranked = means.ranker.rank(question, candidates)
    if not ranked:
        return Answer(asked, reason=NO_PASSAGE)
    written = byline(question, ranked, means.corpus)
    if written:
        ranked = [written, *ranked]
    threshold = means.settings.answers.threshold
    meant = _meant(question, ranked, means.corpus, threshold)
    if not meant or meant[0].probability < threshold:
        closest = quotes_of(question, ranked, means.corpus, 1)[0]
        return Answer(asked, reason=NO_PASSAGE, closest=closest)
    editions = editions_of(question, meant)
    other = None if editions else disagreeing(question, meant)
    shown = newest_first(meant, editions) if editions else _second(other, meant)
    quotes = quotes_of(question, shown, means.corpus, means.settings.answers.quotes)
    return Answer(asked, quotes=quotes, editions=editions, disagree=other is not None)


def _alone(words: str, earlier: tuple[str, ...], only_event: str | None) -> str:
    """Return a question that can be searched alone: with what it leaves unsaid."""
    if not only_event and not earlier:
        return words
    from knowledge.questions.follow_up import about_only, in_context  # not for the first question

    if only_event and not earlier:
        return about_only(words, only_event)
    return in_context(words, earlier)


def _meant(
    question: Question, ranked: Sequence[Ranked], corpus: Corpus, threshold: float
) -> list[Ranked]:
    """Return the ranked passages of texts that know of the year and event that are meant.

    Of those that would do, such as tell of later years come last.
    """
    if not knows_event(question, corpus.words):
        return []
    least = WORTH_SHOWING * ranked[0].probability  # texts are looked at only for what may be shown
    meant = [
        found for found in ranked if found.probability >= least and of_year(question, found, corpus)
    ]
    would_do = [found for found in meant if found.probability >= threshold]
    return [
        *sorted(would_do, key=lambda found: is_later(question, found)),
        *meant[len(would_do) :],
    ]


def _second(other: Ranked | None, ranked: list[Ranked]) -> list[Ranked]:
    """Return ranked passages with the one second that contradicts the first, where one does."""
    if other is None:
        return ranked
    return [ranked[0], other, *(found for found in ranked[1:] if found is not other)]
