import pytest

from knowledge.questions.subject import subject


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("whats ORC", "ORC"),
        ("what does ORC stand for?", "ORC"),
        ("What is an impure derivation (introduced with nix 2.8)", "impure derivation"),
        ("what is AMY at the Carpentries", "AMY"),
        ("who is Thierry Carrez", "Thierry Carrez"),
        ("meaning of SIG", "SIG"),
        ("when did it run", None),
        ("what is opamp for?", None),
    ],
)
def test_the_subject_is_the_thing_asked_about(question: str, thing: str | None) -> None:
    assert subject(question) == thing
