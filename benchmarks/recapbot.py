"""Recapbot asked the bench's questions, and clocked stage by stage."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.bench import Bench
from bot.answer_json import answer_as_json
from bot.opening import publish_if_missing
from bot.progress import ShownProgress
from bot.settings import Settings
from knowledge.answer import Answer
from knowledge.asking.ask import Means, ask
from knowledge.embedding import embedder
from knowledge.evaluation import ExpectedAnswer
from knowledge.questions.question import Question
from knowledge.ranking import rankers
from knowledge.ranking.ranker import Ranked, Ranker
from knowledge.search.candidates import Candidate
from knowledge.settings import AnswerSettings, ModelSettings, RankingSettings
from knowledge.store.open_generation import OpenGeneration

RANKERS = ("fast", "trained")


@dataclass(frozen=True, slots=True)
class Clocked:
    """An answer, and the seconds that its stages took; the search embeds the question, too."""

    question_id: str
    answer: Answer
    search: float
    ranking: float
    quoting: float

    @property
    def seconds(self) -> float:
        """All that it took."""
        return self.search + self.ranking + self.quoting


class _ClockedRanker:
    """A ranker that remembers when it last began and ended."""

    def __init__(self, ranker: Ranker) -> None:
        self._ranker = ranker
        self.began = self.ended = 0.0

    def rank(self, question: Question, candidates: Sequence[Candidate]) -> list[Ranked]:
        self.began = perf_counter()
        ranked = self._ranker.rank(question, candidates)
        self.ended = perf_counter()
        return ranked


def settings_of(bench: Bench, data: Path) -> Settings:
    """Return the default settings with the bench's posts and a data folder."""
    return Settings(knowledge_folder=bench.corpus.resolve(), data_folder=data)


def with_ranker(settings: Settings, name: str) -> Settings:
    """Return settings with a ranker."""
    return settings.model_copy(update={"ranking": RankingSettings(ranker=name)})


def with_runtime(settings: Settings, name: str) -> Settings:
    """Return settings with a runtime of the embedding model."""
    model = ModelSettings.model_validate({**settings.model.model_dump(), "runtime": name})
    return settings.model_copy(update={"model": model})


def without_threshold(settings: Settings) -> Settings:
    """Return settings that answer however unlikely the answer is."""
    return settings.model_copy(update={"answers": AnswerSettings(threshold=0.0)})


def ask_bench(bench: Bench, settings: Settings, predictions: Path) -> list[Clocked]:
    """Ask the bench's questions, show how far it is, and write the predictions to a file.

    The posts are read first where they have not been.

    Raises:
        PersonError: The posts cannot be read, or the index or the model cannot be used.
    """
    publish_if_missing(settings)
    questions = bench.questions()
    clocked: list[Clocked] = []
    with ShownProgress() as progress:
        progress("asking Recapbot", 0, len(questions))
        for one in _ask_all(questions, settings):
            clocked.append(one)
            progress("asking Recapbot", len(clocked), len(questions))
    predictions.parent.mkdir(parents=True, exist_ok=True)
    lines = [answer_as_json(one.answer, one.question_id) for one in clocked]
    predictions.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return clocked


def _ask_all(questions: Sequence[ExpectedAnswer], settings: Settings) -> Iterator[Clocked]:
    ranker = _ClockedRanker(rankers.load(settings.ranking))
    model = embedder.load(settings.model, settings.data_folder)
    with closing(OpenGeneration.open(settings.data_folder)) as generation:
        means = Means(generation, model, ranker, settings)
        for question in questions:
            began = perf_counter()
            answer = ask(question.question, (), means)
            ended = perf_counter()
            yield Clocked(
                question.id,
                answer,
                ranker.began - began,
                ranker.ended - ranker.began,
                ended - ranker.ended,
            )
