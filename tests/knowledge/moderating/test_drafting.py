"""Drafts of a server's space beside the sample texts, with the real model and ranker."""

import shutil
from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.expectations.replay import Fate
from knowledge.moderating.deciding import publish_draft
from knowledge.moderating.drafting import Drafted, Proposal, draft, opened_draft
from knowledge.moderating.expecting import expect, expected, stop_expecting
from knowledge.moderating.overview import overview
from knowledge.moderating.preview import Preview, preview_from_json
from knowledge.settings import KnowledgeSettings
from knowledge.sources.change import Change, RemoveSource
from knowledge.spaces.pool import Pool
from knowledge.spaces.space import Space, server_space
from tests.knowledge.moderating.moderator import WHO, text

QUESTION = "Where did Harbour Conf 2026 meet?"
OSLO = text("Harbour Conf 2026", "Harbour Conf 2026 met in Oslo from 4 to 6 May 2026.")


@pytest.fixture(scope="module")
def space(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Space:
    data = shutil.copytree(samples, tmp_path_factory.mktemp("shared") / "data")
    return server_space(data, 1)


def drafted(space: Space, change: Change, recent: tuple[str, ...] = ()) -> Drafted:
    proposal = Proposal(change, WHO, recent)
    return draft(lambda *_: None, space, proposal, KnowledgeSettings())


def preview_of(space: Space, change: Change, recent: tuple[str, ...] = ()) -> Preview:
    preview = drafted(space, change, recent).preview
    assert preview is not None
    return preview


def test_a_preview_tells_what_changes_and_what_becomes_of_answers(space: Space):
    expect(space, QUESTION, "Oslo", WHO)
    preview = preview_of(space, OSLO, ("what is ORC", "how do I boil an egg?"))
    assert [document.title for document in preview.changes.new] == ["Harbour Conf 2026"]
    assert [event.title for event in preview.changes.events] == ["Harbour Conf 2026"]
    assert [one.fate for one in preview.replayed] == [Fate.NEW, Fate.KEPT, Fate.MISSING]
    assert preview.doubt is None


def test_it_is_kept_until_the_draft_is_decided_on(space: Space):
    drafted(space, OSLO)
    (*_, waiting) = overview(space).drafts
    assert waiting.preview is not None
    assert preview_from_json(waiting.preview).changes.new[0].title == "Harbour Conf 2026"
    publish_draft(space, waiting.number, WHO)
    assert overview(space).drafts == ()


def test_only_a_draft_that_waits_is_tried(space: Space):
    published = overview(space).generation
    assert published is not None
    with pytest.raises(StoreError, match=f"draft {published.number} is gone"):
        opened_draft(space, KnowledgeSettings(), published.number, Pool())


def test_a_lost_golden_answer_speaks_against_publishing(space: Space):
    preview = preview_of(space, RemoveSource(overview(space).sources[0].source.source_id))
    assert [one.fate for one in preview.replayed] == [Fate.LOST]
    assert preview.doubt == f"The expected answer to “{QUESTION}” would be lost."
    (golden,) = expected(space)
    stop_expecting(space, golden.number)
    assert expected(space) == ()


def test_a_removal_that_was_asked_for_is_not_suspicious(space: Space):
    preview = preview_of(space, RemoveSource(overview(space).sources[0].source.source_id))
    assert [document.title for document in preview.changes.gone] == ["Harbour Conf 2026"]
    assert preview.doubt is None


def test_what_does_not_differ_has_no_preview(space: Space):
    assert drafted(space, OSLO) == Drafted(drafted(space, OSLO).report, None)
