"""Examples from reading comprehension: SQuAD 2.0 articles and XQuAD (CC BY-SA 4.0).

Rajpurkar et al. 2018, https://arxiv.org/abs/1806.03822; Artetxe et al. 2020,
https://arxiv.org/abs/1910.11856.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import bm25s

from training.example import Example

WINDOW = 450
NEGATIVES = 2


@dataclass(frozen=True, slots=True)
class _Window:
    """Whole sentences of one paragraph: characters [start, end) of it."""

    paragraph: int
    start: int
    end: int
    text: str


def read(folder: Path) -> Iterator[Example]:
    """Yield one example for each question of the files in a folder.

    A question that its paragraph does not answer has the nearest windows of the article and no
    positive one.
    """
    for file in sorted(folder.glob("*.json")):
        for article in json.loads(file.read_text(encoding="utf-8"))["data"]:
            yield from _article(article)


def _article(article: dict) -> Iterator[Example]:  # type: ignore[type-arg]  # SQuAD's JSON
    title = article["title"].replace("_", " ")
    windows = [
        window
        for number, paragraph in enumerate(article["paragraphs"])
        for window in _windows(number, paragraph["context"])
    ]
    index = bm25s.BM25()
    index.index(
        bm25s.tokenize([window.text for window in windows], stopwords="en", show_progress=False),
        show_progress=False,
    )
    for number, paragraph in enumerate(article["paragraphs"]):
        for asked in paragraph["qas"]:
            near = _nearest(index, asked["question"], len(windows))
            answer = asked["answers"][0] if asked["answers"] else None
            if answer is None:
                chosen = [i for i in near if windows[i].paragraph == number][:1] + near[:1]
                passages = tuple(f"{title}: {windows[i].text}" for i in dict.fromkeys(chosen))
                yield Example(asked["question"], passages, None, None)
                continue
            start, end = answer["answer_start"], answer["answer_start"] + len(answer["text"])
            right = next(
                (
                    i
                    for i, window in enumerate(windows)
                    if window.paragraph == number and window.start <= start and end <= window.end
                ),
                None,
            )
            if right is None:
                continue
            wrong = [i for i in near if i != right and answer["text"] not in windows[i].text]
            chosen = [right, *wrong[:NEGATIVES]]
            shift = len(title) + 2 - windows[right].start
            yield Example(
                asked["question"],
                tuple(f"{title}: {windows[i].text}" for i in chosen),
                0,
                (start + shift, end + shift),
            )


def _nearest(index: bm25s.BM25, question: str, count: int) -> list[int]:
    tokens = bm25s.tokenize([question], stopwords="en", show_progress=False)
    if not any(tokens.ids):
        return []
    found, _ = index.retrieve(tokens, k=min(12, count), show_progress=False)
    return [int(i) for i in found[0]]


def _windows(number: int, context: str) -> Iterator[_Window]:
    start = 0
    while start < len(context):
        end = len(context)
        if end - start > WINDOW:
            stop = context.rfind(". ", start, start + WINDOW)
            end = stop + 2 if stop > start else min(len(context), start + 2 * WINDOW)
        yield _Window(number, start, end, context[start:end].rstrip())
        start = end
