import pytest

from knowledge.search.spelling import nearest_words

KNOWN = {"kubecon": 40, "carpentrycon": 9, "lisbon": 3, "london": 7, "paris": 5, "2024": 30}


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("kubcon", ["kubecon"]),  # one letter left out
        ("carpentrycn", ["carpentrycon"]),
        ("lisobn", ["lisbon"]),  # two letters swapped
        ("kuebcno", ["kubecon"]),  # two mistakes in a long word
        ("pxrxs", []),  # two mistakes in a short one
        ("par", []),
        ("2025", []),  # a year is never a misspelt other year
    ],
)
def test_the_nearest_known_word_is_meant(word: str, meant: list[str]) -> None:
    assert nearest_words(word, KNOWN) == meant


def test_frequent_words_come_first_and_there_are_at_most_three() -> None:
    known = {"bath": 1, "math": 4, "path": 3, "oath": 2}
    assert nearest_words("xath", known) == ["math", "path", "oath"]
