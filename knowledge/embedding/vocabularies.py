"""Tokenizers from their files; those that differ in nothing but truncation share a vocabulary.

To read one takes 40 ms, in which no other thread gets on, and both models that answer have the same
thirty thousand words.
"""

import json
from functools import lru_cache
from pathlib import Path
from threading import Lock

from tokenizers import Tokenizer

_RULES = '"added_tokens"'
"""Before it, a file holds what is a tokenizer's own: its truncation, and no padding."""
_STRATEGIES = {
    "LongestFirst": "longest_first",
    "OnlyFirst": "only_first",
    "OnlySecond": "only_second",
}
_SHARED = 2  # as many as a process has models
_one_reads = Lock()


def read_tokenizer(file: Path) -> Tokenizer:
    """Return the tokenizer of a tokenizer.json, which truncates as that says and does not pad.

    Raises:
        OSError: the file cannot be read.
    """
    own, key, rules = file.read_text(encoding="utf-8").partition(_RULES)
    with _one_reads:
        read = _read(key + rules)
    tokenizer = Tokenizer(read.model)
    tokenizer.normalizer = read.normalizer
    tokenizer.pre_tokenizer = read.pre_tokenizer
    tokenizer.post_processor = read.post_processor
    for _, token in sorted(read.get_added_tokens_decoder().items()):
        (tokenizer.add_special_tokens if token.special else tokenizer.add_tokens)([token])
    truncation = json.loads(own.rstrip(", \n") + "}")["truncation"]
    if truncation:
        tokenizer.enable_truncation(
            truncation["max_length"],
            stride=truncation["stride"],
            strategy=_STRATEGIES[truncation["strategy"]],
            direction=truncation["direction"].lower(),
        )
    return tokenizer


@lru_cache(_SHARED)
def _read(rules: str) -> Tokenizer:
    return Tokenizer.from_str('{"version": "1.0", "truncation": null, "padding": null, ' + rules)
