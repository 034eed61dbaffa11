"""recapbot knowledge gaps: what people ask, and the texts do not answer."""

import dataclasses
import json
from typing import TYPE_CHECKING

from bot.commands.knowledge.options import AsJson, Server, space_for
from bot.commands.options import Config, Data

if TYPE_CHECKING:
    from knowledge.gaps.gap import Gap


def gaps(
    as_json: AsJson = False, server: Server = None, config: Config = None, data: Data = None
) -> None:
    """Tell what was asked in vain.

    Questions of the last 30 days without an answer, or with one that was marked as wrong, grouped
    by meaning, without who asked. What the texts answer by now is left out. Without --server, those
    of all servers, as far as the shared texts leave them open.
    """
    settings, space = space_for(config, data, server)

    from contextlib import closing

    from bot.asked import asked_in_vain
    from bot.harmless import harmless
    from knowledge.gaps.grouped import grouped
    from knowledge.moderating.drafting import opened
    from knowledge.spaces.pool import Pool

    open_gaps: list[Gap] = []
    asked = asked_in_vain(settings.data_folder, server)
    if asked:
        with closing(opened(space, settings, None, Pool())) as base:
            found = grouped(asked, base.embed)
            open_gaps += (
                gap for gap in found if gap.marked_wrong or not base.ask(gap.question).answered
            )
    for gap in open_gaps:
        print(_as_json(gap) if as_json else harmless(_as_lines(gap)))
    if not open_gaps and not as_json:
        print("Nothing was asked in vain in the last 30 days.")


def _as_json(gap: "Gap") -> str:
    return json.dumps(dataclasses.asdict(gap), ensure_ascii=False)


def _as_lines(gap: "Gap") -> str:
    counts = (
        (gap.unanswered, "without an answer"),
        (gap.marked_wrong, "marked as wrong"),
    )
    told = ", ".join(f"{count} {what}" for count, what in counts if count)
    others = "".join(f"\n      also: {other}" for other in gap.others)
    return f"{gap.count:>4}  {gap.question}  ({told}){others}"
