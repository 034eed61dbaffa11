"""From a change to a published generation: build a draft, show what it changes, decide."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import typer

from bot.asked import recent_questions
from bot.commands.knowledge.publishing import Publishing
from bot.commands.refresh import INTERRUPTED
from bot.harmless import harmless
from bot.opening import publish_if_missing, texts_folder
from bot.preview_words import preview_in_words
from bot.progress import ShownProgress
from bot.settings import Settings
from bot.source_list import documents_in_words
from knowledge.fetching.links import FetchError
from knowledge.moderating.deciding import discard_draft, publish_draft
from knowledge.moderating.drafting import Drafted, Proposal, draft
from knowledge.reading.folder import Skipped
from knowledge.sources.change import Change
from knowledge.sources.registry import SourceError
from knowledge.spaces.space import Space


@dataclass(frozen=True, slots=True)
class Builder:
    """Builds changes of a space, a server's or the shared one, and publishes as was chosen."""

    settings: Settings
    space: Space
    server: int | None
    who: str
    publishing: Publishing

    def build_each(self, changes: Sequence[Change]) -> bool:
        """Build one change after the other; return False where one was left undone.

        A source that cannot be read is told, and the next one is built.

        Raises:
            typer.BadParameter: There are several, and nobody who decides on each.
            PersonError: The space or the embedding model cannot be used.
        """
        undecided = self.publishing is Publishing.ASK and not sys.stdin.isatty()
        if len(changes) > 1 and (undecided or self.publishing is Publishing.LEAVE_A_DRAFT):
            raise typer.BadParameter(
                "several sources are published one after the other: at a terminal, or with --yes"
            )
        outcomes = []
        for change in changes:
            try:
                outcomes.append(self.build(change))
            except (FetchError, SourceError) as error:
                print(error, file=sys.stderr)
                outcomes.append(False)
        return all(outcomes)

    def build(self, change: Change) -> bool:
        """Build a change, show it and decide; return False where it was left undone.

        Raises:
            PersonError: It cannot be built or published.
        """
        drafted = self._draft(change)
        tell_skipped(drafted.report.skipped)
        number, preview = drafted.report.generation, drafted.preview
        if number is None or preview is None:
            print(f"Nothing changed: {documents_in_words(drafted.report.unchanged)} as before.")
            return True
        print(preview_in_words(preview))
        match self.publishing:
            case Publishing.LEAVE_A_DRAFT:
                print(self._waiting(number))
                return True
            case Publishing.ASK if sys.stdin.isatty():
                return self._ask(number)
            case Publishing.ASK:
                print(
                    f"Not published, as nobody can be asked. {self._waiting(number)}",
                    file=sys.stderr,
                )
                return False
            case Publishing.UNLESS_IN_DOUBT if preview.doubt:
                print(f"Not published: {preview.doubt} {self._waiting(number)}", file=sys.stderr)
                return False
        self._publish(number)
        return True

    def _draft(self, change: Change) -> Drafted:
        try:
            publish_if_missing(self.settings)
            recent = recent_questions(self.settings.data_folder, self.server)
            proposal = Proposal(change, self.who, recent)
            with ShownProgress() as progress:
                return draft(progress, self._with_folder(), proposal, self.settings)
        except KeyboardInterrupt:
            print("Stopped; nothing was published.", file=sys.stderr)
            raise typer.Exit(INTERRUPTED) from None

    def _with_folder(self) -> Space:
        if self.space.shared:
            return self.space
        return replace(self.space, folder=texts_folder(self.settings))

    def _ask(self, number: int) -> bool:
        try:
            wanted = typer.confirm("Publish?")
        except typer.Abort:
            print(f"\n{self._waiting(number)}")
            return False
        if wanted:
            self._publish(number)
        else:
            discard_draft(self.space, number)
            print("Discarded; what answers is as it was.")
        return wanted

    def _publish(self, number: int) -> None:
        publish_draft(self.space, number, self.who)
        print(f"Published generation {number}.")

    def _waiting(self, number: int) -> str:
        of_server = f" --server {self.server}" if self.server else ""
        return (
            f"Draft {number} waits for a day: recapbot knowledge publish {number}{of_server}, "
            "or try, or discard."
        )


def tell_skipped(files: Iterable[Skipped]) -> None:
    """Print what is not read, and why."""
    for skipped in files:
        print(harmless(f"skipped {skipped.path}: {skipped.reason}"), file=sys.stderr)
