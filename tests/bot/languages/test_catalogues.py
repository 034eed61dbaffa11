"""Every text is there in every language. After a change of texts: make catalogues."""

import asyncio
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message

from bot.languages.catalogue import catalogue_file, codes, read_catalogue
from bot.languages.messages import messages
from bot.languages.update import updated


@pytest.fixture(scope="module", params=sorted(codes()))
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def source() -> Catalog:
    return asyncio.run(messages())


def forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """Return a message's singular and plural forms, or its only one."""
    return (text,) if isinstance(text, str) else tuple(text or ("",))


def keys(catalogue: Catalog) -> set[tuple[str | None, tuple[str, ...]]]:
    return {(message.context, forms(message.id)) for message in catalogue if message.id}


def translated(code: str) -> list[Message]:
    return [message for message in read_catalogue(code) if message.id]


def placeholders(form: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(form) if name is not None}


def test_a_catalogue_has_exactly_the_messages_of_the_source(code: str, source: Catalog) -> None:
    assert keys(read_catalogue(code)) == keys(source)


def test_a_catalogue_that_is_up_to_date_stays_as_it_is(code: str) -> None:
    file = catalogue_file(code).read_text(encoding="utf-8")
    assert updated(read_catalogue(code), read_catalogue(code)) == file


def test_every_message_is_translated(code: str) -> None:
    lacking = [
        message.id
        for message in translated(code)
        if not all(forms(message.string)) or message.fuzzy
    ]
    assert lacking == []


def test_a_translation_has_the_placeholders_of_the_message(code: str) -> None:
    for message in translated(code):
        english, other = forms(message.id), forms(message.string)
        names = set.union(*map(placeholders, english))
        for form in other:
            # "one event" may leave its number out; the form for many must not.
            assert placeholders(form) <= names, message.id
        assert placeholders(other[-1]) == placeholders(english[-1]), message.id
