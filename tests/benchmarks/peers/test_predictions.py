"""What a peer finds, in the bench's format."""

import json

from benchmarks.peers.peer import Chunk
from benchmarks.peers.predictions import prediction


def test_the_best_three_chunks_become_quotes_word_for_word() -> None:
    found = [Chunk(f"events/{name}.md", f"Text of {name}.") for name in "abcd"]
    content = json.loads(prediction("A-1", found))
    assert (content["id"], content["answered"]) == ("A-1", True)
    assert content["quotes"][0] == {"document": "events/a.md", "text": "Text of a."}
    assert len(content["quotes"]) == 3


def test_a_quote_ends_where_a_glance_does() -> None:
    content = json.loads(prediction("A-1", [Chunk("a.md", "x" * 800)]))
    assert len(content["quotes"][0]["text"]) == 500


def test_finding_nothing_is_no_answer() -> None:
    assert json.loads(prediction("A-1", [])) == {"id": "A-1", "answered": False, "quotes": []}
