from bot.discord_bot.permissions import USED, WRITING, shown_name


def test_permissions_are_called_as_discord_calls_them() -> None:
    names = {shown_name(permission) for permission, used in USED if used}
    assert names >= WRITING
    assert "Read Message History" in names
