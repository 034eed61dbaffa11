"""Buttons and selects under a message: what Discord refuses, and what pressing one sends.

Source: https://discord.com/developers/docs/components/reference
"""

from enum import IntEnum
from typing import Final

from tests.loopback.payload import Json, Message
from tests.loopback.refusal import RefusalError, at_most, no_two_alike, some_at_most


class Component(IntEnum):
    """The kinds of component that are known here."""

    ACTION_ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    TEXT_INPUT = 4
    LABEL = 18


_LINK: Final = 5


def check_components(rows: list[Json]) -> None:
    """Refuse components that break one of Discord's limits."""
    at_most(5, rows, "components")
    for row in rows:
        _is(Component.ACTION_ROW, row)
        some_at_most(5, row["components"], "components of a row")
        for part in row["components"]:
            if part["type"] == Component.BUTTON:
                _check_button(part)
            else:
                _is(Component.STRING_SELECT, part)
                at_most(1, row["components"], "components of a row with a select")
                _check_select(part)
    parts = [part for row in rows for part in row["components"]]
    no_two_alike((part["custom_id"] for part in parts if "custom_id" in part), "custom_id")


def _is(kind: Component, component: Json) -> None:
    if component["type"] != kind:
        raise RefusalError(50035, f"component type: {component['type']} is not {kind}")


def _check_button(button: Json) -> None:
    at_most(80, button.get("label") or "", "label")
    if not button.get("label") and not button.get("emoji"):
        raise RefusalError(50035, "label: a button needs a label or an emoji")
    if button["style"] == _LINK:
        some_at_most(512, button.get("url"), "url")
    else:
        some_at_most(100, button.get("custom_id"), "custom_id")
    if ("url" in button) == ("custom_id" in button):
        raise RefusalError(50035, "a button has either a custom_id or a url")


def _check_select(select: Json) -> None:
    some_at_most(100, select.get("custom_id"), "custom_id")
    at_most(150, select.get("placeholder") or "", "placeholder")
    some_at_most(25, select.get("options"), "options")
    for option in select["options"]:
        some_at_most(100, option["label"], "option label")
        some_at_most(100, option["value"], "option value")
        at_most(100, option.get("description") or "", "option description")
    no_two_alike((option["value"] for option in select["options"]), "option value")
    if not 0 <= select.get("min_values", 1) <= select.get("max_values", 1) <= 25:
        raise RefusalError(50035, "min_values: at most max_values")
    at_most(
        select.get("max_values", 1), [o for o in select["options"] if o.get("default")], "default"
    )


def press(message: Message, label: str) -> Json:
    """Return what an interaction says when a button is pressed.

    Raises:
        LookupError: There is no such button that can be pressed.
    """
    for button in _parts(message, Component.BUTTON):
        if label == button.get("label") and not button.get("disabled") and "custom_id" in button:
            return {"component_type": Component.BUTTON, "custom_id": button["custom_id"]}
    raise LookupError(f"no button {label!r} can be pressed, only {message.buttons}")


def choose(message: Message, labels: tuple[str, ...]) -> Json:
    """Return what an interaction says when options of a select are chosen by their labels.

    Raises:
        LookupError: No select of the message has all these options.
    """
    for select in _parts(message, Component.STRING_SELECT):
        values = {option["label"]: option["value"] for option in select["options"]}
        if values.keys() >= set(labels) and not select.get("disabled"):
            return {
                "component_type": Component.STRING_SELECT,
                "custom_id": select["custom_id"],
                "values": [values[label] for label in labels],
            }
    raise LookupError(f"no select offers {labels}, only {message.options}")


def _parts(message: Message, kind: Component) -> list[Json]:
    parts = (part for row in message.components for part in row["components"])
    return [part for part in parts if part["type"] == kind]
