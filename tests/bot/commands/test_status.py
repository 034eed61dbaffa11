"""recapbot status tells what is published."""

import json
from pathlib import Path

from tests.bot.conftest import Recapbot


def test_it_tells_a_person(recapbot: Recapbot, data: Path) -> None:
    ended = recapbot("status", "--data", data)
    assert ended.code == 0
    told = dict(line.split(maxsplit=1) for line in ended.out.splitlines())
    assert told["documents"] == "2"
    assert told["from"] == str(data.parent / "texts")


def test_it_tells_a_program(recapbot: Recapbot, data: Path) -> None:
    content = json.loads(recapbot("status", "--json", "--data", data).out)
    assert content["documents"] == 2
    assert content["size"] > 0
