"""Where an event takes place: the city after "in", the venue after "at", or a field that says so.

Told by shape: a phrase with a word such as University or Centre is a venue, any other after "in"
a city, as far as the text goes on from it: "Portland, OR, USA".
"""

import re

from knowledge.spans.month import MONTH
from knowledge.spans.span import Span, SpanKind

_CAPITAL = rf"(?!{MONTH})[A-ZÀ-ÖØ-Þ][\w'’-]+"
_NAME = rf"{_CAPITAL}(?:\s(?:(?:of|for|and|de|do|da|the)\s){{0,2}}{_CAPITAL}){{0,6}}"
_HOUSE = re.compile(
    r"\b(?:Universit\w+|College|Institut\w*|Cent(?:er|re)|Museum|Hotel|Library|Hall|Pavilion|Campus"
    r"|House|School|Labs?|Laborator\w+|HQ|Reactor|Building|Theatre|Auditorium|Hyatt|Exchange"
    r"|EMBL|UC)\b"
)
_NO_CITY = re.compile(
    r"(?:\w+day|[A-Z]{4,}|English|Spanish|Portuguese|French|German|Japanese|Python|Go|Rust|Git|Zoom|Slack"
    r"|Person|UTC|GMT|The|This|Day|\w*Con|Summer|Spring|Winter|Autumn|Fall|Data|Software|Scientific"
    r"|Conference|Summit|Carpentry|Africa|Asia|Europe|Europe's|Latin|North America|Australia|Brazil"
    r"|Canada|China|France|Germany|India|Ireland|Italy|Japan|Mexico|New Zealand|South Africa|Spain"
    r"|Sweden|UK|USA|US)\b(?!,)"
)
_IN = re.compile(
    rf"\bin\s(?:sunny\s|downtown\s|beautiful\s)?(?P<place>{_CAPITAL}(?:\s{_CAPITAL}){{0,2}}"
    rf"(?:,\s(?:[Tt]he\s)?{_CAPITAL}(?:\s{_CAPITAL})?){{0,2}})"
)
_AT = re.compile(rf"\b(?:at|in)\s(?:the\s|The\s)?(?P<place>{_NAME})")
_FIELD = re.compile(r"^\W*(?:location|where|venue|place)\s*:\s*(?P<place>[^.;:\n]{3,120})", re.I)
_CITY_AND_MORE = re.compile(rf"{_CAPITAL}.*,")


def city_near(sentence: str, position: int) -> Span | None:
    """Return the city nearest to where a sentence says when something takes place."""
    return _nearest(
        [
            match
            for match in _IN.finditer(sentence)
            if not _NO_CITY.match(match["place"]) and not _HOUSE.search(match["place"])
        ],
        position,
    )


def venue_near(sentence: str, position: int) -> Span | None:
    """Return the venue nearest to where a sentence says when something takes place."""
    return _nearest(
        [match for match in _AT.finditer(sentence) if _HOUSE.search(match["place"])], position
    )


def place_field(line: str) -> tuple[Span | None, Span | None]:
    """Return the city and the venue of a line such as "Location: City Hall, Lyon, France"."""
    match = _FIELD.match(line)
    if not match:
        return None, None
    place = match["place"].rstrip()
    start = match.start("place")
    house, comma, rest = place.partition(", ")
    whole = Span(start, start + len(place), SpanKind.PLACE)
    if not _HOUSE.search(place):
        return (whole if re.match(_CAPITAL, place) else None), None
    if comma and not _HOUSE.search(rest) and _CITY_AND_MORE.match(rest):
        cut = start + len(house)
        return Span(cut + len(comma), whole.end, SpanKind.PLACE), Span(start, cut, SpanKind.PLACE)
    return None, whole


def _nearest(matches: list[re.Match[str]], position: int) -> Span | None:
    if not matches:
        return None
    match = min(matches, key=lambda match: abs(match.start() - position))
    return Span(*match.span("place"), SpanKind.PLACE)
