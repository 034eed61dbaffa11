import discord
import pytest

from bot.languages import ENGLISH, Language, language_of


@pytest.mark.parametrize("locale", [None, "en-GB", "en-US", "zh-TW", "pt-BR", "", "-"])
def test_english_is_spoken_where_there_is_no_catalogue(locale: str | None) -> None:
    assert language_of(locale) == ENGLISH


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        ("es-ES", "es"),
        ("es-419", "es"),
        ("fr", "fr"),
        (discord.Locale.german, "de"),
        (discord.Locale.japanese, "ja"),
        (discord.Locale.korean, "ko"),
        (discord.Locale.chinese, "zh_CN"),
    ],
)
def test_a_locale_is_spoken_to_in_its_language(locale: str | discord.Locale, code: str) -> None:
    assert language_of(locale) == Language(code)
