"""What is published in the data folder and below it, as the Discord bot opens and follows it."""

from dataclasses import dataclass, field

from bot.settings import Settings
from knowledge.base import KnowledgeBase
from knowledge.errors import IndexMissingError
from knowledge.moderating.drafting import opened_draft
from knowledge.spaces.pool import Pool
from knowledge.spaces.space import server_space
from knowledge.status import read_published
from knowledge.store.database import database_path
from knowledge.store.generations import Generation


@dataclass(frozen=True, slots=True)
class PublishedKnowledge:
    """The bot's library: the shared texts for everyone, and each server's own beside them."""

    settings: Settings
    pool: Pool = field(default_factory=Pool)

    def has_own(self, guild: int) -> bool:
        """Whether a server has a space of its own, be anything published in it or not."""
        return database_path(server_space(self.settings.data_folder, guild).data).exists()

    def published(self, guild: int | None) -> tuple[Generation, ...]:
        """Return the generations that are published now, the shared one first.

        Raises:
            IndexMissingError: Nothing has been published yet.
        """
        shared = read_published(self.settings.data_folder)
        if guild is None:
            return (shared,)
        try:
            return shared, read_published(server_space(self.settings.data_folder, guild).data)
        except IndexMissingError:
            return (shared,)

    def open(self, guild: int | None) -> KnowledgeBase:
        """Open the generations that are published now.

        Raises:
            IndexMissingError: Nothing has been published yet.
        """
        data = self.settings.data_folder
        own = None if guild is None else server_space(data, guild).data
        return KnowledgeBase.open(data, self.settings, own=own, pool=self.pool)

    def open_draft(self, guild: int, number: int) -> KnowledgeBase:
        """Open a server's texts as they would be if one of its drafts were published.

        Raises:
            StoreError: The draft is gone.
        """
        space = server_space(self.settings.data_folder, guild)
        return opened_draft(space, self.settings, number, self.pool)
