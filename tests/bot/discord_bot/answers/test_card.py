"""Answers as cards, within Discord's limits whatever the texts hold."""

from dataclasses import replace

import discord
from hypothesis import given

from bot.discord_bot.answers.card import answer_card, closest_reply
from bot.discord_bot.answers.exchange import Asked, Exchange
from bot.discord_bot.reply import Reply
from bot.languages import ENGLISH
from knowledge.answer import Answer, Edition
from tests.bot.discord_bot.anything import ANSWERS, TEXTS
from tests.bot.discord_bot.booklet import SUMMIT
from tests.loopback.refusal import check_message

ASKED = Asked("when?", (), "somebody", guild=1, channel=2)
EXCHANGE = Exchange(7, ASKED, asked_at=0.0, asked_in=3)
THREE = Answer("when?", tuple(replace(SUMMIT, title=f"Recap {number}") for number in range(3)))

FEEDBACK = ["That answers it", "That is wrong"]


def labels(reply: Reply) -> list[str]:
    """Return what stands on the buttons and selects of a reply."""
    components = [item.to_component_dict() for item in reply.items]
    return [part.get("label") or part.get("placeholder") for part in components]


def titles(reply: Reply) -> list[str | None]:
    return [embed.title for embed in reply.embeds]


def card(answer: Answer, page: int = 0, exchange: Exchange = EXCHANGE) -> Reply:
    return answer_card(answer, exchange, ENGLISH, page)


def test_the_first_page_is_the_best_quote_with_the_way_to_the_others() -> None:
    first = card(THREE)
    assert (first.content, titles(first)) == (None, ["Recap 0"])
    assert labels(first) == ["More passages", "In context", "Ask more", *FEEDBACK]


def test_the_question_stands_above_where_no_message_shows_it() -> None:
    told = card(THREE, exchange=replace(EXCHANGE, asked_in=None))
    assert told.content == "Question: when?"


def test_later_pages_say_which_they_are_and_lead_back() -> None:
    second, last = card(THREE, 1), card(THREE, 2)
    assert (second.content, titles(second)) == ("Passage 2 of 3", ["Recap 1"])
    assert labels(second)[:2] == ["Previous passage", "Next passage"]
    assert labels(last) == ["Previous passage", "In context", "Ask more", *FEEDBACK]


def test_a_page_that_is_no_longer_there_is_the_last() -> None:
    assert titles(card(replace(THREE, quotes=THREE.quotes[:2]), 9)) == ["Recap 1"]


def test_sources_that_disagree_are_both_shown() -> None:
    disagreeing = replace(THREE, disagree=True)
    first, second = card(disagreeing), card(disagreeing, 1)
    assert first.content == "Two sources disagree. Both say:"
    assert titles(first) == ["Recap 0", "Recap 1"]
    assert (second.content, titles(second)) == ("Passage 2 of 2", ["Recap 2"])


def test_editions_are_offered_in_a_select() -> None:
    editions = (Edition("RustConf", 2021), Edition("RustConf", 2020))
    reply = card(replace(THREE, editions=editions))
    select = reply.items[0].to_component_dict()
    assert select["placeholder"] == "Which edition?"
    assert [option["label"] for option in select["options"]] == ["RustConf 2021", "RustConf 2020"]


def test_a_private_answer_can_be_shared_where_there_is_a_channel() -> None:
    private = Exchange(7, replace(ASKED, private=True), asked_at=0.0)
    direct = Exchange(7, replace(ASKED, private=True, guild=None), asked_at=0.0)
    assert "Share in channel" in labels(card(THREE, exchange=private))
    assert "Share in channel" not in labels(card(THREE, exchange=direct))


def test_no_answer_is_one_plain_line() -> None:
    answer = Answer("who won?", reason="No passage answers this.", closest=SUMMIT)
    assert (card(answer).content, card(answer).embeds) == ("No passage answers this.", ())


def test_the_closest_passage_is_marked_as_no_answer() -> None:
    answer = Answer("who won?", reason="No passage answers this.", closest=SUMMIT)
    reply = closest_reply(answer, ENGLISH)
    assert reply is not None
    assert reply.content == "The closest passage, which does not answer it:"
    assert titles(reply) == [SUMMIT.title]


@given(ANSWERS)
def test_any_answer_keeps_discords_limits(answer: Answer) -> None:
    for reply in (card(answer), card(answer, 1), closest_reply(answer, ENGLISH)):
        if reply is not None:
            check_message(written(reply))


@given(TEXTS)
def test_any_question_keeps_discords_limits(question: str) -> None:
    exchange = Exchange(7, replace(ASKED, question=question), asked_at=0.0)
    for answer in (THREE, Answer(question)):
        check_message(written(card(answer, exchange=exchange)))


def written(reply: Reply) -> dict[str, object]:
    """Return a reply as the body of a request."""
    view = discord.ui.View(timeout=None)
    for item in reply.items:
        view.add_item(item)
    embeds = [embed.to_dict() for embed in reply.embeds]
    return {"content": reply.content, "embeds": embeds, "components": view.to_components()}
