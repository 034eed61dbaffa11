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
    by meaning, without who asked. Without --server, of all servers together.
    """
    settings, _ = space_for(config, data, server)

    from bot.asked import asked_in_vain
    from bot.harmless import harmless
    from knowledge.embedding import embedder
    from knowledge.gaps.grouped import grouped

    asked = asked_in_vain(settings.data_folder, server)
    if not asked and not as_json:
        print("Nothing was asked in vain in the last 30 days.")
    if not asked:
        return
    model = embedder.load(settings.model, settings.data_folder)
    for gap in grouped(asked, model.embed):
        print(_as_json(gap) if as_json else harmless(_as_lines(gap)))


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
