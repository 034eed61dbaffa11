"""Which texts a space holds after a change."""

from pathlib import Path

from knowledge.sources.change import ReadAgain, RemoveSource
from knowledge.spaces.space import Space
from tests.knowledge.moderating.moderator import Moderator, text
from tests.knowledge.sample_folder import TEXTS, write_texts


def test_the_folders_texts_stay_as_they_are_while_sources_come_and_go(tmp_path: Path) -> None:
    folder = write_texts(tmp_path / "texts", TEXTS)
    moderator = Moderator(Space(tmp_path / "data", folder))
    moderator.publish(ReadAgain())
    of_folder = moderator.titles()
    write_texts(folder, {"unread.md": "# Tern Days\n\nTern Days met in Turku.\n"})

    moderator.publish(text("Minutes", "The board met in Oslo."))
    assert moderator.titles() == ["Minutes", *of_folder]
    moderator.publish(RemoveSource(1))
    assert moderator.titles() == of_folder
    moderator.publish(ReadAgain())
    assert sorted(moderator.titles()) == sorted([*of_folder, "Tern Days"])
