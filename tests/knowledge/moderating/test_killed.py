"""What moderators do to a space, killed at each of its writes: the old answers or the new."""

import itertools
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from knowledge.moderating.deciding import publish_draft, undo
from knowledge.moderating.forgetting import forget
from knowledge.moderating.overview import overview
from knowledge.sources.change import Change, RemoveSource
from knowledge.spaces.space import server_space
from knowledge.store.open_generation import OpenGeneration
from tests.knowledge.killing import killed_at
from tests.knowledge.moderating.moderator import WHO, Moderator, text

OSLO = text("Harbour Conf", "Harbour Conf met in Oslo.")
BERGEN = text("Harbour Conf", "Harbour Conf met in Bergen.")
LISBON = text("Compiler Days", "Compiler Days ran in Lisbon.")
PORTO = text("Later", "It is in Porto.")


def make(wanted: Change, data: Path) -> None:
    number = Moderator.of(data).build(wanted).generation
    if number is not None:
        publish_draft(server_space(data, 1), number, WHO)


def build(wanted: Change, data: Path) -> None:
    Moderator.of(data).build(wanted)


def publish(data: Path) -> None:
    space = server_space(data, 1)
    publish_draft(space, overview(space).drafts[-1].number, WHO)


def undo_last(data: Path) -> None:
    undo(server_space(data, 1), None, WHO)


def lose_indexes(data: Path) -> None:
    shutil.rmtree(server_space(data, 1).data / "generations" / "000001")


def forget_now(data: Path) -> None:
    forget(server_space(data, 1), datetime.now(UTC), WHO)


def cities(data: Path) -> str:
    """Return the cities that the texts name and that are found, of each document one."""
    opened = OpenGeneration.open(server_space(data, 1).data)
    try:
        documents = [opened.document(it.document_id) for it in opened.documents()]
        named = [it.text.rpartition(" ")[2].strip(".") for it in documents]
        for city in named:
            (hit, *_) = opened.words.search(city, 1)
            assert city in opened.passages([hit.passage_id])[0].text
            assert opened.vectors.vectors([hit.passage_id]).any()
        return " ".join(named)
    finally:
        opened.close()


@pytest.mark.parametrize(
    ("before", "work", "states"),
    [
        pytest.param([], partial(make, LISBON), ["Oslo", "Oslo Lisbon"], id="add"),
        pytest.param([], partial(make, BERGEN), ["Oslo", "Bergen"], id="refresh"),
        pytest.param(
            [partial(make, LISBON)],
            partial(make, RemoveSource(1)),
            ["Oslo Lisbon", "Lisbon"],
            id="remove",
        ),
        pytest.param([partial(build, LISBON)], publish, ["Oslo", "Oslo Lisbon"], id="publish"),
        pytest.param([partial(make, BERGEN)], undo_last, ["Bergen", "Oslo"], id="undo"),
        pytest.param(
            [partial(make, BERGEN), lose_indexes],
            undo_last,
            ["Bergen", "Oslo"],
            id="undo to what must be indexed again",
        ),
        pytest.param([partial(make, BERGEN)], forget_now, ["Bergen"], id="forget"),
    ],
)
def test_the_space_answers_from_the_old_or_the_new_generation_and_goes_on(
    tmp_path: Path,
    before: list[Callable[[Path], None]],
    work: Callable[[Path], None],
    states: list[str],
) -> None:
    first = tmp_path / "before"
    for step in (partial(make, OSLO), *before):
        step(first)
    seen = []
    for at in itertools.count(1):
        data = shutil.copytree(first, tmp_path / f"killed {at}")
        if not killed_at(at, data, work):
            break
        seen.append(cities(data))
        if seen[-1] != states[-1]:
            work(data)
            assert cities(data) == states[-1]
        else:
            make(PORTO, data)
            assert cities(data) == f"{states[-1]} Porto"
    # The swap is one step: all kills before it leave the old generation, all after it the new.
    assert seen == sorted(seen, key=states.index)
    assert set(seen) <= set(states)
    assert len(seen) >= 5
