from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.search.words import PassageWords, WordIndex, write_words

PASSAGES = {
    1: "KubeCon Europe 2024\nKubeCon Europe gathered 12,000 people in Paris.",
    2: "KubeCon Europe 2023\nIn Amsterdam the keynotes were about platforms.",
    3: "OpenInfra Summit\nA session showed the OpenStack Resource Controller (ORC).",
    4: "CarpentryCon 2018\nInstructors met in Dublin for CarpentryCon.",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("words")
    write_words(folder, [PassageWords(key, key, text) for key, text in PASSAGES.items()])
    return folder


def found(folder: Path, question: str) -> list[int]:
    return [hit.passage_id for hit in WordIndex(folder).search(question, 10)]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("how many people came to KubeCon in Paris?", 1),
        ("what is ORC?", 3),
        ("what is an orc", 3),
        ("which platform was the keynote about", 2),
        ("when was kubcon in amsterdam", 2),
        ("where was carpentrycn", 4),
        ("who met in Dubiln?", 4),
        ("what did the sesion show", 3),
        ("which platfroms", 2),
    ],
)
def test_the_passage_with_the_words_comes_first(folder: Path, question: str, first: int) -> None:
    assert found(folder, question)[0] == first


@pytest.mark.parametrize("question", ["", "   ", "🎉🎉", "who did it?", "zzzzzz"])
def test_a_question_without_known_words_finds_nothing(folder: Path, question: str) -> None:
    assert found(folder, question) == []


def test_scores_fall_and_the_limit_holds(folder: Path) -> None:
    hits = WordIndex(folder).search("KubeCon Europe Paris OpenStack Dublin", 3)
    assert len(hits) == 3
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@given(question=st.text(max_size=200))
def test_no_question_is_read_as_a_query_language(folder: Path, question: str) -> None:
    found(folder, question)


@pytest.mark.parametrize("question", ['text:"orc', "NOT (AND", "orc~2^9 [a TO", "word " * 5000])
def test_marks_of_query_languages_are_no_error(folder: Path, question: str) -> None:
    found(folder, question)


def test_an_update_leaves_the_index_it_was_linked_from_as_it_was(
    folder: Path, tmp_path: Path
) -> None:
    for path in folder.iterdir():
        if path.suffix != ".lock":
            (tmp_path / path.name).hardlink_to(path)
    write_words(tmp_path, [PassageWords(5, 5, "DevConf\nDevConf met in Brno.")], [4])

    assert len(WordIndex(tmp_path)) == 4
    assert found(tmp_path, "Brno") == [5]
    assert found(tmp_path, "Dublin") == []
    assert found(folder, "Dublin") == [4]
    assert found(folder, "Brno") == []
