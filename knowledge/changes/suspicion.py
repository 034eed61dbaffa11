"""When a refresh should not be published before a person has looked at it.

A site that answers every link with a login page, or a repository whose folder was moved, reads
without an error, and would take most answers away.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from knowledge.changes.state import Held
from knowledge.sources.readings import source_of


def suspicion(before: Mapping[str, Held], after: Mapping[str, Held]) -> str | None:
    """Return why the step from some documents to others is suspicious, in a sentence, or None.

    It is where over a third of the passages go, or all documents of a source. Passages that come
    elsewhere do not make up for those that go.
    """
    held = sum(document.passages for document in before.values())
    lost = sum(_lost(document, after.get(path)) for path, document in before.items())
    if 3 * lost > held:
        return f"{lost} of {held} passages would go, more than a third."
    sources = _sources(before)
    for source in sorted(sources.keys() - _sources(after).keys()):
        return f"All documents of source {source} would go ({sources[source]})."
    return None


def _lost(before: Held, after: Held | None) -> int:
    return max(0, before.passages - (after.passages if after else 0))


def _sources(paths: Iterable[str]) -> Counter[int]:
    """Return how many documents each source has; those of the folder are of none."""
    return Counter(source for source in map(source_of, paths) if source is not None)
