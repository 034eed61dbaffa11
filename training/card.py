"""The ranker's card: what it was made from, how, and its checksum."""

import json
from pathlib import Path

from knowledge.embedding.model_folder import DEFAULT_SHA256, sha256
from knowledge.embedding.onnx_parts import parts_of


def write(out: Path, bench: Path) -> None:
    """Write card.json beside the exported ranker; the figures stand in benchmarks/README.md."""
    read = [bench / "train.jsonl", *sorted((bench / "reading").glob("*.json"))]
    found = {
        "sha256": sha256(*parts_of(out / "ranker.onnx")),
        "command": "python -m training --bench ../shared/bench --work build/training",
        "seed": 7,
        "started_from": f"all-MiniLM-L6-v2, model.safetensors sha256 {DEFAULT_SHA256} (Apache-2.0)",
        "trained_on": {file.name: sha256(file) for file in read},
        "licences": {
            "train.jsonl": "event questions; their quotes are of posts under the licences that "
            "corpus/MANIFEST.json names",
            "squad2-16-articles.json": "CC BY-SA 4.0, Rajpurkar et al. 2018",
            "xquad.en.json": "CC BY-SA 4.0, Artetxe et al. 2020",
        },
        "not_trained_on": "dev.jsonl, which only chose the threshold",
        "figures": "benchmarks/README.md",
    }
    (out / "card.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
