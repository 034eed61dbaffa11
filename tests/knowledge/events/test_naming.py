import pytest

from knowledge.events.naming import named_event


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("OpenInfra Summit Europe 2025: A Focus on Sovereignty", "OpenInfra Summit Europe"),
        ("Talks at KubeCon + CloudNativeCon Europe 2024", "KubeCon + CloudNativeCon Europe"),
        ("CarpentryCon 2018 Wraps Up", "CarpentryCon"),
        ("Join Us at CarpentryConnect Manchester 2019!", "CarpentryConnect Manchester"),
        ("Submit a Proposal for CarpentryCon @ Home", "CarpentryCon @ Home"),
        ("Apply to attend rOpenSci unconf 2017!", "rOpenSci unconf"),
        ("Building trust at our unconf18", "unconf"),
        ("Summary of the 2017 Software Carpentry Steering Committee Retreat",
         "Software Carpentry Steering Committee Retreat"),
        ("Trip report: Node.js collaboration summit (2024 London)", "Node.js collaboration summit"),
        ("Go talks at FOSDEM 2014", "FOSDEM"),
        ("posit::conf(2025) - Atlanta, USA", "posit::conf"),
        ("Save the Date: Rust All Hands 2025", "Rust All Hands"),
        ("FOSSCamp 2023 wrap-up", "FOSSCamp"),
        ("DevDay 2024 schedule", "DevDay"),
        ("EuroPython 2025 took place from 14 to 20 July 2025 in Prague.", "EuroPython"),
        ("The Homelab Meetup took place on Saturday, March 8th, 2025.", "Homelab Meetup"),
    ],
)  # fmt: skip
def test_a_title_names_an_event(title: str, name: str) -> None:
    found = named_event(title)
    assert found is not None
    assert found.name == name
    assert not found.common


@pytest.mark.parametrize(
    "title",
    [
        "Inside the Go Playground",
        "icon: web icons for rmarkdown",
        "Workshop Satisfaction Survey",
        "Submitting Your First Conference Talk",
        "The 2017 Rust Conference Lineup",
        "Three workshops in Brazil",
        "Two years of Rust",
        "20.-22. Juni 2025",
        "March 2025 report",
        "In 2025 the Rust project changed",
    ],
)
def test_a_title_without_an_event_names_none(title: str) -> None:
    assert named_event(title) is None


def test_a_look_back_at_a_year_proves_little() -> None:
    found = named_event("EuroPython 2025 recap")
    assert found is not None
    assert found.name == "EuroPython"
    assert found.common


def test_a_common_word_proves_little() -> None:
    found = named_event("Software Carpentry workshop at the University of Otago, New Zealand")
    assert found is not None
    assert found.name == "Software Carpentry workshop at the University of Otago"
    assert found.common
