"""Who is inside when the bot stops is served to the end."""

import asyncio

import pytest

from bot.discord_bot.doors import ClosedError, Doors


async def test_closing_waits_for_those_inside_and_lets_nobody_in() -> None:
    doors = Doors()
    with doors.entered():
        closing = asyncio.create_task(doors.close(patience=5))
        await asyncio.sleep(0)
        with pytest.raises(ClosedError, match="I am restarting"), doors.entered():
            pass
        assert not closing.done()
    assert await closing


async def test_closing_gives_up_on_those_who_take_too_long() -> None:
    doors = Doors()
    with doors.entered():
        assert not await doors.close(patience=0.01)
