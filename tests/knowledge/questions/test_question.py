import pytest

from knowledge.questions.kind import Kind
from knowledge.questions.question import understand


def test_a_question_is_understood_once() -> None:
    question = understand("How many sailors came to Harbour Conf 2024?")
    assert question.kind is Kind.HOW_MANY
    assert question.named.years == {2024}
    assert "sailor" in question.words


@pytest.mark.parametrize("term", ["ORC?", "CoC", " IPv6 ?", "RDMA/IB"])
def test_an_acronym_alone_asks_what_it_is(term: str) -> None:
    question = understand(term)
    assert question.text == f"what is {term.strip(' ?')}?"
    assert question.kind is Kind.WHAT_IS


@pytest.mark.parametrize(
    "words", ["FOSSCamp?", "Hamburg", "ORC venue", "orc", "2024", "NixOS 20.03"]
)
def test_other_words_alone_are_searched_as_they_are(words: str) -> None:
    assert understand(words).text == words
