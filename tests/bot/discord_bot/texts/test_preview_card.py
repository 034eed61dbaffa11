"""Whatever a draft would change, its card keeps Discord's limits."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord_bot.texts.preview_card import preview_card
from bot.languages import ENGLISH
from knowledge.changes.changes import Changed, Changes, Outline
from knowledge.changes.duplicates import Duplicate
from knowledge.changes.edits import Edit
from knowledge.events.account import Account, Told
from knowledge.expectations.replay import Fate, Replayed, Shown
from knowledge.moderating.preview import Preview
from knowledge.reading.folder import Skipped
from knowledge.store.deed import Action, Deed
from knowledge.store.drafts import Draft
from tests.bot.discord_bot.answers.test_card import written
from tests.bot.discord_bot.anything import MAYBE_TEXTS, TEXTS
from tests.loopback.refusal import check_message
from tests.loopback.seen import seen

COUNTS = st.integers(0, 10**6)
OUTLINES = st.builds(
    Outline, TEXTS, TEXTS, MAYBE_TEXTS, st.none() | st.dates(), MAYBE_TEXTS, COUNTS
)
EDITS = st.builds(Edit, COUNTS, st.tuples(TEXTS, TEXTS), st.tuples(TEXTS))
TOLD = st.none() | st.builds(Told, TEXTS, TEXTS, TEXTS, MAYBE_TEXTS)


def several(one: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(lambda some, times: (some,) * times, one, st.sampled_from((0, 1, 60)))


CHANGES = st.builds(
    Changes,
    new=several(OUTLINES),
    changed=several(st.builds(Changed, OUTLINES, OUTLINES, several(EDITS), COUNTS, COUNTS)),
    gone=several(OUTLINES),
    passages_before=COUNTS,
    passages_after=COUNTS,
    events=several(st.builds(Account, TEXTS, TEXTS, st.none(), st.none(), TOLD, TOLD)),
    undated=several(TEXTS),
    duplicates=several(st.builds(Duplicate, TEXTS, TEXTS)),
    skipped=several(st.builds(Skipped, TEXTS, TEXTS)),
    suspicious=MAYBE_TEXTS,
)
SHOWN = st.none() | st.builds(Shown, TEXTS, TEXTS, TEXTS)
REPLAYED = st.builds(Replayed, TEXTS, MAYBE_TEXTS, st.sampled_from(Fate), SHOWN, SHOWN)
PREVIEWS = st.builds(Preview, CHANGES, several(REPLAYED))


def draft_of(subject: str) -> Draft:
    return Draft(10**6, None, Deed(Action.ADD, subject, "<@7>"), datetime.now(UTC), None)


@settings(max_examples=30)
@given(PREVIEWS, TEXTS, st.integers(0, 10))
def test_any_words_keep_discords_limits(preview: Preview, subject: str, page: int) -> None:
    check_message(written(preview_card(draft_of(subject), preview, ENGLISH, page)))


def test_what_a_moderator_should_know_stands_line_by_line():
    before = Outline(".sources/1/a.md", "Tern Days", None, None, None, 1000)
    edit = Edit(0, ("It met in Oslo.",), ("It met in Turin.",))
    after = Outline(".sources/1/a.md", "Tern Days", None, None, None, 100)
    changes = Changes(
        new=(),
        changed=(Changed(before, after, (edit,), 9, 1),),
        gone=(),
        passages_before=12,
        passages_after=2,
        events=(),
        undated=(".sources/1/a.md",),
        duplicates=(Duplicate(".sources/1/a.md", ".sources/2/b.md"),),
        skipped=(Skipped("https://example.org/a", "answers 404"),),
        suspicious="10 of 12 passages would go, more than a third.",
    )
    oslo, turin = Shown("a", "Tern Days", "It met in Oslo."), Shown("a", "", "It met in Turin.")
    replayed = (
        Replayed("where was it?", "Oslo", Fate.LOST, oslo, turin),
        Replayed("who came?", None, Fate.KEPT, oslo, oslo),
    )
    (embed,) = preview_card(draft_of("a.md"), Preview(changes, replayed), ENGLISH).embeds
    assert embed.title == "Draft 1000000"
    assert seen(embed.description or "").text.split("\n") == [
        "a.md",
        "Look first: The expected answer to “where was it?” would be lost.",
        "Documents: 0 new, 1 changed, 0 gone. Passages: 12 before, 2 after.",
        "Changed",
        "Tern Days: 9 sentences gone, 1 new",
        "before: It met in Oslo.",
        "now: It met in Turin.",
        "Please check",
        "Tern Days: no date",
        "Tern Days: repeats b.md",
        "Tern Days: much smaller than before",
        "https://example.org/a: answers 404",
        "Questions",
        "lost its answer: where was it?",
        "expected: Oslo",
        "before: It met in Oslo.",
        "now: It met in Turin.",
        "1 recent question: as before",
    ]
