"""What the bot does by itself every day."""

import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.discord_bot.answers.exchange import DAYS_KEPT, Asked, Exchanges
from bot.discord_bot.moderators.inquiry import Inquiries, InquiryGoneError
from bot.discord_bot.records import Records
from bot.discord_bot.services import ServingClient
from bot.discord_bot.texts.chores import forget_asked
from tests.bot.discord_bot.conftest import Running

MOLE = "who is the mole?"


@dataclass
class Clock:
    now: float

    def __call__(self) -> float:
        return self.now


def test_what_moderators_were_asked_is_not_told_after_its_days(tmp_path: Path) -> None:
    clock = Clock(1000.0)
    with closing(Records.open(tmp_path)) as records:
        exchanges, inquiries = Exchanges(records, clock), Inquiries(records, clock)
        inquiry = inquiries.open(1, exchanges.add(Asked(MOLE, (), "somebody", 1, 2)))
        assert inquiries.of_number(inquiry.number, 1) == inquiry
        clock.now += DAYS_KEPT * 86_400 + 1
        with pytest.raises(InquiryGoneError):
            inquiries.of_number(inquiry.number, 1)


async def test_what_was_asked_is_deleted_after_its_days_though_nobody_asks_any_more(
    running: Running, clients: list[ServingClient]
) -> None:
    long_ago = Clock(time.time() - DAYS_KEPT * 86_400 - 1)
    async with running():
        services = clients[0].services
        exchange = Exchanges(services.records, long_ago).add(Asked(MOLE, (), "somebody", 1, 2))
        Inquiries(services.records, long_ago).open(1, exchange)
        await forget_asked(services)
        (left,) = services.records.connection.execute(
            "SELECT (SELECT count(*) FROM exchanges) + (SELECT count(*) FROM inquiries)"
        ).fetchone()
    assert left == 0
