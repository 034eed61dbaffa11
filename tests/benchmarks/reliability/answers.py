"""Judged answers for the tests of reliability."""

from benchmarks.reliability.judged import Judged


def judged(probability: float, *, right: bool = False, answerable: bool = True) -> Judged:
    return Judged(probability, probability, right, answerable)
