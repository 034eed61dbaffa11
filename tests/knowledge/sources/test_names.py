import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.reading.about import date_in_name
from knowledge.sources.names import file_name, shown_name, unique_name

NAMES = st.text() | st.sampled_from(
    [
        "../a.md",
        "a/b.md",
        "a\\b.md",
        ".hidden",
        "C:a.txt",
        "a\0.md",
        "x" * 300,
        f"{'x' * 300}.md",
        "..",
        "",
        "é" * 99,
    ]
)


@pytest.mark.parametrize("name", ["Recap 2024.md", "søndag.PDF", "a, b (2).docx"])
def test_a_safe_name_stays(name: str):
    assert file_name(name) == name


@given(NAMES)
def test_whatever_strangers_write_is_a_name_of_one_file(name: str):
    safe = file_name(name)
    assert not set(safe) & set('/\\\0:*?"<>|\n')
    assert safe.strip(" .") == safe != ""
    assert len(safe.encode()) < 200
    assert file_name(safe) == safe


@given(st.lists(NAMES, unique=True))
def test_names_that_differ_stay_apart(names: list[str]):
    assert len({file_name(name) for name in names}) == len(names)


@given(st.text())
def test_a_checksum_is_never_taken_for_a_date(key: str):
    assert date_in_name(unique_name("meetup-2019", ".md", key)) is None


def test_people_are_told_the_name_and_no_checksum():
    assert shown_name("2025/meetup.md") == "2025/meetup.md"
    assert shown_name(f".sources/12/{unique_name('Summer meetup', '.md', 'a')}") == (
        "Summer meetup.md"
    )
    assert shown_name(".sources/3/meetup.x1.md") == "meetup.x1.md"
