"""recapbot events: the events that the texts tell about, by date."""

import json
from typing import Annotated

import typer

from bot.commands import options


def events(
    year: Annotated[
        int | None, typer.Option(metavar="YEAR", help="Only the events of this year.")
    ] = None,
    name: Annotated[
        str, typer.Option(metavar="WORDS", help="Only the events with this in their name.")
    ] = "",
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON for programs, one object a line.")
    ] = False,
    config: options.Config = None,
    knowledge: options.Knowledge = None,
    data: options.Data = None,
) -> None:
    """List the events that the texts tell about, newest first.

    Dates and places stand with the words that say so and the text they are from. What the texts
    leave open is left out; where they disagree, each says its own.
    """
    settings = options.settings_for(config, knowledge, data)

    from bot.event_list import event_as_json, event_as_lines
    from bot.opening import publish_if_missing
    from knowledge.events.published import published_events

    publish_if_missing(settings)
    found = [
        event
        for event in published_events(settings.data_folder)
        if year in (None, event.edition) and name.casefold() in event.name.casefold()
    ]
    for event in found:
        line = json.dumps(event_as_json(event), ensure_ascii=False)
        print(line if as_json else event_as_lines(event))
    if not found and not as_json:
        of_year = "" if year is None else f" of {year}"
        named = f" with {name!r} in its name" if name else ""
        print(f"The texts tell about no event{of_year}{named}.")
