"""config.example.yaml and docs/configuration.md, written from the settings themselves.

``python -m bot.settings_pages`` writes both into the checkout.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.settings import Settings

EXAMPLE_FILE = Path("config.example.yaml")
DOCUMENTATION_FILE = Path("docs/configuration.md")

_EXAMPLE_HEAD = """\
# Every setting with its default. Copy what you change into config.yaml, beside this file or where
# you start Recapbot, or name the file with --config. Paths are relative to the file they stand in.
# The bot's token never stands here: put it into DISCORD_TOKEN in the environment, or into a file
# that discord.token_file names.
"""

_DOCUMENTATION_HEAD = """\
# Configuration
Recapbot needs no configuration: without a `config.yaml` it runs on the defaults below. To change
one, write a `config.yaml` where you start Recapbot, or name another file with `--config`;
[config.example.yaml](../config.example.yaml) holds every setting with its default. Paths are
relative to the file they stand in. `--knowledge` and `--data` on the command line win over
`knowledge_folder` and `data_folder`.

A key that Recapbot does not know, a value of the wrong type and an impossible value are errors:
each is told in one line, and nothing starts. `recapbot doctor` checks the file.

The bot's token never stands in the file: put it into `DISCORD_TOKEN` in the environment, or into a
file that `discord.token_file` names.

This page is written by `make settings-pages` from the settings in the code.
"""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its section ("" at the top), name, default, allowed values, description."""

    section: str
    name: str
    default: object
    allowed: str
    description: str


def all_settings() -> list[Setting]:
    """Return every setting; those of no section first, then section by section."""
    schema = Settings.model_json_schema()
    return sorted(_settings_of(schema, schema, ""), key=lambda setting: setting.section != "")


def example_file() -> str:
    """Render config.example.yaml."""
    parts = [_EXAMPLE_HEAD]
    section = ""
    for setting in all_settings():
        indent = "  " if setting.section else ""
        parts.append("" if setting.section == section and section else "\n")
        if setting.section != section:
            section = setting.section
            parts.append(f"{section}:\n")
        parts.append(f"{indent}# {setting.description}\n")
        parts.append(f"{indent}{setting.name}: {_as_yaml(setting.default)}\n")
    return "".join(parts)


def documentation_page() -> str:
    """Render docs/configuration.md."""
    parts = [_DOCUMENTATION_HEAD]
    section = None
    for setting in all_settings():
        if setting.section != section:
            section = setting.section
            parts.append(f"\n## {section or 'Folders'}\n")
            parts.append("| setting | default | allowed | what it does |\n|---|---|---|---|\n")
        name = f"{section}.{setting.name}" if section else setting.name
        default = _as_yaml(setting.default)
        parts.append(f"| `{name}` | `{default}` | {setting.allowed} | {setting.description} |\n")
    return "".join(parts)


def _settings_of(schema: dict[str, Any], whole: dict[str, Any], section: str) -> Iterator[Setting]:
    for name, field in schema["properties"].items():
        if "$ref" in field:
            inner = whole["$defs"][field["$ref"].rpartition("/")[2]]
            yield from _settings_of(inner, whole, name)
        else:
            yield Setting(section, name, field["default"], _allowed(field), field["description"])


def _as_yaml(value: object) -> str:
    written = yaml.safe_dump(value, default_flow_style=True, width=1_000)
    return written.removesuffix("...\n").strip()


def _allowed(field: dict[str, Any]) -> str:
    """Say in words what a JSON schema allows."""
    if "anyOf" in field:
        return " or ".join(_allowed(choice) for choice in field["anyOf"])
    if "enum" in field:
        return ", ".join(f"`{choice}`" for choice in field["enum"])
    if field["type"] == "array":
        return f"a list of: {_allowed(field['items'])}"
    words = {"integer": "whole number", "number": "number", "boolean": "`true` or `false`"}
    kind = words.get(field["type"], "path" if field.get("format") == "path" else "text")
    kind = "nothing (`null`)" if field["type"] == "null" else kind
    low, high = field.get("minimum"), field.get("maximum")
    if low is not None and high is not None:
        return f"{kind}, {low} to {high}"
    return f"{kind}, at least {low}" if low is not None else kind


if __name__ == "__main__":
    EXAMPLE_FILE.write_text(example_file(), encoding="utf-8")
    DOCUMENTATION_FILE.write_text(documentation_page(), encoding="utf-8")
