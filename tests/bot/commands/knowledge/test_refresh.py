"""recapbot knowledge refresh, undo, diff and history: one page that is changed by mistake."""

import json
from collections.abc import Callable

from tests.bot.commands.knowledge.conftest import Site
from tests.bot.conftest import Ended, Recapbot

Knowledge = Callable[..., Ended]

QUESTION = "where was the Boat Fair 2025?"


def test_a_wrong_refresh_is_stopped_then_published_and_undone(
    knowledge: Knowledge, recapbot: Recapbot, site: Site
) -> None:
    link = site.show("Bergen")
    assert knowledge("add", link, "--every", "day", "--yes").code == 0
    assert knowledge("expect", QUESTION, "Bergen").out == (
        f"Golden question 1: {QUESTION} -> Bergen\nNow it is answered so.\n"
    )
    unchanged = knowledge("refresh", "--yes")
    assert unchanged.out == "Nothing changed: 3 documents as before.\n"

    site.show("Stavanger")
    stopped = knowledge("refresh", 1, "--yes")
    assert stopped.code == 1
    assert "(expected: Bergen): the answer would be lost" in stopped.out
    lost = f"Not published: The expected answer to “{QUESTION}” would be lost. Draft 3 waits"
    assert lost in stopped.err
    assert "Bergen" in recapbot("ask", QUESTION).out

    assert knowledge("refresh", "--despite-doubts").out.endswith("Published generation 4.\n")
    told = knowledge("diff").out
    assert "    - The Boat Fair 2025 took place on 3 June 2025 in Bergen" in told
    assert "    + The Boat Fair 2025 took place on 3 June 2025 in Stavanger" in told
    undone = knowledge("undo")
    assert undone.out == (
        f"Generation 2 answers again.\nNumber 1, {link}, is no longer read by itself.\n"
    )
    assert "Bergen" in recapbot("ask", QUESTION).out
    deeds = [json.loads(line) for line in knowledge("history", "--json").out.splitlines()]
    assert [deed["action"] for deed in deeds] == ["undo", "refresh", "add", "refresh"]
    assert deeds[0]["changed"] == 1


def test_a_page_that_is_gone_stays_and_says_why(knowledge: Knowledge, site: Site) -> None:
    link = site.show("Bergen")
    knowledge("add", link, "--yes")
    site.pages.clear()
    ended = knowledge("refresh", "--yes")
    assert ended.code == 0
    assert ended.err.endswith(f"skipped {link}: {link} answers 404 Not Found\n")
    (listed,) = map(json.loads, knowledge("list", "--json").out.splitlines())
    assert listed["failure"] == f"{link} answers 404 Not Found"
    assert listed["documents"] == 1
    assert "could not be read 20" in knowledge("list").out


def test_unknown_numbers_are_one_line(knowledge: Knowledge) -> None:
    for arguments in (
        ("refresh", 7),
        ("remove", 7),
        ("show", 7),
        ("schedule", 7, "day"),
        ("publish", 7),
        ("discard", 7),
        ("try", 7, "who?"),
        ("undo", 7),
        ("diff", 1, 7),
        ("expectations", "--remove", 7),
    ):
        ended = knowledge(*arguments)
        assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1), arguments
        assert "7" in ended.err
