"""A moderator of a server's space, for tests: adds, looks, publishes."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from knowledge.moderating.deciding import publish_draft
from knowledge.refreshing.build import build
from knowledge.refreshing.means import BuildMeans
from knowledge.refreshing.report import RefreshReport
from knowledge.settings import KnowledgeSettings
from knowledge.sources.change import AddSource, Change
from knowledge.sources.given import original_of_text
from knowledge.sources.source import SourceKind
from knowledge.spaces.space import Space, server_space
from knowledge.store.open_generation import OpenGeneration
from knowledge.store.writing import writing
from tests.knowledge.hashing_embedder import HashingEmbedder

WHO = "<@7>"


def text(title: str, words: str) -> AddSource:
    return AddSource(SourceKind.TEXT, title, given=(original_of_text(title, words),))


@dataclass(frozen=True)
class Moderator:
    space: Space
    settings: KnowledgeSettings = field(default_factory=KnowledgeSettings)

    @classmethod
    def of(cls, data: Path) -> "Moderator":
        return cls(server_space(data, 1))

    def build(self, change: Change) -> RefreshReport:
        means = BuildMeans(self.settings, HashingEmbedder().source(), lambda *_: None)
        with writing(self.space.data) as connection:
            return build(connection, self.space, change, WHO, means)

    def publish(self, change: Change) -> int:
        number = self.build(change).generation
        assert number is not None
        publish_draft(self.space, number, WHO)
        return number

    def titles(self) -> list[str]:
        opened = OpenGeneration.open(self.space.data)
        try:
            return [document.title for document in opened.documents()]
        finally:
            opened.close()

    def read_at(self) -> datetime:
        opened = OpenGeneration.open(self.space.data)
        try:
            return opened.documents()[0].read_at
        finally:
            opened.close()

    def finds(self, word: str) -> bool:
        opened = OpenGeneration.open(self.space.data)
        try:
            return bool(opened.words.search(word, 1))
        finally:
            opened.close()
