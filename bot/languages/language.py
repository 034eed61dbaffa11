"""A language: what it calls things, and how it writes dates."""

import gettext
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.languages.catalogue import translations
from bot.written import written_day, written_days
from knowledge.spans.resolve import DateRange


def to_say(message: str) -> str:
    """Mark an English text that stands in one place and is said in another; it stays as it is."""
    return message


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code, such as ``de`` or ``zh_CN``; ``en`` says everything as written."""

    code: str

    def say(self, message: str, /, **values: object) -> str:
        """Return an English text in this language, with ``{names}`` filled in as str.format does.

        A text that its catalogue does not have stays English. Without values, braces stay as
        they are: the message of an error may hold some.
        """
        said = self._translations.gettext(message)
        return said.format(**values) if values else said

    def say_many(self, one: str, many: str, /, count: int, **values: object) -> str:
        """Return the form for ``count`` things, with ``{count}`` and the other names filled in."""
        said = self._translations.ngettext(one, many, count)
        return said.format(count=count, **values)

    def name(self, english: str) -> str:
        """Return the name of a command or of one of its options, which Discord's rules bind."""
        return self._translations.pgettext(NAME, english)

    def day(self, day: date) -> str:
        """Return a date as it is written here, the month by its name."""
        if self == ENGLISH:
            return written_day(day)
        from babel.dates import format_date

        return format_date(day, "long", locale=self.code)

    def days(self, days: DateRange) -> str:
        """Return a range of dates as it is written here, without what its ends share."""
        if self == ENGLISH:
            return written_days(days)
        if days.start == days.end:
            return self.day(days.end)
        from babel.dates import format_interval

        return format_interval(days.start, days.end, "yMMMMd", locale=self.code)

    @property
    def _translations(self) -> gettext.NullTranslations:
        return translations(self.code)


# The context of names in the catalogues: "event" the option is another word than in a sentence.
NAME: Final = "name"
ENGLISH: Final = Language("en")
