"""Changes in plain words."""

from knowledge.changes.words import told
from knowledge.reading.folder import Skipped
from tests.knowledge.changes.states import changes, document

SUMMIT = document(
    "summit.md",
    "---\ntitle: Gull Summit 2025\ndate: 2025-03-01\n---\n"
    "The summit took place on 12-14 February 2025 in Lisbon, Portugal.",
)


def test_what_would_change_is_told_in_lines() -> None:
    before = document("doors.md", "# Doors\n\nDoors open at 9.\n\n" + "Tea is at 10. " * 9)
    after = document("doors.md", "# The doors\n\nDoors open at 8.")
    found = changes([before], [after, SUMMIT], (Skipped("talk.pdf", "is damaged"),))
    assert told(found) == (
        "New (1):\n"
        "  summit.md: Gull Summit 2025, 2025-03-01 (65 characters)\n"
        "Changed (1):\n"
        "  doors.md: The doors (27 characters)\n"
        "    title: Doors -> The doors\n"
        "    - Doors\n"
        "    - Doors open at 9.\n"
        "    - Tea is at 10.\n"
        "    - Tea is at 10.\n"
        "    - Tea is at 10.\n"
        "    - Tea is at 10.\n"
        "    and 7 more sentences\n"
        "Events (1):\n"
        "  summit.md: Gull Summit 2025, 2025-02-12 to 2025-02-14, Lisbon, Portugal\n"
        "To check (2):\n"
        "  talk.pdf is damaged\n"
        "  doors.md is much smaller: 27 characters, 150 before\n"
        "Passages: 3 before, 3 after."
    )


def test_of_many_documents_the_first_are_told() -> None:
    many = [document(f"{number:02}.md", f"Text {number}.") for number in range(22)]
    lines = told(changes(many, [])).splitlines()
    assert lines[0] == "Gone (22):"
    assert lines[11:] == [
        "  and 12 more",
        "Passages: 22 before, 0 after.",
        "Look first: 22 of 22 passages would go, more than a third.",
    ]


def test_nothing_to_tell() -> None:
    assert told(changes([SUMMIT], [SUMMIT])) == (
        "No document is new, changed or gone.\nPassages: 1 before, 1 after."
    )
