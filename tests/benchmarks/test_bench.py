"""The bench's posts, questions and figures, as its files and its script give them."""

import json
from pathlib import Path

from benchmarks.bench import Bench, Post, read_scores

PRINTED = """\
questions 305: 245 answerable, 60 not
hit@1     65.7%  161/245
hit@3     80.4%  197/245
silent     0.0%  0/245
refused    n/a  0/0
mrr@3     0.721
chars     267
hit@1 by kind: what 40/50, when 30/41
"""


def test_a_bench_is_a_folder_of_posts_and_a_file_of_questions(tmp_path: Path) -> None:
    (tmp_path / "corpus" / "events").mkdir(parents=True)
    (tmp_path / "corpus" / "events" / "camp.md").write_bytes(b"# Camp\n\nIn Gr\xe4z.\n")
    (tmp_path / "corpus" / "MANIFEST.json").write_text("{}")
    line = {"id": "A-1", "question": "Where was it?", "answers": ["Graz"], "answerable": True}
    (tmp_path / "dev.jsonl").write_text(json.dumps(line))
    bench = Bench(tmp_path)
    assert bench.posts() == [Post("events/camp.md", "# Camp\n\nIn Gr\ufffdz.\n")]
    assert [question.id for question in bench.questions()] == ["A-1"]


def test_figures_are_read_by_name_and_those_of_nothing_left_out() -> None:
    scores = read_scores(PRINTED, frozenset({"A-1"}))
    assert scores.percent == {"hit@1": 65.7, "hit@3": 80.4, "silent": 0.0}
    assert scores.characters == 267
    assert scores.missed == {"A-1"}
