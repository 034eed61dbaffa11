"""An answer in the terminal: the quote with what answers it emphasised, and its source."""

from datetime import datetime

from rich.console import Console
from rich.text import Text

from bot.harmless import harmless
from bot.written import written_day, written_days
from knowledge.answer import Answer, Quote
from knowledge.questions.kind import Kind, kind_of
from knowledge.sources.names import shown_name

_EMPHASIS = "bold underline"
_FURTHER_CHARACTERS = 200


def show_answer(answer: Answer, console: Console, now: datetime) -> None:
    """Print ``answer``; ``now``, with a time zone, tells how fresh the texts are.

    Where the console shows no styles (a pipe, a file), **two stars** emphasise.
    """
    dated = kind_of(answer.question) is Kind.WHEN
    for number, quote in enumerate(answer.quotes):
        if number == 1:
            _print(console, Text("\nAlso:"))
        _show_quote(quote, console, now, shorter=number > 0, dated=dated)
    if answer.reason:
        _print(console, Text(harmless(answer.reason)))
    if answer.editions:
        _print(console, Text("\nSeveral editions fit; ask again with the year of one:"))
    for edition in answer.editions:
        _print(console, Text(f"  {harmless(edition.name)} {edition.year}"))
    if answer.closest:
        _print(console, Text("\nThe closest passage, which does not answer:", style="dim"))
        _show_quote(answer.closest, console, now, shorter=True, dated=dated)


def _show_quote(
    quote: Quote, console: Console, now: datetime, *, shorter: bool, dated: bool
) -> None:
    """Print a quote and its source; ``dated`` adds the real dates where it leaves them open."""
    start, end = quote.highlight or (0, 0)
    before, answer, after = quote.text[:start], quote.text[start:end], quote.text[end:]
    if shorter:
        room = max(0, _FURTHER_CHARACTERS - len(answer))
        before = _last_words(before, room // 2)
        after = _first_words(after, room - len(before))
    line = Text(harmless(before))
    if answer:
        stars = "" if console.color_system else "**"
        line.append(f"{stars}{harmless(answer)}{stars}", style=_EMPHASIS)
    line.append(harmless(after))
    _print(console, line)
    if dated:
        from knowledge.events.resolved import resolved_dates  # 10 ms, which others need not wait

        days = resolved_dates(quote.text, quote.highlight, quote.date)
        if days:
            _print(console, Text(f"  that is {written_days(days)}"))
    _print(console, Text(f"  — {_source(quote, now)}", style="dim"))


def _source(quote: Quote, now: datetime) -> str:
    parts = (
        quote.title,
        quote.author,
        written_day(quote.date) if quote.date else None,
        quote.url or shown_name(quote.document),
        _freshness(quote.read_at, now),
    )
    return " · ".join(harmless(part) for part in parts if part)


def _freshness(read_at: datetime, now: datetime) -> str:
    days = (now.date() - read_at.astimezone(now.tzinfo).date()).days
    if days < 1:
        return "read today"
    return "read yesterday" if days == 1 else f"read {days} days ago"


def _first_words(text: str, room: int) -> str:
    return text if len(text) <= room else text[:room].rpartition(" ")[0] + " …"


def _last_words(text: str, room: int) -> str:
    return text if len(text) <= room else "… " + text[len(text) - room :].partition(" ")[2]


def _print(console: Console, line: Text) -> None:
    # A file or a pipe gets lines as long as the text: whoever reads it wraps.
    console.print(line, soft_wrap=not console.is_terminal, highlight=False)
