"""recapbot run needs a token before anything else."""

from tests.bot.conftest import Recapbot


def test_without_a_token_it_tells_how_to_give_one(recapbot: Recapbot) -> None:
    ended = recapbot("run")
    assert ended.code == 2
    assert "DISCORD_TOKEN" in ended.err
    assert "Traceback" not in ended.err
