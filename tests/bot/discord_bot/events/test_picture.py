"""The picture of a page."""

from datetime import date

from bot.discord_bot.events.picture import Painter, picture_of
from bot.languages import ENGLISH
from bot.timeline import Row
from knowledge.spans.resolve import DateRange
from tests.bot.discord_bot.events.known import COMING, SUMMIT, TODAY, UNDATED


async def test_it_is_described_in_words() -> None:
    picture = await picture_of([SUMMIT, UNDATED], TODAY, Painter(), ENGLISH)
    assert picture
    assert picture.filename == "timeline.png"
    assert picture.description == ("Timeline: OpenInfra Summit Europe 2025, 17–19 October 2025")


async def test_there_is_none_where_no_days_are_known_or_it_cannot_be_drawn() -> None:
    painter = Painter()
    assert await picture_of([UNDATED], TODAY, painter, ENGLISH) is None
    beyond = Row(COMING.title, DateRange(date.min, date.max))
    assert await painter.timeline((beyond,), date.max) is None
    assert await picture_of([COMING], TODAY, painter, ENGLISH)
