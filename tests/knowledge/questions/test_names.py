import pytest

from knowledge.questions.names import Named, acronyms, months, named, names, years


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("ticket price for RustConf 2020?", {2020}),
        ("PyCon '19 or 2021", {2019, 2021}),
        ("what is CVE-2024-24576", set()),
        ("nix 2.8 and v2020.1.5, 2000000 users", set()),
    ],
)
def test_years(question: str, expected: set[int]) -> None:
    assert years(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("coworking on 3 march 2026", {3}),
        ("from Sept to Dec", {9, 12}),
        ("may I join in may", {5}),
        ("may I join", set()),
    ],
)
def test_months(question: str, expected: set[int]) -> None:
    assert months(question) == expected


def test_acronyms_are_words_with_two_capitals() -> None:
    assert acronyms("When is KubeCon EU, the PTG and CVE-2024-24576?") == {
        "KubeCon",
        "EU",
        "PTG",
        "CVE-2024-24576",
    }


def test_names_are_capitalised_runs_and_quoted_strings() -> None:
    assert names('Who gave "lessons learned" with Thierry Carrez in Paris?') == {
        "lessons learned",
        "Thierry Carrez",
        "Paris",
    }


def test_a_question_may_name_nothing() -> None:
    nothing: frozenset[str] = frozenset()
    assert named("Where was it?") == Named(frozenset(), frozenset(), nothing, nothing)
