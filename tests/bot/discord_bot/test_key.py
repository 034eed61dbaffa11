"""The key under which people are told apart."""

from pathlib import Path

import pytest

from bot.discord_bot.key import key_in


def test_a_key_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    file = tmp_path / "some.key"
    key = key_in(file)
    assert len(key) == 32
    assert key_in(file) == key
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("held", [b"", b"half a key"])
def test_what_is_no_whole_key_is_replaced_and_that_is_logged(
    tmp_path: Path, held: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "some.key"
    file.write_bytes(held)
    key = key_in(file)
    assert len(key) == 32
    assert key_in(file) == key
    (told,) = caplog.messages
    assert f"held {len(held)} bytes instead of 32" in told
