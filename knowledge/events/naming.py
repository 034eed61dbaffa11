"""The name of an event in a line: "OpenInfra Summit Europe" of "OpenInfra Summit Europe 2025: ...".

A name is told by its head. Some heads name an event by themselves (KubeCon); others do with the
capitalised words before them (OpenInfra Summit); the common ones (workshop, sprint) stand in many
titles that are about no single event, so what they name is marked as such. Any other name is told
by what is said of it: "EuroPython 2025 took place".
"""

import re
from dataclasses import dataclass

from knowledge.spans.month import MONTH

YEAR = r"(?:19[89]|20[0-4])\d(?![\d-])"
_OWN = (
    r"(?:(?:[A-Z][\w:]*)?[A-Za-z](?:Con|CON|Conf|Fest|Connect)(?![a-z])|\w+::conf|FOSDEM"
    rf"|\w*[Uu]nconf(?!erence)|All Hands(?=\s{YEAR})"
    rf"|[A-Z]\w*[A-Za-z](?:Camp|Day|Days|Hack)(?=(?:\s[A-Z][a-z]+)?\s{YEAR}))"
)
_STRONG = (
    r"(?:Summit|Conference|Hackathon|Symposium|Retreat|Unconference|Unconf|unconf|Hackfest|Gala"
    r"|All Hands|(?:Community|Contributors?|Observability|Developers?) Day|Forum|Roadshow|Festival"
    rf"|Unplugged|Interactive|Contribfest|Convention|Camp|Meeting(?=\s{YEAR})"
    r"|(?:(?:collaboration|contributors?|community|maintainers?|developers?)\s)?"
    r"(?:summit|conference|retreat))"
)
_COMMON = r"(?:[Ww]orkshop|[Ss]print|[Mm]eetup|[Hh]ackathon|Mini-Hackathon)"
_WORD = r"(?:[A-Z0-9]|[a-z]{1,3}[A-Z]|scikit)[\w.'’/&-]*"
_RUN = rf"(?:{_WORD}\s(?:(?:of|and|&|\+|/)\s)?){{0,6}}"
_REGION = (
    r"(?:(?:North |South |Latin )?America|Europe|EU|NA|APAC|Asia|Africa|China|India|Japan|Australia"
    r"|Latam|LATAM|South Africa|@\s?(?:Home|HOME)|at Home)"
)
_AFTER = (
    rf"(?:\sand\s{_OWN}(?=\s{_REGION}))?"
    rf"(?:\s(?:in\s)?{_REGION}(?!\w)|(?:\s(?!{YEAR})[A-Z][a-z]+){{1,2}}(?=,?\s{YEAR})"
    rf"|\sof\s{_WORD}(?:\s{_WORD}){{0,3}})?"
)
_AFTER_COMMON = (
    rf"(?=\s*(?:$|[,.:;!?()–—-]|(?:in|at|for|on|of|from|over|recap|report|wrap|was|took|{YEAR}"
    rf"|Concludes)\b))(?:\s(?:in|at)\s(?:the\s)?{_WORD}(?:\s(?:of\s)?{_WORD}){{0,4}})?"
)
_NO_NAME = (
    rf"(?:{MONTH}|Spring|Summer|Autumn|Fall|Winter|Week|Q[1-4]|In|Since|By|From|Until|During|For|On"
    r"|At|After|Before|While|When|With|The|This|That|It)\b"
)
_LOOKS_BACK = r"(?:[Tt]rip |[Tt]ravel )?(?:[Rr]ecap|[Rr]eport|[Ww]rap|[Nn]otes|[Rr]etrospective)"
_TAKES_PLACE = (
    r"(?:(?:took|takes|will take) place|(?:was|is|will be) held|(?:ran|runs|will run) from"
    r"|(?:starts|started) on)"
)
_ABOUT_EVENTS = r"(?!\s(?:Talk|Lineup|Fees|Series|Call|Proposal|Events))"
_STRONGLY = (
    re.compile(
        rf"(?<![\w-])(?:{_OWN}(?:\s\+\s))?(?P<head>{_OWN})(?:\d\d(?!\d))?{_ABOUT_EVENTS}{_AFTER}"
    ),
    re.compile(rf"(?<![\w-])(?P<run>{_RUN})(?P<head>{_STRONG})(?![\w-]){_ABOUT_EVENTS}{_AFTER}"),
    re.compile(rf"\b(?:at|to)\s(?P<head>[A-Z][\w!]+(?:\s[A-Z]\w+){{0,3}})(?=\s?{YEAR})"),
    re.compile(
        rf"^(?:The\s)?(?!{_NO_NAME})(?P<head>{_WORD}(?:\s[A-Z]\w+){{0,3}})(?=\s{YEAR}\s{_TAKES_PLACE})"
    ),
    re.compile(rf"^The\s(?P<head>(?:[A-Z]\w+\s){{1,3}}{_COMMON})(?=\s(?:{YEAR}\s)?{_TAKES_PLACE})"),
)
_COMMONLY = (
    re.compile(rf"(?<![\w-])(?P<run>{_RUN})(?P<head>{_COMMON})(?![\w-]){_AFTER_COMMON}"),
    re.compile(
        rf"^(?!{_NO_NAME})(?P<head>{_WORD}!?(?:\s[A-Z]\w+){{0,3}})"
        rf"(?=\s{YEAR}(?:$|\s?[-–:!]|\s{_LOOKS_BACK}))"
    ),
)
_OPENER = re.compile(
    r"(?:The|A|An|Our|My|First|Second|Third|Next|Annual|Inaugural|Recap|Report|Highlights|Summary"
    r"|From|Of|On|At|For|To|In|Announcing|Announcement|Introducing|Join|Us|Teaching|Running|Date"
    r"|Registration|Open|Welcome|Call|Help|Plan|We|Quick|Virtual|Hybrid|In-person|Online|Official"
    rf"|This|Last|Two|Three|Successful|\d+(?:st|nd|rd|th)?|{YEAR}|and|of|&|\+|/)\s+"
)
_EDITION_YEAR = re.compile(rf"\b{YEAR}\s+|,?\s+{YEAR}$|(?<=[a-z])\d\d$")
_NUMBER = re.compile(r"\d+\.")
_SEVERAL = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|\d)\s+(?:\w+\s+){0,2}(?:\w+shops|\w+prints)\b"
)


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """``line[start:end]`` names an event by its ``head``; a ``common`` head proves little."""

    name: str
    head: str
    start: int
    end: int
    common: bool


def named_event(line: str) -> NamedEvent | None:
    """Return the event that a title or sentence names first, or None where it names none."""
    strong = [found for pattern in _STRONGLY for found in _named(line, pattern, common=False)]
    if strong:
        return min(strong, key=lambda found: (found.start, -found.end))
    if _SEVERAL.search(line):
        return None
    return next(
        (found for pattern in _COMMONLY for found in _named(line, pattern, common=True)), None
    )


def _named(line: str, pattern: re.Pattern[str], *, common: bool) -> list[NamedEvent]:
    """Return the names of a pattern, without the words that lead them and without a lone head."""
    found = []
    for match in pattern.finditer(line):
        start = match.start("head")
        if "run" in pattern.groupindex:
            start = match.start("run")
            while opener := _OPENER.match(line, start, match.end("run")):
                start = opener.end()
            if start == match.start("head") and match.end() == match.end("head"):
                continue
        elif match.re is _STRONGLY[0]:
            start = match.start()
        name = _EDITION_YEAR.sub("", line[start : match.end()].strip())
        # "20.-22. Juni 2025" is a date.
        if not _NUMBER.match(name):
            found.append(NamedEvent(name, match["head"], start, match.end(), common))
    return found
