"""The pool: what is loaded and open once a process, however many knowledge bases use it."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from knowledge.models import Models
from knowledge.settings import KnowledgeSettings
from knowledge.status import read_published
from knowledge.store.generations import Generation
from knowledge.store.open_generation import OpenGeneration


class Pool:
    """The models, and the generations that are open; safe to use from several threads.

    So the texts that all servers share are in memory once, and nothing that is still searched is
    closed when a newer generation is opened beside it.
    """

    def __init__(self, models: Models | None = None) -> None:
        """Start with nothing open, and with models where they are loaded already."""
        self._lock = Lock()
        self._models = models
        self._open: dict[tuple[Path, Generation], OpenGeneration] = {}
        self._users: Counter[OpenGeneration] = Counter()

    def models(self, settings: KnowledgeSettings, data: Path) -> Models:
        """Return the models, loaded by the settings of the first call.

        Raises:
            ModelError: A model is missing or damaged, or cannot be used.
        """
        with self._lock:
            if self._models is None:
                self._models = Models.load(settings, data)
            return self._models

    @contextmanager
    def generation(self, data: Path, number: int | None = None) -> Iterator[OpenGeneration]:
        """Use a generation of a data folder, the published one unless a number is given.

        Raises:
            IndexMissingError: Nothing has been published yet.
            StoreError: The data folder cannot be used, or has no generation of this number.
        """
        generation = self._take(data, number)
        try:
            yield generation
        finally:
            self._give_back(generation)

    def _take(self, data: Path, number: int | None) -> OpenGeneration:
        if number is None:
            key = data, read_published(data)
            with self._lock:
                if key in self._open:
                    self._users[self._open[key]] += 1
                    return self._open[key]
        opened = OpenGeneration.open(data, number)
        with self._lock:
            kept = self._open.setdefault((data, opened.generation), opened)
            self._users[kept] += 1
        if kept is not opened:
            opened.close()
        return kept

    def _give_back(self, generation: OpenGeneration) -> None:
        with self._lock:
            self._users[generation] -= 1
            if self._users[generation]:
                return
            del self._users[generation]
            self._open = {key: it for key, it in self._open.items() if it is not generation}
        generation.close()
