"""The trade-off of a threshold: silence kept against silence that should have been kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.reliability.judged import Judged
from benchmarks.table import percent, table

THRESHOLDS = (0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6)


@dataclass(frozen=True, slots=True)
class TradeOff:
    """The bench's figures at a threshold, in percent."""

    threshold: float
    hit: float
    silent: float
    refused: float
    trust: float


def trade_off(judged: Sequence[Judged], threshold: float) -> TradeOff:
    """Return what figures a threshold gives; there is at least one question of each kind."""
    answerable = [one for one in judged if one.answerable]
    others = [one for one in judged if not one.answerable]
    hits = sum(one.right and not one.is_silent(threshold) for one in answerable)
    silent = sum(one.is_silent(threshold) for one in answerable)
    refused = sum(one.is_silent(threshold) for one in others)
    return TradeOff(
        threshold=threshold,
        hit=100 * hits / len(answerable),
        silent=100 * silent / len(answerable),
        refused=100 * refused / len(others),
        trust=100 * (hits + refused) / len(judged),
    )


def as_table(judged: Sequence[Judged], default: float) -> str:
    """Return the trade-off at several thresholds and at the default, which is marked."""
    rows = []
    for threshold in sorted({*THRESHOLDS, default}):
        found = trade_off(judged, threshold)
        mark = " (default)" if threshold == default else ""
        figures = (found.hit, found.silent, found.refused, found.trust)
        rows.append((f"{threshold:.2f}{mark}", *map(percent, figures)))
    return table(("threshold", "hit@1", "silent", "refused", "trust"), rows)
