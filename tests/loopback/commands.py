"""Commands: what Discord refuses of them, to whom it shows them, and what using one sends.

Source: https://discord.com/developers/docs/interactions/application-commands
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from tests.loopback.attachments import Attachment
from tests.loopback.payload import Channel, Json, Message, Role, User
from tests.loopback.permissions import Permission
from tests.loopback.refusal import RefusalError, at_most, no_two_alike, some_at_most
from tests.loopback.world import World


@dataclass(frozen=True)
class Unfinished:
    """What has been written of an option that is being completed."""

    text: str


Value = str | int | float | bool | Channel | User | Role | Attachment | Unfinished
_Thing = Channel | User | Role | Attachment
_SUBCOMMAND: Final = 1
_GROUP: Final = 2
_RESOLVED: Final = {
    Channel: "channels",
    User: "users",
    Role: "roles",
    Attachment: "attachments",
}


class Command(IntEnum):
    """Where a command is found: typed, or in the menu of a person or of a message."""

    SLASH = 1
    USER = 2
    MESSAGE = 3


def check_commands(commands: list[Json]) -> None:
    """Refuse a set of commands that breaks one of Discord's limits."""
    for kind, limit in ((Command.SLASH, 100), (Command.USER, 15), (Command.MESSAGE, 15)):
        some = [command for command in commands if command.get("type", Command.SLASH) == kind]
        at_most(limit, some, "commands")
        no_two_alike((command["name"] for command in some), "name")
    for command in commands:
        _check_named(command, described=command.get("type", Command.SLASH) == Command.SLASH)


def _check_named(command: Json, *, described: bool) -> None:
    names = (command["name"], *(command.get("name_localizations") or {}).values())
    for name in names:
        some_at_most(32, name, "name")
        if described and (name != name.lower() or " " in name):
            raise RefusalError(50035, f"name: {name!r} must be lower-case, without spaces")
    if described:
        for text in (
            command["description"],
            *(command.get("description_localizations") or {}).values(),
        ):
            some_at_most(100, text, "description")
    options = command.get("options") or []
    at_most(25, options, "options")
    no_two_alike((option["name"] for option in options), "option name")
    for option in options:
        _check_named(option, described=True)
        at_most(25, option.get("choices") or [], "choices")


def offered(world: World, user: User, channel: Channel, name: str, kind: Command) -> Json:
    """Return a command as it is offered to someone in a channel.

    Raises:
        LookupError: It is not offered: it is unknown, or not for them, or not for that place.
    """
    direct = channel.recipient is not None
    for command in world.commands:
        if (command["name"], command.get("type", Command.SLASH)) != (name, kind):
            continue
        needed = Permission(int(command.get("default_member_permissions") or 0))
        contexts = command.get("contexts") or (
            [0, 1] if command.get("dm_permission", True) else [0]
        )
        allowed = direct or needed in world.permissions(user, channel)
        if allowed and int(direct) in contexts:
            return command
    raise LookupError(f"{name!r} is not offered to {user.name} in {channel.name or 'a direct'}")


def use(world: World, user: User, channel: Channel, name: str, options: dict[str, Value]) -> Json:
    """Return what an interaction says when "command" or "command subcommand" is used.

    Raises:
        LookupError: The command is not offered, or has no such option.
        ValueError: An option that is required is missing.
    """
    first, *subcommands = name.split()
    command = offered(world, user, channel, first, Command.SLASH)
    described = command
    for subcommand in subcommands:
        described = _named(described, subcommand)
    completing = any(isinstance(value, Unfinished) for value in options.values())
    for option in described.get("options") or []:
        if option.get("required") and option["name"] not in options and not completing:
            raise ValueError(f"/{name}: the option {option['name']} is required")
    written = [_option(described, key, value) for key, value in options.items()]
    for depth, subcommand in reversed(list(enumerate(subcommands, 1))):
        kind = _SUBCOMMAND if depth == len(subcommands) else _GROUP
        written = [{"name": subcommand, "type": kind, "options": written}]
    return {
        "id": command["id"],
        "name": first,
        "type": Command.SLASH,
        "options": written,
        "resolved": _resolved(world, options),
    }


def menu(world: World, user: User, channel: Channel, name: str, target: Message | User) -> Json:
    """Return what an interaction says when a command is picked from something's menu."""
    kind = Command.MESSAGE if isinstance(target, Message) else Command.USER
    command = offered(world, user, channel, name, kind)
    if isinstance(target, Message):
        resolved: Json = {"messages": {str(target.id): world.message_payload(target)}}
    else:
        resolved = {
            "users": {str(target.id): target.payload()},
            "members": {str(target.id): _without_user(world.member_payload(target, channel))},
        }
    described = {"id": command["id"], "name": name, "type": kind}
    return {**described, "target_id": str(target.id), "resolved": resolved}


def _named(described: Json, name: str) -> Json:
    options: list[Json] = described.get("options") or []
    for option in options:
        if option["name"] == name:
            return option
    raise LookupError(f"{described['name']} has no {name!r}, only {[o['name'] for o in options]}")


def _option(described: Json, name: str, value: Value) -> Json:
    option = _named(described, name)
    described_as = {"name": name, "type": option["type"]}
    if isinstance(value, Unfinished):
        if not option.get("autocomplete"):
            raise LookupError(f"nothing is suggested for {name!r}")
        return {**described_as, "value": value.text, "focused": True}
    choices = option.get("choices")
    if choices and value not in [choice["value"] for choice in choices]:
        raise LookupError(f"{name}: {value!r} is none of {choices}")
    written = str(value.id) if isinstance(value, _Thing) else value
    return {**described_as, "value": written}


def _resolved(world: World, options: dict[str, Value]) -> Json:
    resolved: Json = {}
    for value in options.values():
        if not isinstance(value, _Thing):
            continue
        data = world.channel_payload(value) if isinstance(value, Channel) else value.payload()
        if isinstance(value, Channel):
            data["permissions"] = str(int(world.permissions(world.bot, value)))
        if isinstance(value, User):
            member = _without_user(world.member_payload(value))
            resolved.setdefault("members", {})[str(value.id)] = member
        resolved.setdefault(_RESOLVED[type(value)], {})[str(value.id)] = data
    return resolved


def _without_user(member: Json) -> Json:
    return {part: value for part, value in member.items() if part not in ("user", "deaf", "mute")}
