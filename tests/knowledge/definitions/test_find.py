"""What a document defines."""

import pytest

from knowledge.definitions.find import definitions_of
from tests.knowledge.events.texts import text


def defined(body: str) -> list[tuple[str, str]]:
    document = text("A recap", body)
    found = definitions_of(document)
    for definition in found:
        sentence = document.text[definition.start : definition.end]
        meaning = document.text[definition.meaning_start : definition.meaning_end]
        assert meaning in sentence
        assert " ".join(meaning.split()) == definition.meaning
    return [(definition.term, definition.meaning) for definition in found]


@pytest.mark.parametrize(
    ("body", "term", "meaning"),
    [
        ("The Open Regulatory Compliance (ORC) group met.", "ORC", "Open Regulatory Compliance"),
        ("We met the ORC (Open Regulatory Compliance).", "ORC", "Open Regulatory Compliance"),
        ("Use the OpenTelemetry Protocol (OTLP) here.", "OTLP", "OpenTelemetry Protocol"),
        (
            "MIRA, the Modular Inflow Runoff Analyser, is new.",
            "MIRA",
            "Modular Inflow Runoff Analyser",
        ),
        (
            "API stands for application programming interface.",
            "API",
            "application programming interface",
        ),
        ("It runs on virtual machines (VMs).", "VMs", "virtual machines"),
        (
            "Glosario is an open source glossary. We like Glosario.\n\nAll use Glosario.",
            "Glosario",
            "an open source glossary",
        ),
        (
            "The Leadership Council is a team charged with success!",
            "Leadership Council",
            "a team charged with success",
        ),
        ("eBPF is the core technology of it.", "eBPF", "the core technology of it"),
    ],
)
def test_what_a_text_says_plainly(body: str, term: str, meaning: str) -> None:
    assert (term, meaning) in defined(body)


@pytest.mark.parametrize(
    "body",
    [
        "She created a two-tier system of CiliumNetworkPolicies (CNPs).",
        "On Thursday, May 25th, 2023, the OpenTelemetry (OTel) group met.",
        "See the upcoming discussion on Tuesday (UTC).",
        "They came from Davis, California (USA), and Oslo.",
        "This is a recap. It is the second one.",
        "RustConf is a great place to be.",
        "The Summit is a day of talks. Every summit is.",
        "Registration is a must.",
        "```\nORC (Open Regulatory Compliance)\n```",
    ],
)
def test_what_leaves_doubt_defines_nothing(body: str) -> None:
    assert defined(body) == []
