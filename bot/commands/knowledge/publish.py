"""recapbot knowledge publish: a draft answers from now on."""

from bot.commands.knowledge.options import Draft, Server, operator, space_for
from bot.commands.options import Config, Data


def publish(draft: Draft, server: Server = None, config: Config = None, data: Data = None) -> None:
    """Publish a draft that waits."""
    _, space = space_for(config, data, server)

    from knowledge.moderating.deciding import publish_draft

    publish_draft(space, draft, operator())
    print(f"Published generation {draft}.")
