"""Files that mean harm, each read beside a neighbour that does not."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.reading.source import ReadingError, SourceFile
from knowledge.reading.worker import ReadingWorker
from knowledge.settings import ReadingSettings
from tests.knowledge.reading.made_pdf import Line, made_pdf
from tests.knowledge.reading.made_word import made_word, paragraph

LIMITS = ReadingSettings(seconds=2, megabytes=300)
GOOD = SourceFile("good.md", b"We met in Oslo.")
_LAUGHS = "\n".join(
    f"l{depth}: &l{depth} [{', '.join([f'*l{depth - 1}'] * 9)}]" for depth in range(1, 10)
)
COMMENTS = b"<!--" * 200_000
LAUGHS = f"---\nl0: &l0 {'ha' * 100}\n{_LAUGHS}\ntitle: *l9\n---\nHi.\n".encode()
SLOW_PDF = made_pdf(*[[Line("We met.", top) for top in range(300)]] * 300)
HOSTILE = {
    "comments.md": (COMMENTS, "takes longer to read than the 2 s of reading.seconds"),
    "laughs.md": (LAUGHS, "takes more memory to read than the 300 MB of reading.megabytes"),
    "deep.html": (b"<div>" * 1_000_000 + b"Hi.", "takes longer to read than the 2 s"),
    "slow.pdf": (SLOW_PDF, "takes longer to read than the 2 s"),
    "bomb.docx": (
        made_word(paragraph("Hi."), **{"word/media/a.bin": "0" * 100_000_001}),
        "unpacks to 100001059 bytes; a Word document may to 100000000",
    ),
    "laughs.docx": (
        made_word("", before='<!DOCTYPE a [<!ENTITY a "ha">]>'),
        "declares entities in word/document.xml",
    ),
    "pages.pdf": (made_pdf(*[[Line("Hi.", 100)]] * 1_001), "is a PDF of more than 1000 pages"),
}


@pytest.fixture(scope="module")
def worker() -> Iterator[ReadingWorker]:
    with ReadingWorker(LIMITS) as worker:
        yield worker


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_with_one_line_and_its_neighbour_is_read(
    worker: ReadingWorker, name: str
):
    content, reason = HOSTILE[name]
    with pytest.raises(ReadingError) as refusal:
        worker.read(SourceFile(name, content))
    assert str(refusal.value).startswith(reason)
    assert len(str(refusal.value).splitlines()) == 1
    assert worker.read(GOOD).text == "We met in Oslo."


def test_a_worker_that_is_killed_is_replaced(worker: ReadingWorker):
    worker.read(GOOD)
    assert worker._process is not None
    worker._process.kill()
    with pytest.raises(ReadingError, match="the reader broke"):
        worker.read(GOOD)
    assert worker.read(GOOD).text == "We met in Oslo."


def test_reading_leaves_no_process_behind():
    with ReadingWorker(LIMITS) as worker:
        worker.read(GOOD)
        assert worker._process is not None
        process_id = worker._process.process_id
    assert process_id is not None
    with pytest.raises(ProcessLookupError):
        os.kill(process_id, 0)


SCRIPT = """
from knowledge.reading.source import SourceFile
from knowledge.reading.worker import ReadingWorker
from knowledge.settings import ReadingSettings

worker = ReadingWorker(ReadingSettings())
print(worker.read(SourceFile("good.md", b"We met in Oslo.")).text)
print(worker._process.process_id, flush=True)
input()
"""


def test_a_program_that_is_killed_leaves_no_process_behind(tmp_path: Path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    program = subprocess.Popen(  # noqa: S603
        [sys.executable, script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    )
    with program:
        assert program.stdout is not None
        assert program.stdout.readline() == "We met in Oslo.\n"
        process_id = int(program.stdout.readline())
        program.kill()
    deadline = time.monotonic() + 30
    while Path(f"/proc/{process_id}/exe").exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def fail(words: str) -> None:
    raise ValueError(words)


def test_an_error_that_nobody_thought_of_is_one_line_too(worker: ReadingWorker):
    with pytest.raises(ReadingError, match=r"^cannot be parsed \(ValueError\)$"):
        worker.run(fail, "a\nb")
