"""What moderators are shown keeps Discord's limits, whatever the texts and people say."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord_bot.about import about_reply
from bot.discord_bot.limits import width
from bot.discord_bot.reply import Reply
from bot.discord_bot.texts.expect import expected_reply
from bot.discord_bot.texts.expectations import expectations_reply
from bot.discord_bot.texts.gaps import FoundGap, gaps_reply
from bot.discord_bot.texts.history import history_reply
from bot.discord_bot.texts.list import list_reply
from bot.discord_bot.texts.paging import first_lines
from bot.discord_bot.texts.show import show_reply
from bot.discord_bot.texts.status import status_reply
from bot.languages import ENGLISH, Language, language_of
from bot.languages.catalogue import codes
from knowledge.answer import Answer
from knowledge.document import Document
from knowledge.expectations.expectation import Expectation
from knowledge.gaps.gap import Gap
from knowledge.moderating.overview import HeldSource, Overview
from knowledge.provenance import Provenance, State
from knowledge.sources.source import Source, SourceKind
from knowledge.store.audit import Counts, Entry
from knowledge.store.deed import Action, Deed
from knowledge.store.drafts import Draft
from knowledge.store.generations import Generation
from tests.bot.discord_bot.anything import ANSWERS, MAYBE_TEXTS, TEXTS
from tests.loopback.components import check_components
from tests.loopback.refusal import check_message

NOW = datetime(2026, 5, 4, tzinfo=UTC)
GENERATION = Generation(2, "", "model", 384, 3, 9, NOW, NOW)


def sources(kinds: tuple[SourceKind, ...], addresses: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(
        Source,
        source_id=st.integers(1, 2**31),
        kind=st.sampled_from(kinds),
        address=addresses,
        path_filter=TEXTS,
        every=st.none() | st.just(timedelta(days=1)),
        read_at=st.just(NOW),
        failure=MAYBE_TEXTS,
    )


THREADS = sources((SourceKind.THREAD,), st.integers(10**16, 2**63).map(str))
SOURCES = THREADS | sources(tuple(kind for kind in SourceKind if kind != SourceKind.THREAD), TEXTS)
HELD = st.builds(HeldSource, SOURCES, st.just(("a", "b")), st.just(NOW))
DEEDS = st.builds(Deed, st.sampled_from(Action), TEXTS, TEXTS)
DRAFTS = st.builds(Draft, st.integers(1, 99), st.none(), DEEDS, st.just(NOW), st.none())
DOCUMENTS = st.builds(
    Document,
    path=TEXTS,
    title=TEXTS,
    text=st.just(""),
    content_hash=st.just(""),
    date=st.none() | st.dates(),
    url=MAYBE_TEXTS | TEXTS.map("https://example.org/{}".format),
)
EXPECTATIONS = st.builds(
    Expectation, st.integers(1, 9999), TEXTS, TEXTS, st.just("<@7>"), st.just(NOW)
)
LANGUAGES = st.sampled_from(("en-GB", *sorted(codes()))).map(language_of)
GAPS = st.builds(Gap, TEXTS, st.lists(TEXTS, max_size=4).map(tuple), st.just(2), st.just(1))


def check(reply: Reply) -> None:
    view = reply.view()
    embeds = [embed.to_dict() for embed in reply.embeds]
    check_message({"content": reply.content, "embeds": embeds})
    check_components(view.to_components() if view else [])


@settings(max_examples=30)
@given(st.lists(HELD, max_size=9), st.lists(DRAFTS, max_size=7, unique_by=lambda one: one.number))
def test_any_sources_and_drafts(held: list[HeldSource], drafts: list[Draft]) -> None:
    known = Overview(GENERATION, tuple(held), (), tuple(drafts))
    check(list_reply(known, 0, ENGLISH))
    check(status_reply(known, NOW, ENGLISH))


@settings(max_examples=30)
@given(TEXTS, SOURCES, LANGUAGES)
def test_any_sites_and_failing_sources(site: str, failing: Source, language: Language) -> None:
    texts = Provenance(State(10**6, NOW), State(10**6, NOW), 10**6, 10**6, (site,) * 7)
    check(about_reply(texts, (failing,) * 5, language))


@settings(max_examples=30)
@given(HELD, st.lists(DOCUMENTS, max_size=12), st.lists(DEEDS, max_size=15))
def test_any_documents_and_deeds(
    held: HeldSource, documents: list[Document], deeds: list[Deed]
) -> None:
    check(show_reply(held, tuple(documents), 0, ENGLISH))
    if deeds:
        check(history_reply([Entry(deed, NOW, 2, Counts(1, 2, 3)) for deed in deeds], ENGLISH))


@settings(max_examples=30)
@given(st.lists(TEXTS, max_size=40), st.integers(0, 2000))
def test_of_any_lines_the_first_that_fit_are_told(lines: list[str], room: int) -> None:
    assert width(first_lines(lines, room, ENGLISH)) <= room


def test_the_lines_that_do_not_fit_are_counted() -> None:
    lines = ("first line", "second line", "third line")
    assert first_lines(lines, 33, ENGLISH) == "first line\nsecond line\nthird line"
    assert first_lines(lines, 32, ENGLISH) == "first line\nand 2 more"


def test_a_link_is_measured_as_it_is_written() -> None:
    source = Source(1, SourceKind.FEED, "https://example.org/feed", "", None, NOW, None)
    address = f"https://example.org/{'(' * 150}"
    document = Document("a.md", "t" * 120, "", "", url=address)
    check(show_reply(HeldSource(source, ("a",), NOW), (document,) * 10, 0, ENGLISH))


@settings(max_examples=30)
@given(
    st.lists(EXPECTATIONS, min_size=1, max_size=11, unique_by=lambda one: one.number),
    st.lists(GAPS, max_size=6),
    ANSWERS,
)
def test_any_expected_answers_and_gaps(
    listed: list[Expectation], gaps: list[Gap], answer: Answer
) -> None:
    check(expectations_reply(tuple(listed), 0, ENGLISH))
    found = tuple(FoundGap(gap, number) for number, gap in enumerate(gaps))
    check(gaps_reply(found, 0, ENGLISH))
    check(expected_reply(listed[0], answer, ENGLISH))
