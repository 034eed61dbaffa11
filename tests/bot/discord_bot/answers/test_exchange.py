"""What is remembered of a question, and for how long."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.discord_bot.answers.exchange import (
    DAYS_KEPT,
    Asked,
    Exchange,
    Exchanges,
    ForgottenError,
)
from bot.discord_bot.records import Records

ASKED = Asked("when?", ("what is ORC?",), "somebody", guild=1, channel=2)
DAY = 86_400.0


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def exchanges(tmp_path: Path, clock: Clock) -> Iterator[Exchanges]:
    records = Records.open(tmp_path)
    yield Exchanges(records, clock)
    records.close()


def test_an_exchange_is_found_by_its_number_its_question_and_its_answer(
    exchanges: Exchanges,
) -> None:
    exchange = exchanges.add(ASKED, asked_in=77)
    exchanges.answered(exchange, message=88)
    assert exchange.questions == ("what is ORC?", "when?")
    assert exchanges.of_number(exchange.number, guild=1) == exchange
    assert exchanges.of_question(77) == exchange
    assert exchanges.of_answer(88) == exchange
    assert exchanges.answer_of(exchange) == 88


def test_a_follow_up_goes_on_from_the_last_five_questions(exchanges: Exchanges) -> None:
    exchange = exchanges.add(ASKED)
    for number in range(9):
        asked = replace(ASKED, question=f"and {number}?", earlier=exchange.questions)
        exchange = exchanges.add(asked)
    assert exchange.questions == ("and 4?", "and 5?", "and 6?", "and 7?", "and 8?")


def test_an_exchange_of_another_server_is_not_told(exchanges: Exchanges) -> None:
    exchange = exchanges.add(ASKED)
    with pytest.raises(ForgottenError):
        exchanges.of_number(exchange.number, guild=2)


def test_exchanges_are_forgotten_after_their_days(exchanges: Exchanges, clock: Clock) -> None:
    exchange = exchanges.add(ASKED)
    exchanges.answered(exchange, message=88)
    clock.now += DAYS_KEPT * DAY + 1
    with pytest.raises(ForgottenError):
        exchanges.of_number(exchange.number, guild=1)
    assert exchanges.of_answer(88) is None
    assert exchanges.recent(guild=1, limit=9) == ()


def test_a_question_that_is_changed_or_deleted_is_so_in_what_follows_it(
    exchanges: Exchanges,
) -> None:
    first = exchanges.add(ASKED)
    second = exchanges.add(replace(ASKED, question="and where?", earlier=first.questions))
    third = exchanges.add(replace(ASKED, question="who came?", earlier=second.questions))
    elsewhere = exchanges.add(replace(ASKED, earlier=first.questions, channel=3))

    def before(exchange: Exchange) -> tuple[str, ...]:
        return exchanges.of_number(exchange.number, guild=1).asked.earlier

    first = exchanges.change(first, "when was it?")
    assert before(third) == ("what is ORC?", "when was it?", "and where?")
    exchanges.delete(first)
    assert before(second) == ("what is ORC?",)
    exchanges.delete(second)
    assert before(third) == ("what is ORC?",)
    assert before(elsewhere) == ("what is ORC?", "when?")


def test_the_latest_of_a_channel_is_found_for_a_while(exchanges: Exchanges, clock: Clock) -> None:
    exchanges.add(ASKED)
    latest = exchanges.add(ASKED)
    assert exchanges.latest_in(2, within=60) == latest
    clock.now += 61
    assert exchanges.latest_in(2, within=60) is None


def test_what_is_remembered_outlives_the_process_and_names_nobody(tmp_path: Path) -> None:
    records = Records.open(tmp_path)
    name = records.pseudonym(123_456_789)
    exchange = Exchanges(records).add(Asked("when?", (), name, None, None))
    records.close()
    again = Records.open(tmp_path)
    assert again.pseudonym(123_456_789) == name
    assert Exchanges(again).of_number(exchange.number, None).asked.asker == name
    again.close()
    assert b"123456789" not in (tmp_path / "discord.sqlite").read_bytes()
