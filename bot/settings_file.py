"""config.yaml, read once into Settings; whatever is wrong with it, one line each."""

import difflib
import json
import re
import textwrap
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.settings import Settings
from knowledge.errors import SettingsError

DEFAULT_FILE = Path("config.yaml")

_SUBJECT = re.compile("^(Input|String|List|Value error,) ")
_SECRET_KEY = re.compile("token|secret|password", re.IGNORECASE)
# https://discord.com/developers/docs/reference#authentication: three base64url parts.
_SECRET_VALUE = re.compile(r"[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}")


def read_settings(path: Path | None) -> Settings:
    """Read the settings from ``path``, or from ./config.yaml where there is one.

    Raises:
        SettingsError: The file named cannot be read, is no YAML, or holds findings: one line each.
    """
    if path is None and not DEFAULT_FILE.exists():
        return Settings()
    path = path or DEFAULT_FILE
    written = json.dumps(_without_empty(_load_yaml(path)), default=str)
    try:
        # JSON in strict mode takes "450" for no number and true for no text, yet makes paths.
        return Settings.model_validate_json(
            written, strict=True, context={"folder": path.parent.absolute()}
        )
    except ValidationError as error:
        lines = [f"{path}: {_in_plain_words(finding)}" for finding in error.errors()]
        raise SettingsError("\n".join(lines)) from None


def setting_names(model: type[BaseModel] = Settings) -> list[str]:
    """Return the dotted names of all settings below ``model``, in the order of the file."""
    names = []
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            names += [f"{name}.{inner}" for inner in setting_names(kind)]
        else:
            names.append(name)
    return names


def _load_yaml(path: Path) -> dict[str, Any]:
    import yaml

    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{path}: must be UTF-8 text") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        raise SettingsError(f"{path}: {place}no valid YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        raise SettingsError(f"{path}: no valid YAML: {' '.join(str(error).split())}") from None
    if content is not None and not isinstance(content, dict):
        raise SettingsError(f"{path}: must hold 'setting: value' lines, received {content!r}")
    return content or {}


def _without_empty(content: dict[Any, Any]) -> dict[str, Any]:
    """Drop what is left empty, such as a section whose lines are all commented out."""
    return {
        str(key): _without_empty(value) if isinstance(value, dict) else value
        for key, value in content.items()
        if value is not None
    }


def _in_plain_words(finding: ErrorDetails) -> str:
    name = ".".join(str(part) for part in finding["loc"])
    name = name if name and name.isprintable() else repr(name)
    received = _shown(finding["input"])
    if finding["type"] != "extra_forbidden":
        rule = _SUBJECT.sub("the value ", finding["msg"]).replace(
            "an object", "a group of settings"
        )
        return f"{name}: received {received}; {rule}"
    if _SECRET_KEY.search(name):
        return (
            f"{name}: secrets do not belong in this file; put the bot's token into DISCORD_TOKEN "
            "in the environment, or into a file that discord.token_file names"
        )
    return f"{name}: unknown setting (received {received}); {_nearest(name)}"


def _nearest(name: str) -> str:
    settings = setting_names()
    sections = list(dict.fromkeys(known.partition(".")[0] for known in settings))
    last = name.rpartition(".")[2]
    close = [known for known in settings if known.rpartition(".")[2] == last]
    close += difflib.get_close_matches(name, sections + settings, n=1, cutoff=0.5)
    return f"did you mean {close[0]}?" if close else "docs/configuration.md lists all settings"


def _shown(value: object) -> str:
    text = repr(value)
    if _SECRET_VALUE.search(text):
        return "something that looks like a token (hidden)"
    return textwrap.shorten(text, 80)
