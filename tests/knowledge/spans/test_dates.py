import pytest

from knowledge.spans.dates import dates


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("held from October 17–19 in Paris", "October 17–19"),
        ("from 24–27 June 2025.", "24–27 June 2025"),
        ("on 2025-06-24.", "2025-06-24"),
        ("March 23-25, 2015 in Boston", "March 23-25, 2015"),
        ("the 1st and 2nd of May", "1st and 2nd of May"),
        ("since April 2021", "April 2021"),
        ("Thursday 24 June 2021 at 2:00 AM UTC", "Thursday 24 June 2021 at 2:00 AM UTC"),
        ("from 30 May to 1 June 2018 in Dublin", "30 May to 1 June 2018"),
        (
            "June 7, 09:00 Americas Pacific (16:00 UTC) for",
            "June 7, 09:00 Americas Pacific (16:00 UTC)",
        ),
        ("starts at 3pm CET", "3pm CET"),
        ("by the end of August", "the end of August"),
        ("It is the very end of May", "the very end of May"),
        ("Very early, at very end of May", "very end of May"),
        ("Winter 2020", "Winter 2020"),
        ("at noon", "noon"),
        ("on 5 December. Then", "5 December"),
        ("shipped in late 2019", "late 2019"),
    ],
)
def test_a_date_is_found_whole(text: str, found: str) -> None:
    assert [text[span.start : span.end] for span in dates(text)] == [found]


@pytest.mark.parametrize(
    "text", ["We may go. They march on.", "Sun Microsystems", "version 1.2015"]
)
def test_words_and_numbers_that_look_like_dates(text: str) -> None:
    assert dates(text) == ()
