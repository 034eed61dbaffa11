import pytest

from knowledge.spans.definitions import definition, expansions


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("the OpenStack Resource Controller (ORC), which", "ORC", "OpenStack Resource Controller"),
        ("the PTG (Project Teams Gathering)", "PTG", "Project Teams Gathering"),
        ("our Code of Conduct (CoC).", "CoC", "Code of Conduct"),
        (
            "MIRA, the Modular Inflow and Runoff Analyser, is",
            "MIRA",
            "Modular Inflow and Runoff Analyser",
        ),
        ("DNS stands for the domain name system; ask", "DNS", "domain name system"),
    ],
)
def test_an_acronym_and_its_expansion(text: str, short: str, long: str) -> None:
    (found,) = expansions(text)
    assert (found.short, text[found.span.start : found.span.end]) == (short, long)


@pytest.mark.parametrize(
    "text",
    [
        "in Dublin (IE)",
        "a bug (see RFC 12)",
        "many people (50)",
        "in RStudio, the Rest is easy",
        "the EU, the Union of many",
    ],
)
def test_what_expands_nothing(text: str) -> None:
    assert expansions(text) == ()


@pytest.mark.parametrize(
    ("subject", "text", "said"),
    [
        ("glosario", "Glosario is an open source glossary. Join!", "an open source glossary"),
        ("AMY", "Meet AMY, our web app for workshops, today", "our web app for workshops"),
        ("Kari", "As Kari, head of the board, said", "head of the board"),
        ("ORC", "nothing about it", None),
    ],
)
def test_what_a_text_says_a_thing_is(subject: str, text: str, said: str | None) -> None:
    found = definition(subject, text)
    assert (text[found.start : found.end] if found else None) == said
