"""A tokenizer that shares another's vocabulary splits texts as if it had read its own."""

from pathlib import Path

import pytest
from tokenizers import Tokenizer

from knowledge.embedding import model_folder
from knowledge.embedding.vocabularies import read_tokenizer
from tests.knowledge.embedding.test_embedder import TEXTS

DEFAULT = model_folder.default_folder() / "tokenizer.json"


@pytest.fixture
def short(tmp_path: Path) -> Path:
    """A file like the default model's but for its truncation."""
    tokenizer = Tokenizer.from_file(str(DEFAULT))
    tokenizer.no_padding()
    tokenizer.enable_truncation(9, stride=1, strategy="only_second", direction="left")
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    return tmp_path / "tokenizer.json"


def test_each_truncates_in_its_own_way(short: Path) -> None:
    first, second = read_tokenizer(short), read_tokenizer(short)
    first.enable_truncation(5)
    assert len(first.encode("a long question about a summit").ids) == 5
    assert second.truncation == Tokenizer.from_file(str(short)).truncation
    assert len(second.encode("when?", "it met in Graz, in spring, by the river").ids) == 9


@pytest.mark.parametrize("text", [*TEXTS, "a [SEP] and a [MASK] in a text"])
def test_texts_and_pairs_are_split_alike(short: Path, text: str) -> None:
    shared, own = read_tokenizer(short), Tokenizer.from_file(str(short))
    for tokenizer in (shared, own):
        tokenizer.no_truncation()
    for one, other in (
        (shared.encode(text), own.encode(text)),
        (shared.encode("when?", text), own.encode("when?", text)),
    ):
        assert one.ids == other.ids
        assert one.type_ids == other.type_ids
        assert one.offsets == other.offsets
