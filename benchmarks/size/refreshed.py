"""How long it takes until one changed post is published."""

from dataclasses import dataclass
from time import perf_counter

from benchmarks.size.fresh import fresh
from benchmarks.size.space import LargeSpace
from knowledge.refresh import means_of, refresh
from knowledge.refreshing.build import build
from knowledge.refreshing.publish import publish, tidy
from knowledge.settings import KnowledgeSettings
from knowledge.sources.change import AddSource
from knowledge.sources.source import Original, SourceKind
from knowledge.spaces.space import Space
from knowledge.store.writing import writing


@dataclass(frozen=True, slots=True)
class Refreshed:
    """Seconds from a change to its being published, the embedding model's loading included.

    ``text``: a moderator gives a text again. ``folder``: a file of the folder has changed, and all
    are looked at.
    """

    text: float
    folder: float


def refreshed(space: LargeSpace) -> Refreshed:
    """Change one post of a space in both ways."""
    fresh(_give, space, "It was said that there would be cake.")
    return Refreshed(
        text=fresh(_give, space, "There was no cake."), folder=fresh(_refresh_folder, space)
    )


def _give(space: LargeSpace, said: str) -> float:
    """Give a text anew: a post with one thing more."""
    post = Original("report.md", space.post(0).read_bytes() + said.encode())
    began = perf_counter()
    means = means_of(space.data, KnowledgeSettings(), lambda *_: None)
    with writing(space.data) as connection:
        change = AddSource(SourceKind.TEXT, "report", given=(post,))
        number = build(connection, Space(space.data), change, "", means).generation
        assert number is not None  # noqa: S101  # the text differs from the one before
        publish(connection, number, "")
        tidy(connection, space.data)
    return perf_counter() - began


def _refresh_folder(space: LargeSpace) -> float:
    with space.post(0).open("a", encoding="utf-8") as file:
        file.write("\nThere was no cake.\n")
    began = perf_counter()
    refresh(space.texts, space.data, KnowledgeSettings(), lambda *_: None)
    return perf_counter() - began
