"""The token comes from the environment or a file, and is never shown."""

from pathlib import Path

import pytest

from bot.discord_bot.settings import DiscordSettings
from bot.discord_token import find_token, has_token_shape
from knowledge.errors import SettingsError

TOKEN = f"{'MTIz' * 6}.GabcdX.{'x' * 38}"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("from the file\n", encoding="utf-8")
    settings = DiscordSettings(token_file=file)
    in_file, in_environment = find_token(settings, {}), find_token(settings, {"DISCORD_TOKEN": "x"})
    assert in_file is not None
    assert in_file.get_secret_value() == "from the file"
    assert in_environment is not None
    assert in_environment.get_secret_value() == "x"


def test_there_may_be_none() -> None:
    assert find_token(DiscordSettings(), {"DISCORD_TOKEN": " "}) is None


def test_it_is_not_shown() -> None:
    token = find_token(DiscordSettings(), {"DISCORD_TOKEN": TOKEN})
    assert TOKEN not in f"{token} {token!r}"


def test_its_shape_is_known() -> None:
    whole = find_token(DiscordSettings(), {"DISCORD_TOKEN": TOKEN})
    cut = find_token(DiscordSettings(), {"DISCORD_TOKEN": TOKEN[:40]})
    assert whole is not None
    assert has_token_shape(whole)
    assert cut is not None
    assert not has_token_shape(cut)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"discord.token_file: .*token cannot be read: No such"):
        find_token(DiscordSettings(token_file=tmp_path / "token"), {})


def test_a_token_in_place_of_its_file_is_told_and_not_shown(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as raised:
        find_token(DiscordSettings(token_file=tmp_path / TOKEN), {})
    assert "the token itself" in str(raised.value)
    assert TOKEN not in str(raised.value)
