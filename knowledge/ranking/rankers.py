"""Which ranker the settings name."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.errors import ModelError
from knowledge.ranking import linear
from knowledge.settings import RankingSettings

if TYPE_CHECKING:
    from knowledge.ranking.ranker import Ranker

SHIPPED = Path(__file__).parent / "shipped"
FAST, TRAINED = "fast.json", "trained.json"


def load(settings: RankingSettings) -> "Ranker":
    """Load the ranker that the settings name.

    Raises:
        ModelError: The ranker is missing or damaged, or cannot be loaded.
    """
    if settings.ranker == "fast":
        from knowledge.ranking.fast_ranker import FastRanker

        return FastRanker(_simple())
    if settings.ranker == "trained":
        from knowledge.ranking.cross_scores import CrossScores

        # Before anything else is imported: opening it leaves Python to others.
        cross = CrossScores(SHIPPED, checksum(SHIPPED))

        from knowledge.ranking.trained_ranker import ALL_NAMES, TrainedRanker

        weighed = linear.load(SHIPPED / TRAINED, ALL_NAMES)
        return TrainedRanker(cross, _simple(), weighed, settings.depth)
    from knowledge.ranking.cross_encoder_ranker import CrossEncoderRanker

    return CrossEncoderRanker(settings.ranker, settings.depth)


def _simple() -> linear.Linear:
    from knowledge.ranking.features import NAMES

    return linear.load(SHIPPED / FAST, NAMES)


def checksum(folder: Path) -> str:
    """Return the sha256 that the cross-encoder of a folder must have, by its card.

    Raises:
        ModelError: The card is missing or damaged.
    """
    file = folder / "card.json"
    try:
        return str(json.loads(file.read_text(encoding="utf-8"))["sha256"])
    except (OSError, ValueError, TypeError, KeyError) as error:
        message = f"The ranker's card must name its sha256; {file} does not: {error}"
        raise ModelError(message) from error
