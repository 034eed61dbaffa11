"""The overview is asked for with each key that a moderator types: it must stay cheap."""

from pathlib import Path

import pytest

from knowledge.moderating import overview as looking
from knowledge.moderating.overview import overview
from tests.knowledge.moderating.moderator import Moderator, text


def test_each_source_has_its_documents_and_each_path_is_looked_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    moderator = Moderator.of(tmp_path / "data")
    for title in ("Harbour Conf", "Compiler Days", "Sauna Weekend"):
        moderator.publish(text(title, f"{title} met in Oslo."))
    looked_at: list[str] = []

    def source_of(path: str) -> int:
        looked_at.append(path)
        return int(path.split("/")[1])

    monkeypatch.setattr(looking, "source_of", source_of)
    sources = overview(moderator.space).sources
    assert [len(held.documents) for held in sources] == [1, 1, 1]
    assert sorted(looked_at) == sorted(path for held in sources for path in held.documents)
