"""Front matter: the facts in front of a text, in YAML or TOML."""

import re
import tomllib
from collections.abc import Mapping

import yaml

_YAML = re.compile(r"\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\s*\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^(\w+)[ \t]*[:=][ \t]*(\S.*)$", re.MULTILINE)
_HALVES = re.compile(r"\\u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})", re.ASCII | re.IGNORECASE)
"""A letter as JSON may write it, in two halves: YAML in C takes none."""
# The loader in C reads the same ten times as fast, but is not in every build of PyYAML.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def split_front_matter(text: str) -> tuple[Mapping[str, object], str]:
    """Return the fields of the front matter, empty where there is none, and the text after it.

    Where the front matter is broken, as by a colon in an unquoted title, the lines that read
    ``name: value`` still count.
    """
    if found := _TOML.match(text):
        return _toml(found[1]), text[found.end() :]
    if (found := _YAML.match(text)) and (fields := _yaml(found[1])) is not None:
        return fields, text[found.end() :]
    return {}, text


def _toml(head: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(head)
    except (tomllib.TOMLDecodeError, RecursionError):
        return _lines(head)


def _yaml(head: str) -> Mapping[str, object] | None:
    """Return None where the head is no front matter but text between two rules."""
    head = _HALVES.sub(lambda found: bytes.fromhex(found[1] + found[2]).decode("utf-16-be"), head)
    try:
        fields = yaml.load(head, Loader=_LOADER)  # noqa: S506 (both loaders are safe ones)
    except (yaml.YAMLError, ValueError, RecursionError):
        return _lines(head) or None
    return fields if isinstance(fields, dict) else {} if fields is None else None


def _lines(head: str) -> Mapping[str, object]:
    return {name: value.strip().strip("\"'") for name, value in _FIELD.findall(head)}
