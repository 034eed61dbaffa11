"""One question answered: candidates, ranked, quoted, or the reason why not."""

from dataclasses import dataclass

from knowledge.answer import Answer
from knowledge.asking.quotes import quotes_of
from knowledge.embedding.embedder import Embedder
from knowledge.questions.clean import cleaned
from knowledge.questions.follow_up import in_context
from knowledge.questions.question import understand
from knowledge.ranking.ranker import Ranker
from knowledge.search.candidates import find
from knowledge.settings import KnowledgeSettings
from knowledge.store.open_generation import OpenGeneration

NO_PASSAGE = "No passage answers this."
NO_WORDS = "Ask in words: there is nothing in this to look for."


@dataclass(frozen=True, slots=True)
class Means:
    """What an answer is made with: texts, models and settings."""

    generation: OpenGeneration
    embedder: Embedder
    ranker: Ranker
    settings: KnowledgeSettings


def ask(asked: str, previous: tuple[str, ...], means: Means) -> Answer:
    """Answer a question; ``previous`` are the conversation's earlier ones, oldest first."""
    words = cleaned(asked)
    if words is None:
        return Answer(asked, reason=NO_WORDS)
    earlier = tuple(before for message in previous if (before := cleaned(message)))
    question = understand(in_context(words, earlier))
    vector = means.embedder.embed([question.text])[0]
    candidates = find(question, vector, means.generation, means.settings.search)
    ranked = means.ranker.rank(question, candidates)
    if not ranked:
        return Answer(asked, reason=NO_PASSAGE)
    quotes = quotes_of(question, ranked, means.generation, means.settings.answers.quotes)
    if ranked[0].probability < means.settings.answers.threshold:
        return Answer(asked, reason=NO_PASSAGE, closest=quotes[0])
    return Answer(asked, quotes=quotes)
