"""Which ranker the settings name."""

import json
from pathlib import Path

from knowledge.errors import ModelError
from knowledge.ranking import features, linear
from knowledge.ranking.ranker import Ranker
from knowledge.settings import RankingSettings

SHIPPED = Path(__file__).parent / "shipped"
FAST, TRAINED = "fast.json", "trained.json"


def load(settings: RankingSettings) -> Ranker:
    """Load the ranker that the settings name.

    Raises:
        ModelError: The ranker is missing or damaged, or cannot be loaded.
    """
    fast = linear.load(SHIPPED / FAST, features.NAMES)
    if settings.ranker == "fast":
        from knowledge.ranking.fast_ranker import FastRanker

        return FastRanker(fast)
    if settings.ranker == "trained":
        from knowledge.ranking.cross_scores import CrossScores
        from knowledge.ranking.trained_ranker import ALL_NAMES, TrainedRanker

        return TrainedRanker(
            CrossScores(SHIPPED, checksum(SHIPPED)),
            fast,
            linear.load(SHIPPED / TRAINED, ALL_NAMES),
            settings.depth,
        )
    from knowledge.ranking.cross_encoder_ranker import CrossEncoderRanker

    return CrossEncoderRanker(settings.ranker, settings.depth)


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
