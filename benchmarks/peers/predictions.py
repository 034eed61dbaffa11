"""What a peer finds, as predictions that the bench's script reads."""

import json
from collections.abc import Sequence

from benchmarks.peers.peer import Chunk

QUOTES = 3
"""As many as Recapbot shows, and the bench looks at."""
GLANCE = 500
"""Characters of a quote that count: what a person reads at a glance."""


def prediction(question_id: str, found: Sequence[Chunk]) -> str:
    """Return one line of JSON: the chunks found as quotes, best first, word for word."""
    quotes = [{"document": chunk.document, "text": chunk.text[:GLANCE]} for chunk in found[:QUOTES]]
    content = {"id": question_id, "answered": bool(quotes), "quotes": quotes}
    return json.dumps(content, ensure_ascii=False)
