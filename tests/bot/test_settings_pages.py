"""The settings in code, config.example.yaml and docs/configuration.md say the same."""

from pathlib import Path

from bot.settings import Settings
from bot.settings_file import read_settings, setting_names
from bot.settings_pages import (
    DOCUMENTATION_FILE,
    EXAMPLE_FILE,
    all_settings,
    documentation_page,
    example_file,
)

CHECKOUT = Path(__file__).resolve().parents[2]


def test_the_example_file_is_what_the_settings_say() -> None:
    assert (CHECKOUT / EXAMPLE_FILE).read_text(encoding="utf-8") == example_file(), (
        "run: make settings-pages"
    )


def test_the_documentation_is_what_the_settings_say() -> None:
    assert (CHECKOUT / DOCUMENTATION_FILE).read_text(encoding="utf-8") == documentation_page(), (
        "run: make settings-pages"
    )


def test_the_example_file_holds_the_defaults(tmp_path: Path) -> None:
    example = tmp_path / "config.yaml"
    example.write_text(example_file().replace("data_folder: data\n", ""), encoding="utf-8")
    assert read_settings(example) == Settings()


def test_every_setting_has_a_line_of_its_own_in_both() -> None:
    names = [f"{s.section}.{s.name}".lstrip(".") for s in all_settings()]
    assert sorted(names) == sorted(setting_names())
    example, page = example_file(), documentation_page()
    assert all(f"# {setting.description}\n" in example for setting in all_settings())
    assert all(f"| `{name}` |" in page for name in names)
