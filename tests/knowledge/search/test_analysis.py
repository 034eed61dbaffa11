import pytest

from knowledge.search.analysis import asked_words, is_asking, stem


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("When did the OpenInfra Summit run?", ["openinfra", "summit", "run"]),
        ("what is ORC", ["orc"]),
        ("Was the café in the Café?", ["cafe"]),
        ("The Who?", ["the", "who"]),
        ("", []),
    ],
)
def test_a_question_is_about_its_telling_words(question: str, words: list[str]) -> None:
    assert asked_words(question) == words


def test_forms_of_a_word_share_a_stem() -> None:
    assert stem("summits") == stem("summit")
    assert is_asking("who")
    assert not is_asking("summit")
