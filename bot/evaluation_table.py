"""The figures of an evaluation as a table, and what was missed."""

from collections.abc import Sequence

from bot.harmless import harmless
from knowledge.answer import Answer
from knowledge.evaluation import Outcome, figures
from knowledge.sources.names import shown_name

_SHOWN_CHARACTERS = 160


def as_table(outcomes: Sequence[Outcome]) -> str:
    """Return the figures, one a line, and below them each question that was missed."""
    lines = [
        f"{figure.name:<9}{figure.share:>6.1%}  {figure.count}/{figure.total}"
        for figure in figures(outcomes)
        if figure.total
    ]
    missed = [found for found in outcomes if not found.trusted]
    if missed:
        lines.append(f"\nMissed, {len(missed)} of {len(outcomes)}:")
    for found in missed:
        expected = found.expected
        joined = (" and " if expected.all_needed else " or ").join(expected.answers)
        lines += [
            f"{expected.id}: {expected.question}",
            f"  expected  {joined or 'no answer'}",
            f"  received  {_received(found.answer)}",
        ]
    return harmless("\n".join(lines))


def _received(answer: Answer) -> str:
    if not answer.quotes:
        return "no answer"
    quote = answer.quotes[0]
    text = " ".join(quote.text.split())
    shown = text if len(text) <= _SHOWN_CHARACTERS else f"{text[:_SHOWN_CHARACTERS]} …"
    return f"{shown} ({shown_name(quote.document)})"
