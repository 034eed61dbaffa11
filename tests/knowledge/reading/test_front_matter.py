from datetime import date

import pytest

from tests.knowledge.reading.read import read


def test_yaml_says_title_author_date_and_link():
    document = read(
        "---\ntitle: Foo Days\ndate: 2024-05-03\nauthors:\n  - name: Ann Li\n  - Bo Ek\n"
        "url: https://foo.example/days\n---\nWe met.\n"
    )
    assert (document.title, document.author) == ("Foo Days", "Ann Li, Bo Ek")
    assert (document.date, document.url) == (date(2024, 5, 3), "https://foo.example/days")
    assert document.text == "We met."


def test_toml_does_too():
    document = read(
        '+++\npath = "2020/06/10/events"\ntitle = "Events"\nauthors = ["The Team"]\n+++\nHi.\n'
    )
    assert (document.title, document.author) == ("Events", "The Team")
    assert document.date == date(2020, 6, 10)


@pytest.mark.parametrize(
    "written",
    ["2018-09-30", "2018-09-30T10:00:00Z", "'2018-09-30 10:00'", "September 30, 2018"],
)
def test_dates_come_in_many_forms(written: str):
    assert read(f"---\ndate: {written}\n---\nHi.\n").date == date(2018, 9, 30)


def test_an_author_may_be_a_link():
    document = read("---\nauthor: '[Ann Li](https://github.com/ann) (Foo)'\n---\nHi.\n")
    assert document.author == "Ann Li (Foo)"


def test_a_relative_link_is_no_address():
    assert read("---\nurl: /2024/days\n---\nHi.\n").url is None


def test_letters_may_be_written_as_json_does():
    assert read('---\ntitle: "Caf\\u00e9 \\ud83d\\ude80"\n---\nHi.\n').title == "Café 🚀"


def test_broken_front_matter_loses_neither_text_nor_title():
    document = read("---\ntitle: Recap: Foo Days\ndate: 2024-05-03\n---\nWe met.\n")
    assert (document.title, document.date) == ("Recap: Foo Days", date(2024, 5, 3))
    assert document.text == "We met."


def test_two_rules_are_no_front_matter():
    assert read("---\nJust a text\n---\n\nand more\n").text == "Just a text\n\nand more"
