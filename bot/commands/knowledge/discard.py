"""recapbot knowledge discard: a draft is dropped."""

from bot.commands.knowledge.options import Draft, Server, space_for
from bot.commands.options import Config, Data


def discard(draft: Draft, server: Server = None, config: Config = None, data: Data = None) -> None:
    """Drop a draft; what answers stays as it is."""
    _, space = space_for(config, data, server)

    from knowledge.moderating.deciding import discard_draft

    discard_draft(space, draft)
    print(f"Discarded draft {draft}.")
