"""recapbot knowledge list: the sources, when each was read, and what waits to be published."""

import json

from bot.commands.knowledge.options import AsJson, Server, space_for
from bot.commands.options import Config, Data


def list_sources(
    as_json: AsJson = False, server: Server = None, config: Config = None, data: Data = None
) -> None:
    """List the sources, and the drafts that wait.

    Each with its number, when it was read last, why that failed if it did, and when the next
    reading comes.
    """
    _, space = space_for(config, data, server)

    from bot.source_list import overview_as_lines, source_as_json
    from knowledge.moderating.overview import overview

    found = overview(space)
    if not as_json:
        print(overview_as_lines(found))
        return
    for held in found.sources:
        print(json.dumps(source_as_json(held), ensure_ascii=False))
