"""recapbot knowledge gaps: from what the bot noted."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bot.discord_bot.answers.exchange import Asked, Exchanges
from bot.discord_bot.feedback.verdicts import Verdict, Verdicts
from bot.discord_bot.records import Records
from bot.discord_bot.texts.in_vain import InVain
from tests.bot.conftest import Ended

Knowledge = Callable[..., Ended]


def ask_in_vain(data: Path) -> None:
    """Note what two servers asked in vain; of one question the texts hold the answer by now."""
    with closing(Records.open(data)) as records:
        exchanges, verdicts, in_vain = Exchanges(records), Verdicts(records), InVain(records)
        for server, question in (
            (7, "Who pays for travel?"),
            (7, "who pays for travel"),
            (8, "Is there a code of conduct?"),
            (8, "How many people came to the Tidewater Meeting 2025?"),
        ):
            asked = exchanges.add(Asked(question, (), "someone", server, 1))
            in_vain.note(asked, answered=False)
        wrong = exchanges.add(Asked("Where was Harbor Camp 2024?", (), "someone", 8, 1))
        verdicts.give(wrong, "someone", Verdict.WRONG)


def test_they_are_grouped_for_one_server_or_for_all(knowledge: Knowledge, tmp_path: Path) -> None:
    assert knowledge("gaps").out == "Nothing was asked in vain in the last 30 days.\n"
    ask_in_vain(tmp_path / "data")
    assert knowledge("gaps").out == (
        "   2  Who pays for travel?  (2 without an answer)\n"
        "   1  Is there a code of conduct?  (1 without an answer)\n"
        "   1  Where was Harbor Camp 2024?  (1 marked as wrong)\n"
    )
    (gap,) = map(json.loads, knowledge("gaps", "--server", 7, "--json").out.splitlines())
    assert (gap["question"], gap["unanswered"]) == ("Who pays for travel?", 2)


def test_recent_questions_are_asked_before_and_after(knowledge: Knowledge, tmp_path: Path) -> None:
    ask_in_vain(tmp_path / "data")
    ended = knowledge("add", "meetup.md", "--no-publish")
    assert "Questions asked before and after (4): 2 answered as before." in ended.out
