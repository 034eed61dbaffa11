"""What is published in the data folder, as the Discord bot opens it and follows it."""

from dataclasses import dataclass

from bot.settings import Settings
from knowledge.base import KnowledgeBase
from knowledge.status import read_published
from knowledge.store.generations import Generation


@dataclass(frozen=True, slots=True)
class PublishedKnowledge:
    """The bot's library: one generation at a time, the one that answers now."""

    settings: Settings

    def published(self) -> Generation:
        """Return the generation that is published now.

        Raises:
            IndexMissingError: Nothing has been published yet.
        """
        return read_published(self.settings.data_folder)

    def open(self) -> KnowledgeBase:
        """Open the generation that is published now.

        Raises:
            IndexMissingError: Nothing has been published yet.
        """
        return KnowledgeBase.open(self.settings.data_folder, self.settings)
