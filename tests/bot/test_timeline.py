"""The picture of the timeline."""

import struct
from datetime import date

from bot.timeline import Row, timeline
from knowledge.spans.resolve import DateRange

ONE_DAY = DateRange(date(2024, 3, 1), date(2024, 3, 1))
ROWS = [Row("São Paulo $x^{$ 2026", DateRange(date(2026, 7, 28), date(2026, 7, 30)))]


def size(picture: bytes) -> tuple[int, int]:
    """Return width and height, which the header of a PNG holds."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def test_each_event_is_a_row() -> None:
    one = size(timeline(ROWS, date(2026, 1, 1)))
    others = [Row(f"Event {number}", ONE_DAY) for number in range(5)]
    many = size(timeline([*ROWS, *others], date(2027, 1, 1)))
    assert one[0] == many[0] <= 1200
    assert many[1] > 2 * one[1]


def test_a_single_day_which_is_today_is_a_picture_too() -> None:
    assert size(timeline([Row("Today", ONE_DAY)], ONE_DAY.start))
