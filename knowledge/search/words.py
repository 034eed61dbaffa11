"""Search by words: BM25 over every passage and its lead, in a tantivy index on disk."""

import heapq
import math
from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import tantivy

from knowledge.search.analysis import (
    asked_words,
    is_asking,
    stem,
    stem_analyzer,
    word_analyzer,
)
from knowledge.search.hit import Hit
from knowledge.search.spelling import nearest_words

# A question is searched by its rarest words: beyond these, more words only cost time.
MOST_WORDS = 64
# A word read as another one says less than a word that stands in the question.
CORRECTED_WEIGHT = 0.5
_MEMORY = 64_000_000  # bytes tantivy may hold before it writes a segment; at least 15 MB


@dataclass(frozen=True, slots=True)
class PassageWords:
    """What is indexed of a passage: ``text`` is its lead and its own words."""

    passage_id: int
    document_id: int
    text: str


def write_words(
    folder: Path, added: Iterable[PassageWords], removed_documents: Iterable[int] = ()
) -> None:
    """Write an index, or bring the one in ``folder`` up to date.

    tantivy never writes into a segment that it has written, so the files of ``folder`` may be
    hard links to those of another index, which stays as it is.

    Raises:
        OSError: the index cannot be written.
    """
    try:
        index = tantivy.Index(_schema(), path=str(folder))
        index.register_tokenizer("stems", stem_analyzer())
        index.register_tokenizer("words", word_analyzer())
        writer = index.writer(heap_size=_MEMORY, num_threads=1)
        for document_id in removed_documents:
            writer.delete_documents_by_term("document", document_id)
        for passage in added:
            entry = tantivy.Document()
            entry.add_integer("passage", passage.passage_id)
            entry.add_integer("document", passage.document_id)
            entry.add_text("stems", passage.text)
            entry.add_text("words", passage.text)
            writer.add_document(entry)
        writer.commit()
        writer.wait_merging_threads()
    except ValueError as error:  # what tantivy raises for everything, a full disk too
        message = f"the index of words cannot be written: {error}"
        raise OSError(message) from error


class WordIndex:
    """An index of words, opened to be searched; safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        """Open the index in ``folder``.

        Raises:
            ValueError: there is none, or it is damaged.
        """
        index = tantivy.Index.open(str(folder))
        self._schema = index.schema
        self._searcher = index.searcher()

    def __len__(self) -> int:
        """Return how many passages are indexed."""
        return self._searcher.num_docs

    def search(self, question: str, limit: int) -> list[Hit]:
        """Return the passages that fit the words of a question best, best first.

        Scores are BM25's (k1 = 1.2, b = 0.75, as in Lucene). A word that no passage holds is
        searched as the known words next to it in spelling.
        """
        return search_together([self], question, limit)[0]

    def search_weighted(self, weights: Mapping[str, float], limit: int) -> list[Hit]:
        """Return the passages that fit stems best, each weighed beyond what BM25 gives it."""
        if not weights:
            return []
        query = tantivy.Query.boolean_query(
            [(tantivy.Occur.Should, self._term(word, weight)) for word, weight in weights.items()]
        )
        hits = self._searcher.search(query, limit=limit, count=False).hits
        passages = self._searcher.fast_field_values("passage", [address for _, address in hits])
        return [
            Hit(int(passage_id), float(score))
            for (score, _), passage_id in zip(hits, passages, strict=True)
            if passage_id is not None
        ]

    def knows(self, word: str) -> bool:
        """Return whether any text holds a folded word, or one next to it in spelling."""
        return bool(self.frequency(stem(word)) or nearest_words(word, self.vocabulary))

    def frequency(self, word: str) -> int:
        """Return how many passages hold a stem."""
        return int(self._searcher.doc_freq("stems", word))

    def _term(self, word: str, weight: float) -> tantivy.Query:
        term = tantivy.Query.term_query(self._schema, "stems", word, index_option="freq")
        return tantivy.Query.boost_query(term, weight)

    @cached_property
    def vocabulary(self) -> dict[str, int]:
        """All words of the index and how many passages hold each; read when first needed."""
        return dict(self._searcher.terms_with_prefix("words", ""))


def search_together(indexes: Sequence[WordIndex], question: str, limit: int) -> list[list[Hit]]:
    """Return what a question's words find in each of several indexes, with scores that compare.

    An index of a few passages finds every word either rare or common, whatever it says to a
    reader of all texts. So a word counts by how rare it is in all indexes together, as if they
    were one: each index's own inverse document frequency is replaced by that of all. (Elasticsearch
    calls this dfs_query_then_fetch.) What an average passage is long stays each index's own.
    """
    weights = _weights(indexes, question)
    passages = sum(map(len, indexes))
    rarity = {word: _rarity(_frequency(indexes, word), passages) for word in weights}
    return [
        index.search_weighted(
            {
                word: weight * rarity[word] / _rarity(held, len(index))
                for word, weight in weights.items()
                if (held := index.frequency(word))
            },
            limit,
        )
        for index in indexes
    ]


def _weights(indexes: Sequence[WordIndex], question: str) -> dict[str, float]:
    """Return the stems to search, and what each counts."""
    words = {stem(word): word for word in asked_words(question)}
    frequencies = {key: _frequency(indexes, key) for key in words}
    known = [key for key in words if frequencies[key]]
    misspelt = [word for key, word in words.items() if not frequencies[key]]
    weights = dict.fromkeys(heapq.nsmallest(MOST_WORDS, known, key=frequencies.__getitem__), 1.0)
    vocabulary = ChainMap(*(index.vocabulary for index in indexes)) if misspelt else {}
    for word in misspelt[:MOST_WORDS]:
        for near in nearest_words(word, vocabulary):
            if not is_asking(near):
                weights.setdefault(stem(near), CORRECTED_WEIGHT)
    return weights


def _frequency(indexes: Sequence[WordIndex], word: str) -> int:
    return sum(index.frequency(word) for index in indexes)


def _rarity(held: int, passages: int) -> float:
    """Return BM25's inverse document frequency, as tantivy computes it."""
    # A removed passage counts in an index as holding its words until its segment is merged.
    return math.log(1 + (max(passages - held, 0) + 0.5) / (held + 0.5))


def _schema() -> tantivy.Schema:
    schema = tantivy.SchemaBuilder()
    schema.add_integer_field("passage", fast=True)
    schema.add_integer_field("document", indexed=True)
    schema.add_text_field("stems", tokenizer_name="stems", index_option="freq")
    # A misspelt word has another stem, so spelling is corrected by the words as they stand.
    schema.add_text_field("words", tokenizer_name="words", index_option="basic")
    return schema.build()
