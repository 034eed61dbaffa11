"""recapbot knowledge show: one source with its documents."""

from bot.commands.knowledge.options import Number, Server, space_for
from bot.commands.options import Config, Data


def show(number: Number, server: Server = None, config: Config = None, data: Data = None) -> None:
    """Show a source with its documents."""
    _, space = space_for(config, data, server)

    from bot.harmless import harmless
    from bot.source_list import source_as_lines
    from bot.written import written_day
    from knowledge.moderating.contents import contents
    from knowledge.moderating.overview import overview

    print(source_as_lines(overview(space).held(number)))
    for document in contents(space, number):
        day = document.date and written_day(document.date)
        facts = (document.title, document.author, day, document.url)
        print(harmless(f"     {' · '.join(fact for fact in facts if fact)}"))
