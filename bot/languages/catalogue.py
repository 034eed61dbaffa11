"""The catalogues: one .po file a language, with the English text of each message as its key."""

import gettext
import io
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

_FOLDER: Final = Path(__file__).parent
_FILE: Final = Path("LC_MESSAGES", "recapbot.po")


@cache
def codes() -> frozenset[str]:
    """Return the codes of the languages that have a catalogue; English needs none."""
    return frozenset(file.parents[1].name for file in _FOLDER.glob(f"*/{_FILE}"))


def catalogue_file(code: str) -> Path:
    """Return where the catalogue of a language lies."""
    return _FOLDER / code / _FILE


def read_catalogue(code: str) -> "Catalog":
    """Read a language's catalogue."""
    from babel.messages.pofile import read_po

    with catalogue_file(code).open("rb") as file:
        return read_po(file, locale=code)


@cache
def translations(code: str) -> gettext.NullTranslations:
    """Return what a language's catalogue translates; English comes out as it goes in."""
    if code not in codes():
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo

    compiled = io.BytesIO()
    write_mo(compiled, read_catalogue(code))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
