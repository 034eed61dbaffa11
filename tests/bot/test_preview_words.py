"""A preview for the terminal: what becomes of answers."""

from bot.preview_words import preview_in_words
from knowledge.changes.changes import Changes
from knowledge.expectations.replay import Fate, Replayed, Shown
from knowledge.moderating.preview import Preview

NOTHING = Changes((), (), (), 5, 5, (), (), (), (), None)
OSLO = Shown("a.md", "Harbour Conf", "It met in Oslo.")
BERGEN = Shown("a.md", "Harbour Conf", "It met in\nBergen.")


def test_answers_that_do_not_stay_are_told_with_their_quotes() -> None:
    replayed = (
        Replayed("where?", "Oslo", Fate.LOST, OSLO, BERGEN),
        Replayed("who?", "Ada", Fate.MISSING, None, None),
        Replayed("how?", "By boat", Fate.MISSING, OSLO, OSLO),
        Replayed("when?", None, Fate.KEPT, OSLO, OSLO),
        Replayed("why?", None, Fate.MISSING, None, None),
        Replayed("what?", None, Fate.NEW, None, OSLO),
    )
    assert preview_in_words(Preview(NOTHING, replayed)).splitlines()[2:] == [
        "Questions asked before and after (6): 1 answered as before.",
        "  where? (expected: Oslo): the answer would be lost",
        "    - It met in Oslo. (Harbour Conf)",
        "    + It met in Bergen. (Harbour Conf)",
        "  who? (expected: Ada): not answered as expected, as before",
        "  how? (expected: By boat): not answered as expected, as before",
        "      It met in Oslo. (Harbour Conf)",
        "  what?: an answer that it had not before",
        "    + It met in Oslo. (Harbour Conf)",
    ]


def test_without_questions_nothing_is_said_of_them() -> None:
    assert "asked" not in preview_in_words(Preview(NOTHING, ()))
