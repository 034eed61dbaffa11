"""A preview in plain words, for the terminal: what changes, and what becomes of the answers."""

from collections.abc import Iterator, Sequence

from bot.harmless import harmless
from knowledge.changes.words import told
from knowledge.expectations.replay import Fate, Replayed, Shown
from knowledge.moderating.preview import Preview

_QUOTE = 160
_IN_WORDS = {
    Fate.CHANGED: "another answer",
    Fate.LOST: "the answer would be lost",
    Fate.NEW: "an answer that it had not before",
    Fate.MISSING: "not answered as expected, as before",
}


def preview_in_words(preview: Preview) -> str:
    """Return what publishing would change, a line each."""
    return harmless("\n".join((told(preview.changes), *_answers(preview.replayed))))


def _answers(replayed: Sequence[Replayed]) -> Iterator[str]:
    """Yield what becomes of each answer that is not as good as before, or as was expected."""
    if not replayed:
        return
    kept = sum(one.fate is Fate.KEPT for one in replayed)
    yield f"Questions asked before and after ({len(replayed)}): {kept} answered as before."
    for one in replayed:
        if one.fate is not Fate.KEPT and (one.expected or one.fate is not Fate.MISSING):
            golden = f" (expected: {one.expected})" if one.expected else ""
            yield f"  {one.question}{golden}: {_IN_WORDS[one.fate]}"
            yield from (f"    {line}" for line in _quotes(one))


def _quotes(one: Replayed) -> Iterator[str]:
    """Yield what was shown first and what would be, as a diff tells it: the same only once."""
    before, after = (shown and _quote(shown) for shown in (one.before, one.after))
    signed = [(" ", before)] if before == after else [("-", before), ("+", after)]
    yield from (f"{sign} {quote}" for sign, quote in signed if quote)


def _quote(shown: Shown) -> str:
    text = " ".join(shown.text.split())
    return f"{text if len(text) <= _QUOTE else text[:_QUOTE] + ' …'} ({shown.title})"
