"""The definitions of one term, out of those of all texts."""

from knowledge.definitions.find import definitions_of
from knowledge.definitions.known import definitions_of_term, terms_of
from tests.knowledge.events.texts import text

BODIES = (
    "The call for papers (CfP) is open.",
    "The Cilium Feature Proposal (CFP) was read.",
    "Our Call for Papers (CFP) ends soon, and so does the code of conduct (CoC) survey.",
)
DEFINITIONS = [
    definition
    for number, body in enumerate(BODIES)
    for definition in definitions_of(text("A recap", body, path=f"{number}.md"))
]


def test_each_meaning_is_told_once_the_usual_one_first() -> None:
    found = definitions_of_term("cfp", DEFINITIONS)
    assert [(it.meaning, it.document) for it in found] == [
        ("call for papers", "0.md"),
        ("Cilium Feature Proposal", "1.md"),
    ]
    assert definitions_of_term("ORC", DEFINITIONS) == []


def test_terms_are_listed_in_their_usual_spelling() -> None:
    assert terms_of(DEFINITIONS) == ("CFP", "CoC")
