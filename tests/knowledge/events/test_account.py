"""What one document tells of its event."""

from knowledge.events.account import account_of
from tests.knowledge.events.texts import text


def test_an_account_keeps_the_words_and_where_they_stand() -> None:
    account = account_of(
        text("KubeCon EU 2023", "KubeCon EU took place in Amsterdam on April 18 - 21, 2023.")
    )
    assert account
    assert (account.name, account.edition) == ("KubeCon EU", 2023)
    assert account.dates
    assert (account.dates.quote, account.dates.document) == ("April 18 - 21, 2023", "recap.md")
    assert account.venue is None


def test_a_text_about_no_event_gives_no_account() -> None:
    assert account_of(text("A new release", "It is faster.")) is None
