"""What people asked the bot, as its records keep it, for the commands of the terminal."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path

from bot.discord_bot.records import FILE, Records
from knowledge.gaps.gap import AskedInVain
from knowledge.store.database import store_errors

_RECENT = 20


def recent_questions(data: Path, server: int | None) -> tuple[str, ...]:
    """Return what was asked last for all to see, in a server or, where none is named, in all.

    Raises:
        StoreError: The data folder cannot be used.
    """
    with _records(data) as records:
        if records is None:
            return ()
        # It takes half a second to load discord.py, which who has no bot need not wait for.
        from bot.discord_bot.answers.exchange import Exchanges

        exchanges, servers = Exchanges(records), _servers(records, server)
        each = max(1, _RECENT // max(1, len(servers)))
        return tuple(chain.from_iterable(exchanges.recent(one, each) for one in servers))[:_RECENT]


def asked_in_vain(data: Path, server: int | None) -> tuple[AskedInVain, ...]:
    """Return what was asked in vain in a server or, where none is named, in all.

    Raises:
        StoreError: The data folder cannot be used.
    """
    with _records(data) as records:
        if records is None:
            return ()
        from bot.discord_bot.texts.in_vain import InVain

        vain = InVain(records)
        return tuple(
            found.asked for one in _servers(records, server) for found in vain.of_server(one)
        )


@contextmanager
def _records(data: Path) -> Iterator[Records | None]:
    """Open the records; there are none before the bot has run."""
    if not (data / FILE).exists():
        yield None
        return
    from bot.discord_bot.answers.exchange import Exchanges
    from bot.discord_bot.feedback.verdicts import Verdicts

    with store_errors(data), closing(Records.open(data)) as records:
        exchanges = Exchanges(records)  # makes the tables where the bot has not yet
        Verdicts(records)
        exchanges.forget_old()
        yield records


def _servers(records: Records, server: int | None) -> list[int]:
    if server is not None:
        return [server]
    rows = records.connection.execute(
        "SELECT DISTINCT guild FROM exchanges WHERE guild IS NOT NULL ORDER BY guild"
    )
    return [guild for (guild,) in rows]
