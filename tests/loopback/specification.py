"""Discord's own specification of its API, against which every request of the bot is held.

Its file is published at https://github.com/discord/discord-api-spec. The environment variable
DISCORD_OPENAPI says where it is, by default ../shared/discord/openapi.json beside the project;
where it is absent, nothing is checked.
"""

import json
import os
import re
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from tests.loopback.payload import Json
from tests.loopback.recording import Recorded

_BESIDE: Final = Path(__file__).parents[3] / "shared" / "discord" / "openapi.json"
_NAME: Final = "urn:discord"
_JSON: Final = "application/json"
_FORM: Final = "multipart/form-data"


class Specification:
    """An OpenAPI 3.1 document; its schemas are those of JSON Schema 2020-12."""

    def __init__(self, document: Json) -> None:
        self._document = document
        # Discord takes ids as numbers too, and discord.py sends them so; the document names only
        # texts: https://discord.com/developers/docs/reference#id-serialization
        schemas = document["components"]["schemas"]
        schemas["SnowflakeType"] = {"anyOf": [schemas["SnowflakeType"], {"type": "integer"}]}
        self._validators: dict[str, Draft202012Validator] = {}

    def refusal(self, request: Recorded) -> str | None:
        """Return why a request is refused; None if it is what the specification describes."""
        said = f"{request.method} {request.path}"
        template = self._template(request.path)
        if template is None:
            return f"{said}: no such path"
        operation = self._document["paths"][template].get(request.method.lower())
        if operation is None:
            return f"{said}: no such method"
        described = operation.get("requestBody")
        if described is None:
            return None if request.body is None else f"{said}: has a body"
        if request.body is None and not request.files:
            return f"{said}: has no body" if described.get("required") else None
        contents = described["content"]
        if request.files and _FORM not in contents:
            return f"{said}: has files"
        # The parts of a form are its files, and the same JSON as without files.
        content = _JSON if _JSON in contents else _FORM
        place = (
            f"/paths/{_escaped(template)}/{request.method.lower()}"
            f"/requestBody/content/{_escaped(content)}/schema"
        )
        body = {} if request.body is None else request.body
        error = best_match(self._validator(place).iter_errors(body))
        return None if error is None else f"{said}: {error.json_path}: {error.message}"

    def _validator(self, place: str) -> Draft202012Validator:
        if place not in self._validators:
            schema = {"$ref": f"{_NAME}#{place}"}
            self._validators[place] = Draft202012Validator(schema, registry=self._registry)
        return self._validators[place]

    @cached_property
    def _registry(self) -> "Registry[Any]":
        resource = DRAFT202012.create_resource(self._document)
        registry: Registry[Any] = Registry().with_resource(_NAME, resource)
        return registry

    @cached_property
    def _paths(self) -> list[tuple[re.Pattern[str], str]]:
        """Return what each path looks like, those with the fewest parameters first."""
        templates = sorted(self._document["paths"], key=lambda template: template.count("{"))
        return [(re.compile(_pattern(template)), template) for template in templates]

    def _template(self, path: str) -> str | None:
        return next((name for pattern, name in self._paths if pattern.fullmatch(path)), None)


def _pattern(template: str) -> str:
    """Return a path's regular expression: an id is a number, other parameters are any text."""
    pattern = re.sub(r"\\\{\w+_id\\\}", r"\\d+", re.escape(template))
    return re.sub(r"\\\{\w+\\\}", "[^/]+", pattern)


def _escaped(key: str) -> str:
    """Write a key as it stands in a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def at_hand() -> Specification | None:
    """Return the specification, if its file is there; it is read once."""
    file = Path(os.environ.get("DISCORD_OPENAPI", _BESIDE))
    return _read(file) if file.exists() else None


@cache
def _read(file: Path) -> Specification:
    return Specification(json.loads(file.read_text(encoding="utf-8")))
