"""A catalogue follows the messages of the source."""

import io

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from bot.languages.update import updated


def catalogue_of(*messages: str | tuple[str, str]) -> Catalog:
    catalogue = Catalog(charset="utf-8")
    for message in messages:
        catalogue.add(message)
    return catalogue


def test_a_new_language_begins_with_all_messages_empty() -> None:
    written = updated(Catalog("it"), catalogue_of("Source", ("{count} event", "{count} events")))
    assert written.startswith('msgid ""\nmsgstr ""\n"Language: it\\n"\n')
    assert 'msgid "Source"\nmsgstr ""\n' in written
    assert 'msgid_plural "{count} events"\nmsgstr[0] ""\nmsgstr[1] ""\n' in written


def test_what_is_translated_stays_and_what_is_gone_goes() -> None:
    italian = Catalog("it")
    italian.add("Source", "Fonte")
    italian.add("Gone", "Via")
    written = updated(italian, catalogue_of("Source", "New"))
    assert 'msgid "Source"\nmsgstr "Fonte"\n' in written
    assert 'msgid "New"\nmsgstr ""\n' in written
    assert "Gone" not in written


def test_a_language_without_plurals_has_one_form_and_nothing_is_fuzzy() -> None:
    template = catalogue_of(("{count} event", "{count} events"))
    written = updated(Catalog("ja"), template)
    assert "msgstr[1]" not in written
    again = updated(read_po(io.BytesIO(written.encode()), locale="ja"), template)
    assert again == written
    assert "fuzzy" not in again
