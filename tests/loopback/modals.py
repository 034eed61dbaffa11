"""Modals: the form that a press or a command opens, and what submitting it sends.

Source: https://discord.com/developers/docs/components/reference#text-input
"""

from dataclasses import dataclass
from typing import Final

from tests.loopback.components import Component
from tests.loopback.interaction import Interaction
from tests.loopback.payload import Json
from tests.loopback.refusal import RefusalError, at_most, no_two_alike, some_at_most

_LONGEST: Final = 4000


@dataclass(frozen=True)
class TextField:
    """One field of a modal; lengths in UTF-16 units."""

    custom_id: str
    label: str
    value: str
    required: bool
    shortest: int
    longest: int


@dataclass(frozen=True)
class Modal:
    """A form as a person sees it."""

    custom_id: str
    title: str
    fields: tuple[TextField, ...]
    components: list[Json]
    opened_by: Interaction

    def submit(self, values: dict[str, str]) -> Json:
        """Return what the interaction says; fields are named by label or custom_id.

        Raises:
            LookupError: There is no such field.
            ValueError: A value is too short, too long, or missing.
        """
        written = {field.custom_id: field.value for field in self.fields}
        for name, value in values.items():
            written[self._field(name).custom_id] = value
        for field in self.fields:
            length = len(written[field.custom_id].encode("utf-16-le")) // 2
            shortest = max(field.shortest, 1) if field.required else 0
            if not shortest <= length <= field.longest:
                raise ValueError(f"{field.label}: {length} is not {shortest} to {field.longest}")
        return {
            "custom_id": self.custom_id,
            "components": [_submitted(component, written) for component in self.components],
        }

    def _field(self, name: str) -> TextField:
        for field in self.fields:
            if name in (field.custom_id, field.label):
                return field
        raise LookupError(f"no field {name!r}, only {[field.label for field in self.fields]}")


def modal_of(data: Json, opened_by: Interaction) -> Modal:
    """Return the modal that a callback opens, unless Discord refuses it."""
    some_at_most(45, data.get("title"), "title")
    some_at_most(100, data.get("custom_id"), "custom_id")
    some_at_most(5, data.get("components"), "components")
    fields = tuple(_field(component) for component in data["components"])
    no_two_alike((field.custom_id for field in fields), "custom_id")
    return Modal(data["custom_id"], data["title"], fields, data["components"], opened_by)


def _field(component: Json) -> TextField:
    text = _text_input(component)
    if text["type"] != Component.TEXT_INPUT:
        raise RefusalError(50035, f"component type: {text['type']} is no text input")
    label: str = component.get("label") or text.get("label") or ""
    some_at_most(45, label, "label")
    some_at_most(100, text.get("custom_id"), "custom_id")
    at_most(100, text.get("placeholder") or "", "placeholder")
    shortest, longest = text.get("min_length") or 0, text.get("max_length") or _LONGEST
    if not 0 <= shortest <= longest <= _LONGEST:
        raise RefusalError(50035, f"min_length {shortest}, max_length {longest}")
    value = text.get("value") or ""
    at_most(longest, value, "value")
    return TextField(text["custom_id"], label, value, text.get("required", True), shortest, longest)


def _text_input(component: Json) -> Json:
    """Return what stands in a label, or (deprecated) alone in a row."""
    inner: Json = (
        component["component"]
        if component["type"] == Component.LABEL
        else component["components"][0]
    )
    return inner


def _submitted(component: Json, written: dict[str, str]) -> Json:
    custom_id = _text_input(component)["custom_id"]
    text = {
        "type": Component.TEXT_INPUT,
        "id": 2,
        "custom_id": custom_id,
        "value": written[custom_id],
    }
    if component["type"] == Component.LABEL:
        return {"type": Component.LABEL, "id": 1, "component": text}
    return {"type": Component.ACTION_ROW, "id": 1, "components": [text]}
