"""Transcripts of talks and calls: WebVTT and SubRip, as paragraphs with their speakers' names.

Formats: https://www.w3.org/TR/webvtt1/ and, for SubRip, what players accept.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.document import BlockKind
from knowledge.reading.page import Page
from knowledge.reading.parsed import Parsed

_TITLE = re.compile(r"WEBVTT[ \t]*(?:[-–—:][ \t]*)?(\S[^\n]*)")
_TIME = r"(?:(\d+):)?(\d\d):(\d\d)[,.](\d{3})"
_CUE = re.compile(rf"{_TIME}[ \t]*-->[ \t]*{_TIME}.*")
# A blank line ends a cue, but is missing in some files: then the number or time of the next does.
_BETWEEN = re.compile(
    r"\n(?:[ \t]*\n|(?=(?:[ \t]*\d+[ \t]*\n)?[ \t]*(?:\d+:)?\d\d:\d\d[,.]\d{3}[ \t]*-->))"
)
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]{1,100})>")
_TAG = re.compile(r"</?[a-z\d][^>]{0,200}>")
_SAYS = re.compile(r"(?:>>|- )\s*|[^\W\d_][\w .'’-]{1,40}:\s")
_PAUSE_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class _Cue:
    """One caption; ``start`` and ``end`` in seconds."""

    start: float
    end: float
    speaker: str | None
    text: str


def transcript(text: str) -> Parsed:
    """Return what was said, a paragraph for each turn of a speaker or stretch without a pause.

    Captions that scroll repeat their last line: it stands once. Times are left out.
    """
    page = Page()
    held: list[str] = []
    speaker: str | None = None
    ended = 0.0
    for cue in _cues(text):
        if cue.speaker != speaker or cue.start - ended >= _PAUSE_SECONDS or _SAYS.match(cue.text):
            page.add(BlockKind.PARAGRAPH, " ".join(held))
            held = [f"{cue.speaker}:"] if cue.speaker else []
        if held[-1:] != [cue.text]:
            held.append(cue.text)
        speaker, ended = cue.speaker, cue.end
    page.add(BlockKind.PARAGRAPH, " ".join(held))
    title = _TITLE.match(text)
    return Parsed({"title": title[1]} if title else {}, page)


def _cues(text: str) -> Iterator[_Cue]:
    """Yield each line of each caption; notes and styles have no time and are left out."""
    for block in _BETWEEN.split(text):
        first, *lines = block.strip().split("\n")
        timed = _CUE.match(first)
        if timed is None:
            continue
        speaker = None
        for line in lines:
            voice = _VOICE.search(line)
            speaker = html.unescape(voice[1]).strip() if voice else speaker
            said = " ".join(html.unescape(_TAG.sub("", line)).split())
            if said:
                start, end = _seconds(*timed.groups()[:4]), _seconds(*timed.groups()[4:])
                yield _Cue(start, end, speaker, said)


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(thousandths) / 1000
