"""Write what a person sees into docs/members.md, from what the bot says on the loopback Discord.

Each example stands between ``<!-- seen: NAME -->`` and ``<!-- end -->``.
"""

import asyncio
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from tests.bot.discord_bot.program import Program
from tests.loopback.payload import Message
from tests.loopback.server import LoopbackDiscord

PAGE: Final = Path(__file__).with_name("members.md")
EXAMPLE: Final = re.compile(r"(?<=<!-- seen: )(?P<name>[a-z-]+)( -->\n).*?(?=<!-- end -->)", re.S)
_SAMPLES: Final = Path(__file__).parent.parent / "knowledge" / "recaps"
_TIME: Final = re.compile(r"<t:\d+:R>")


def as_markdown(message: Message) -> str:
    """Return a message as a person sees it, as a block quote; what can be pressed comes last."""
    lines = [message.content] if message.content else []
    for embed in message.embeds:
        lines += _embed(embed)
    lines += [f"{file.name}: {file.description}" for file in message.attachments]
    pressed = " ".join(f"`{label}`" for label in (*message.buttons, *message.options))
    text = "\n".join([*lines, *([pressed] if pressed else [])])
    shown = _TIME.sub("1 minute ago", text)
    return "".join(f"> {line}  \n" if line else ">\n" for line in shown.split("\n"))


def written(page: str, examples: Mapping[str, str]) -> str:
    """Return a page with its examples replaced; KeyError where there is none of a name."""
    return EXAMPLE.sub(lambda found: found["name"] + found[2] + examples[found["name"]], page)


def _embed(embed: Mapping[str, Any]) -> list[str]:
    description = embed.get("description", "")
    if description.startswith(">>> "):
        description = "> " + description.removeprefix(">>> ").replace("\n", "\n> ")
    lines = [f"**{embed['title']}**"] if "title" in embed else []
    lines += [description, ""] if description else []
    lines += [f"**{field['name']}**\n{field['value']}" for field in embed.get("fields", ())]
    return lines + ([embed["footer"]["text"]] if "footer" in embed else [])


async def examples() -> dict[str, str]:
    """Run the bot on the sample texts, do what people do, and return what they see by name."""
    with tempfile.TemporaryDirectory() as folder:
        program = Program(Path(folder))
        await program.refresh(_SAMPLES)
        async with LoopbackDiscord() as discord:
            channel, moderators = discord.channel("events"), discord.channel("moderators")
            async with program.running_bot(discord):
                ana, mo = discord.person("Ana"), discord.moderator("Mo")
                question = "when did the OpenInfra Summit Europe 2025 run?"
                answer = await ana.mentions_bot(channel, question)
                seen = {"answer": as_markdown(answer)}
                seen["context"] = as_markdown(await ana.presses(answer, "In context"))
                for command in ("events", "help", "about"):
                    seen[command] = as_markdown(await ana.uses_command(command, channel))
                defined = await ana.uses_command("define", channel, term="ORC")
                seen["define"] = as_markdown(defined)
                await mo.uses_command("setup moderators-channel", channel, channel=moderators)
                none = await ana.uses_command("ask", channel, question="who won the quiz?")
                seen["no-answer"] = as_markdown(none)
                await ana.presses(none, "Ask the moderators")
                (post,) = (said for said in discord.said() if said.channel is moderators)
                form = await mo.opens(post, "Answer with a source")
                values = {
                    "The answer": "Nobody: it was called off.",
                    "Its source: a link, or a document": "notes.md",
                }
                await mo.fills(form, **values)
                (told,) = (said for said in discord.said() if said.content.startswith("Mo, "))
                seen["moderators-answer"] = as_markdown(told)
    return seen


def main() -> None:
    """Write the examples anew."""
    seen = asyncio.run(examples())
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), seen), encoding="utf-8")


if __name__ == "__main__":
    main()
