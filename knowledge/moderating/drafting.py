"""Drafting: a change is built beside what answers, and what it would change is told."""

from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace

from knowledge.base import KnowledgeBase
from knowledge.changes.between import changes_between
from knowledge.changes.state import stored_state
from knowledge.errors import IndexMissingError, PersonError
from knowledge.expectations.expectation import Expectation
from knowledge.expectations.replay import Replayed, replay
from knowledge.expectations.stored import expectations
from knowledge.moderating.history import found_in
from knowledge.moderating.preview import Preview, preview_to_json
from knowledge.refresh import means_of
from knowledge.refreshing.build import build
from knowledge.refreshing.publish import tidy
from knowledge.refreshing.report import Progress, RefreshReport
from knowledge.settings import KnowledgeSettings
from knowledge.sources.change import Change, RemoveSource
from knowledge.spaces.pool import Pool
from knowledge.spaces.space import Space
from knowledge.store.database import open_to_read, store_errors
from knowledge.store.drafts import draft_of, write_preview
from knowledge.store.generations import generation_of
from knowledge.store.writing import writing


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that someone wants, and recent questions to ask before and after it."""

    change: Change
    who: str
    recent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drafted:
    """What building did; its generation, and the preview, are None where nothing differs."""

    report: RefreshReport
    preview: Preview | None


def draft(
    progress: Progress, space: Space, proposal: Proposal, settings: KnowledgeSettings
) -> Drafted:
    """Build a draft of a space after a change, and tell what publishing it would change.

    Raises:
        PersonError: A source cannot be read, is unknown or is there already; the embedding model
            cannot be used; or the space cannot be used, as while another process builds in it.
    """
    with writing(space.data) as connection:
        means = means_of(space.shared or space.data, settings, progress)
        try:
            report = build(connection, space, proposal.change, proposal.who, means)
        except PersonError:  # what it had gathered is of no use to anyone
            tidy(connection, space.data)
            raise
        if report.generation is None:
            return Drafted(report, None)
        base = generation_of(connection, report.generation).base
        changes = changes_between(
            stored_state(connection, base),
            stored_state(connection, report.generation),
            found_in(space.data, report.generation),
            report.skipped,
        )
        if isinstance(proposal.change, RemoveSource):
            changes = replace(changes, suspicious=None)  # that texts go is what was asked for
        progress("check", 0, 1)
        golden = expectations(connection)
        replayed = _replayed(space, report.generation, golden, proposal.recent, settings)
        preview = Preview(changes, replayed)
        write_preview(connection, report.generation, preview_to_json(preview))
        return Drafted(report, preview)


def opened(
    space: Space, settings: KnowledgeSettings, number: int | None, pool: Pool
) -> KnowledgeBase:
    """Open a space as its members search it, with one of its generations, published or not.

    Raises:
        IndexMissingError: Nothing has been published yet.
        ModelError: The embedding model or the ranker cannot be used.
        StoreError: The space cannot be used, or has no generation of this number.
    """
    if space.shared is None:
        return KnowledgeBase.open(space.data, settings, number=number, pool=pool)
    return KnowledgeBase.open(space.shared, settings, own=space.data, number=number, pool=pool)


def opened_draft(
    space: Space, settings: KnowledgeSettings, number: int, pool: Pool
) -> KnowledgeBase:
    """Open a space as its members would search it if a draft of it were published.

    Raises:
        IndexMissingError: Nothing is in the space yet.
        ModelError: The embedding model or the ranker cannot be used.
        StoreError: The draft does not wait any more, or the space cannot be used.
    """
    with store_errors(space.data), closing(open_to_read(space.data)) as connection:
        draft_of(connection, number)
    return opened(space, settings, number, pool)


def _replayed(
    space: Space,
    number: int,
    golden: Sequence[Expectation],
    recent: Sequence[str],
    settings: KnowledgeSettings,
) -> tuple[Replayed, ...]:
    if not golden and not recent:
        return ()
    pool = Pool()
    with ExitStack() as open_bases:
        after = opened(space, settings, number, pool)
        open_bases.callback(after.close)
        try:
            before = opened(space, settings, None, pool)
        except IndexMissingError:
            return replay(recent, golden, None, after.ask)
        open_bases.callback(before.close)
        return replay(recent, golden, before.ask, after.ask)
