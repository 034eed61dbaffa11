"""recapbot knowledge add: what is shown, what is asked, and what is refused."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bot.commands.knowledge.conftest import MEETUP, Site
from tests.bot.conftest import Ended, Recapbot

Knowledge = Callable[..., Ended]
Types = Callable[[str], None]


def test_a_person_looks_tries_and_says_yes(
    knowledge: Knowledge, recapbot: Recapbot, types: Types
) -> None:
    types("y")
    ended = knowledge("add", "meetup.md")
    assert ended.code == 0
    assert "New (1):\n  meetup.md: Summer Meetup 2025, 2025-07-04 (76 characters)\n" in ended.out
    assert "Summer Meetup 2025, 2025-07-02, Utrecht" in ended.out
    assert ended.out.endswith("Publish? [y/N]: Published generation 2.\n")
    answer = recapbot("ask", "where was the Summer Meetup 2025?").out
    assert "Utrecht" in answer
    assert "Summer Meetup 2025 · 4 July 2025 · meetup.md · read today" in answer


def test_who_says_no_changes_nothing(knowledge: Knowledge, types: Types) -> None:
    types("n")
    ended = knowledge("add", "meetup.md")
    assert ended.code == 1
    assert ended.out.endswith("Discarded; what answers is as it was.\n")
    assert "Draft" not in knowledge("list").out


def test_without_a_terminal_a_draft_waits(knowledge: Knowledge) -> None:
    ended = knowledge("add", "meetup.md")
    assert ended.code == 1
    assert ended.err.endswith(
        "Not published, as nobody can be asked. Draft 2 waits for a day: "
        "recapbot knowledge publish 2, or try, or discard.\n"
    )
    assert "40 people" in knowledge("try", 2, "how many people came to the Summer Meetup?").out
    published = knowledge("try", 1, "where was Harbor Camp 2024?")
    assert (published.code, published.out) == (1, "")
    assert published.err.startswith("draft 1 is gone: it was published or discarded")
    assert "Draft 2 waits: add meetup.md by " in knowledge("list").out
    assert knowledge("publish", 2).out == "Published generation 2.\n"
    assert knowledge("publish", 2).code == 1


def test_a_draft_is_left_and_discarded(knowledge: Knowledge) -> None:
    assert knowledge("add", "meetup.md", "--no-publish").code == 0
    assert knowledge("discard", 2).out == "Discarded draft 2.\n"
    assert knowledge("discard", 2).err.startswith("draft 2 is gone")


def test_each_file_of_a_folder_is_a_source(knowledge: Knowledge, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    (folder / "a.md").write_text(MEETUP, encoding="utf-8")
    (folder / "b.md").write_bytes(b"\x89PNG\r\n")
    (folder / "c.txt").write_text("Hill Fair 2023 was held in Graz.", encoding="utf-8")
    refused = knowledge("add", folder)
    assert (refused.code, refused.out) == (2, "")
    ended = knowledge("add", folder, "--yes", "--server", 42)
    assert ended.code == 1
    assert "b.md, which is a PNG picture, not a text" in ended.err
    listed = knowledge("list", "--server", 42).out
    assert "  a.md\n" in listed
    assert "  c.txt\n" in listed
    assert "Of the folder" not in listed
    assert "a.md" not in knowledge("list").out


def test_a_text_comes_from_a_pipe(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    text = io.TextIOWrapper(io.BytesIO(b"Hill Fair 2023 was held in Graz."), encoding="ascii")
    monkeypatch.setattr("sys.stdin", text)
    ended = knowledge("add", "-", "--title", "Hill Fair 2023", "--yes")
    assert ended.code == 0
    assert "Hill Fair 2023.md: Hill Fair 2023 (32 characters)" in ended.out


def test_a_link_is_added_once(knowledge: Knowledge, site: Site) -> None:
    link = site.show("Bergen")
    assert knowledge("add", link, "--every", "6 hours", "--yes").code == 0
    listed = knowledge("list").out
    assert f"page      {link}\n" in listed
    assert "again every 6 hours, next 20" in listed
    again = knowledge("add", link, "--yes")
    assert (again.code, again.out) == (1, "")
    assert again.err == f"each source may be added once; {link} is number 1 already\n"


def test_a_private_address_is_not_fetched(knowledge: Knowledge, site: Site, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").unlink()
    ended = knowledge("add", site.show("Bergen"), "--yes")
    assert (ended.code, ended.out) == (1, "")
    assert "only public addresses may be fetched from; it has 127.0.0.1" in ended.err


@pytest.mark.parametrize(
    ("content", "reason"), [(b"", "is empty"), (b"\x89PNG\r\n\x1a\n", "is a PNG picture")]
)
def test_what_is_no_text_is_one_line(
    knowledge: Knowledge, tmp_path: Path, content: bytes, reason: str
) -> None:
    (tmp_path / "a.md").write_bytes(content)
    ended = knowledge("add", "a.md", "--yes")
    assert (ended.code, ended.out) == (1, "")
    assert reason in ended.err.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        (("nowhere.md",), "nowhere.md cannot be read: No such file"),
        (("/dev/null",), "neither a file nor a folder"),
        (("ftp://example.org/a",), "must begin with http:// or https://"),
        (("http://example.org/a", "--every", "5 minutes"), "every 15 minutes at most"),
    ],
)
def test_what_cannot_be_read_is_one_line(
    knowledge: Knowledge, arguments: tuple[str, ...], rule: str
) -> None:
    ended = knowledge("add", *arguments)
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert rule in ended.err


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        (("meetup.md", "--every", "day"), "are for links"),
        (("meetup.md", "--title", "A"), "--title is for a text from a pipe"),
        (("-",), "needs a title"),
        (("http://example.org/a", "--kind", "blog"), "must be one of page, feed, sitemap"),
        (("http://example.org/a", "--paths", "/blog/*"), "--paths is for sitemaps"),
        (("http://example.org/a", "--every", "fortnight"), "how often must be as"),
        (("meetup.md", "--yes", "--no-publish"), "--no-publish contradicts"),
    ],
)
def test_wrong_use_is_told(knowledge: Knowledge, arguments: tuple[str, ...], rule: str) -> None:
    ended = knowledge("add", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert rule in ended.err
