"""Make the shipped ranker: ``python -m training --bench ../shared/bench --work build/training``.

Stages that are finished are kept in the work folder and not repeated; remove it to begin anew. The
ranker that is shipped stays as it is until all of the new one is made.
"""

import argparse
import logging
import random
from pathlib import Path

import torch
from tokenizers import Encoding, Tokenizer

from knowledge.embedding import embedder, model_folder
from knowledge.ranking import rankers
from knowledge.ranking.cross_scores import QUESTION_CHARACTERS, TOKENS
from knowledge.ranking.linear import Linear
from knowledge.refresh import refresh
from knowledge.settings import KnowledgeSettings
from knowledge.store.open_generation import OpenGeneration
from training import (
    asked,
    card,
    choices,
    event_questions,
    linear_stage,
    questions,
    reading_questions,
    train,
    whole,
)
from training.export import export
from training.model import CrossEncoder

SEED = 7
READING = train.Pass(rate=1.5e-4, questions=6, seed=SEED, wrong=4)
MOST_READING = 4_800
"""So many reading questions are learnt from, of some 7,000: all passes then take two hours."""
EVENTS = (
    (3, train.Pass(rate=1.0e-4, questions=6, seed=SEED, wrong=3)),
    (12, train.Pass(rate=8.0e-5, questions=6, seed=SEED + 1, wrong=4)),
)
"""Each pass over the event questions, after how many wrong passages a question it is shown."""

SMOOTHED_BY = 50
"""About so many questions show which dimensions of the activations are large."""
_LOG = logging.getLogger("training")


def main() -> None:
    """Train, export, fit the linear stages, and write the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="train.jsonl, reading/, corpus/")
    parser.add_argument("--work", type=Path, default=Path("build/training"))
    parser.add_argument("--out", type=Path, default=rankers.SHIPPED)
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    given.work.mkdir(parents=True, exist_ok=True)
    given.out.mkdir(parents=True, exist_ok=True)
    make(given.bench, given.work, given.out)


def make(bench: Path, work: Path, out: Path) -> None:
    """Make the ranker from the bench's training questions and reading articles."""
    settings = KnowledgeSettings()
    refresh(bench / "corpus", work, settings, lambda stage, done, total: None)
    generation = OpenGeneration.open(work)
    model_embedder = embedder.load(settings.model, work)
    found = asked.ask_all(
        questions.read(bench / "train.jsonl"), generation, model_embedder, settings.search
    )
    fast = linear_stage.fit(choices.simple(found), choices.SIMPLE)
    made = whole.empty_folder(work / "made")
    linear_stage.write(fast, made / rankers.FAST)
    trained = work / "cross_encoder.pt"
    model = CrossEncoder(str(model_folder.default_folder()))
    tokenizer = _tokenizer()
    learned = [one for one in found if not asked.held_out(one.question)]
    if trained.is_file():
        model.load_state_dict(torch.load(trained, weights_only=True))
    else:
        _learn_to_read(model, tokenizer, bench, work)
        _learn_events(model, tokenizer, learned, fast)
        whole.save_weights(model, trained)
    export(model, _some_pairs(tokenizer, learned, fast), made / "ranker.onnx")
    tokenizer.save(str(made / "tokenizer.json"))
    card.write(made, bench)
    fitted = [one for one in found if asked.held_out(one.question)]
    crossed = linear_stage.fit(choices.crossed(fitted, made), choices.CROSSED)
    linear_stage.write(crossed, made / rankers.TRAINED)
    whole.move_all(made, out)


def _learn_to_read(model: CrossEncoder, tokenizer: Tokenizer, bench: Path, work: Path) -> None:
    torch.manual_seed(SEED)
    read = work / "reading.pt"
    if read.is_file():
        model.load_state_dict(torch.load(read, weights_only=True))
        return
    articles = list(reading_questions.read(bench / "reading"))
    random.Random(SEED).shuffle(articles)  # noqa: S311  # a shuffle, no secret
    articles = articles[:MOST_READING]
    _LOG.info("reading: %d questions", len(articles))
    train.run(model, tokenizer, articles, READING, _LOG.info)
    whole.save_weights(model, read)


def _learn_events(
    model: CrossEncoder, tokenizer: Tokenizer, learned: list[asked.Asked], first: Linear
) -> None:
    for depth, settings in EVENTS:
        events = list(event_questions.examples(learned, first, depth))
        _LOG.info("events: %d questions, %d wrong passages each", len(events), depth)
        train.run(model, tokenizer, events, settings, _LOG.info)


def _some_pairs(tokenizer: Tokenizer, learned: list[asked.Asked], first: Linear) -> list[Encoding]:
    """Return pairs as the model meets them, of questions from all over."""
    chosen = learned[:: max(1, len(learned) // SMOOTHED_BY)]
    return [
        tokenizer.encode(example.question[:QUESTION_CHARACTERS], passage)
        for example in event_questions.examples(chosen, first, 3)
        for passage in example.passages
    ]


def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(model_folder.default_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(TOKENS, strategy="only_second")
    return tokenizer


if __name__ == "__main__":
    main()
