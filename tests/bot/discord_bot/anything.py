"""Any texts, quotes and answers that a knowledge base may hold, hostile ones included."""

from datetime import UTC

from hypothesis import strategies as st

from knowledge.answer import Answer, Edition, Quote

# Long ones repeat a short one, so that hypothesis need not draw thousands of characters.
TEXTS = st.builds(
    str.__mul__,
    st.text(max_size=8) | st.text("*[](@😀\u200b\n", max_size=8),
    st.sampled_from((1, 25, 625)),
)
MAYBE_TEXTS = st.none() | TEXTS
QUOTES = st.builds(
    Quote,
    document=TEXTS,
    title=TEXTS,
    author=MAYBE_TEXTS,
    date=st.none() | st.dates(),
    url=MAYBE_TEXTS | TEXTS.map("https://example.org/{}".format),
    text=TEXTS,
    start=st.just(0),
    end=st.just(0),
    highlight=st.none() | st.tuples(st.integers(0, 100), st.integers(100, 600)),
    score=st.floats(0, 1),
    read_at=st.datetimes(timezones=st.just(UTC)),
)
EDITIONS = st.builds(Edition, TEXTS, st.integers(1, 9999))
ANSWERS = st.one_of(
    st.builds(
        Answer,
        question=TEXTS,
        quotes=st.lists(QUOTES, min_size=1, max_size=5).map(tuple),
        editions=st.lists(EDITIONS, max_size=60, unique_by=lambda edition: edition.year).map(tuple),
        disagree=st.booleans(),
    ),
    st.builds(
        Answer,
        question=TEXTS,
        reason=MAYBE_TEXTS,
        closest=st.none() | QUOTES,
    ),
)
