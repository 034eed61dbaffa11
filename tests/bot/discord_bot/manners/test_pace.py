"""How fast people, and servers, may ask."""

from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.manners.pace import Rate, Wait
from tests.bot.discord_bot.booklet import Booklet
from tests.bot.discord_bot.conftest import Running
from tests.loopback.payload import Channel
from tests.loopback.server import LoopbackDiscord


async def test_who_asks_too_fast_is_told_once_when_to_ask_again(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    ana, ben = discord.person("Ana"), discord.person("Ben")
    async with running(cooldown=3_600):
        for number in range(5):
            assert (await ana.mentions_bot(channel, f"question {number}?")).embeds
        told = await ana.mentions_bot(channel, "question 5?")
        unheard = await ana.writes(channel, ana.mention("question 6?"))
        command = await ana.uses_command("ask", channel, question="question 7?")
        assert (await ben.mentions_bot(channel, "and mine?")).embeds
    assert told.content.startswith("Not so fast, please: again <t:")
    assert told.content.endswith(":R>.")
    assert ana.replies_to(unheard) == []
    assert command.ephemeral
    assert command.content == told.content
    assert len(booklet.asked) == 6


async def test_a_server_has_a_rate_of_its_own(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running(server_rate=1):
        first = await discord.person("Ana").mentions_bot(channel, "one?")
        second = await discord.person("Ben").mentions_bot(channel, "two?")
        direct = await discord.person("Cleo").writes_dm("three?")
    assert first.embeds
    assert second.content.startswith("Not so fast, please")
    assert direct.embeds


def test_a_burst_passes_and_then_one_each_time() -> None:
    now = 100.0
    rate = Rate(10, burst=2, clock=lambda: now)
    assert [rate.wait(1), rate.wait(1)] == [None, None]
    assert rate.wait(1) == Wait(until=110, told=False)
    assert rate.wait(1) == Wait(until=110, told=True)
    assert rate.wait(2) is None
    now = 110.0
    assert rate.wait(1) is None
    assert rate.wait(1) == Wait(until=120, told=False)


@given(st.floats(0, 100), st.integers(1, 10), st.lists(st.floats(0, 50), max_size=60))
def test_no_more_pass_than_the_burst_and_one_each_interval(
    seconds: float, burst: int, pauses: list[float]
) -> None:
    now = 0.0
    rate = Rate(seconds, burst, clock=lambda: now)
    passed = 0
    for pause in pauses:
        now += pause
        passed += rate.wait(1) is None
    if seconds:
        assert passed <= burst + now / seconds + 1e-6
    else:
        assert passed == len(pauses)
