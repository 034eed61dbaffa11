import json
from pathlib import Path

from tests.bot.conftest import Recapbot


def test_events_are_listed_newest_first(recapbot: Recapbot, data: Path) -> None:
    ended = recapbot("events", "--data", data)
    assert ended.code == 0
    assert ended.out == (
        "Tidewater Meeting 2025\n"
        '  3–5 March 2025  ("March 3–5, 2025", meeting.md)\n'
        "  Lyon, France  (meeting.md)\n"
        "Harbor Camp 2024\n"
        "  7 June 2024  (camp.md)\n"
        "  Porto  (camp.md)\n"
    )


def test_events_of_a_year_or_a_name_as_json(recapbot: Recapbot, data: Path) -> None:
    of_year = recapbot("events", "--data", data, "--year", "2024", "--json")
    of_name = recapbot("events", "--data", data, "--name", "harbor", "--json")
    assert json.loads(of_year.out)["name"] == "Harbor Camp"
    assert of_name.out == of_year.out


def test_that_there_is_none_is_told_to_people(recapbot: Recapbot, data: Path) -> None:
    none = ("events", "--data", data, "--year", "1999", "--name", "camp")
    told = recapbot(*none)
    assert (told.code, told.out) == (
        0,
        "The texts tell about no event of 1999 with 'camp' in its name.\n",
    )
    assert recapbot(*none, "--json").out == ""
