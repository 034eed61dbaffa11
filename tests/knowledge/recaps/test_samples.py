"""The sample texts: each is read, tells what it is, and names where its facts come from."""

from pathlib import Path

import pytest

import knowledge
from knowledge.document import Document
from knowledge.reading.front_matter import split_front_matter
from knowledge.settings import ReadingSettings
from tests.knowledge.reading.read_folder import read_folder

SAMPLES = Path(knowledge.__file__).parent / "recaps"
FILES = sorted(path for path in SAMPLES.iterdir() if path.is_file())


def test_every_sample_is_read_with_its_title_author_and_date() -> None:
    documents = list(read_folder(SAMPLES, ReadingSettings()))
    assert len(documents) == len(FILES)
    for document in documents:
        assert isinstance(document, Document)
        assert document.author == "Recapbot samples"
        assert document.date is not None
        assert str(document.date.year) in document.title


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_sample_names_the_source_of_its_facts(path: Path) -> None:
    fields, _ = split_front_matter(path.read_text(encoding="utf-8"))
    assert fields["source"]


def test_the_first_question_of_the_readme_has_its_date_in_a_sentence() -> None:
    text = (SAMPLES / "openinfra-summit-europe-2025.md").read_text(encoding="utf-8")
    assert "ran from 17 to 19 October 2025" in text
