"""Writes the catalogues anew: every message that there is now, with the translations so far.

``python -m bot.languages.update``, or ``make catalogues``.
"""

import asyncio
import io

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from bot.languages.catalogue import catalogue_file, codes, read_catalogue
from bot.languages.messages import messages


def updated(catalogue: Catalog, template: Catalog) -> str:
    """Return a catalogue's file with exactly the messages of a template.

    New ones are empty; those that are gone are left out.
    """
    catalogue.update(template, no_fuzzy_matching=True)
    for message in catalogue:
        if message.pluralizable and not any(message.string or ()):
            # Else it has two forms, as in English, and the next update calls it fuzzy.
            message.string = ("",) * catalogue.num_plurals
    written = io.BytesIO()
    write_po(
        written, catalogue, width=100, omit_header=True, ignore_obsolete=True, include_lineno=False
    )
    return _header(catalogue) + written.getvalue().decode().rstrip("\n") + "\n"


def _translated(message: Message) -> bool:
    forms = message.string or ()
    return bool(forms) and all(forms) and not message.fuzzy


def _header(catalogue: Catalog) -> str:
    """Return a header without dates and names: git has them."""
    return f"""msgid ""
msgstr ""
"Language: {catalogue.locale_identifier}\\n"
"Plural-Forms: {catalogue.plural_forms}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def main() -> None:
    """Write all catalogues, and say what is left to translate."""
    template = asyncio.run(messages())
    for code in sorted(codes()):
        catalogue = read_catalogue(code)
        catalogue_file(code).write_text(updated(catalogue, template), encoding="utf-8")
        left = sum(not _translated(message) for message in catalogue if message.id)
        print(f"{code}: {left} of {len(catalogue)} messages to translate")


if __name__ == "__main__":
    main()
