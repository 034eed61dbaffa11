"""Search by words: BM25 over every passage and its lead, in a tantivy index on disk."""

import heapq
from collections.abc import Iterable
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
        weights = self._weights(question)
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

    def _weights(self, question: str) -> dict[str, float]:
        """Return the stems to search, and what each counts."""
        words = {stem(word): word for word in asked_words(question)}
        frequencies = {key: self._searcher.doc_freq("stems", key) for key in words}
        known = [key for key in words if frequencies[key]]
        misspelt = [word for key, word in words.items() if not frequencies[key]]
        rarest = heapq.nsmallest(MOST_WORDS, known, key=frequencies.__getitem__)
        weights = dict.fromkeys(rarest, 1.0)
        for word in misspelt[:MOST_WORDS]:
            for near in nearest_words(word, self._vocabulary):
                if not is_asking(near):
                    weights.setdefault(stem(near), CORRECTED_WEIGHT)
        return weights

    def _term(self, word: str, weight: float) -> tantivy.Query:
        term = tantivy.Query.term_query(self._schema, "stems", word, index_option="freq")
        return tantivy.Query.boost_query(term, weight)

    @cached_property
    def _vocabulary(self) -> dict[str, int]:
        """All words of the index and how many passages hold each; read when first needed."""
        return dict(self._searcher.terms_with_prefix("words", ""))


def _schema() -> tantivy.Schema:
    schema = tantivy.SchemaBuilder()
    schema.add_integer_field("passage", fast=True)
    schema.add_integer_field("document", indexed=True)
    schema.add_text_field("stems", tokenizer_name="stems", index_option="freq")
    # A misspelt word has another stem, so spelling is corrected by the words as they stand.
    schema.add_text_field("words", tokenizer_name="words", index_option="basic")
    return schema.build()
