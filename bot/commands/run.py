"""recapbot run: the Discord bot."""

import os

from bot.commands import options


def run(
    config: options.Config = None,
    knowledge: options.Knowledge = None,
    data: options.Data = None,
) -> None:
    """Run the Discord bot until told to stop.

    Ctrl-C and SIGTERM tell it: it then finishes the questions under way.

    The token stands in DISCORD_TOKEN in the environment, or in the file that discord.token_file in
    config.yaml names.
    """
    settings = options.settings_for(config, knowledge, data)

    from bot.discord_token import VARIABLE, find_token
    from bot.logs import log_to_stderr
    from knowledge.errors import SettingsError

    log_to_stderr(settings.log.level)
    token = find_token(settings.discord, os.environ)
    if token is None:
        raise SettingsError(
            f"the bot needs a token: set {VARIABLE} in the environment, or name a file that holds "
            "it as discord.token_file in config.yaml; README.md says how to get one"
        )

    import asyncio

    from bot.discord_bot import run as discord_bot
    from bot.opening import publish_if_missing
    from bot.published import PublishedKnowledge

    publish_if_missing(settings)
    library = PublishedKnowledge(settings)
    asyncio.run(discord_bot.run(token.get_secret_value(), settings, library))
