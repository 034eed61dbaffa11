from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from knowledge.document import BlockKind, Document
from knowledge.passages.split import split
from knowledge.settings import PassageSettings
from tests.knowledge.reading.read import read

WORDS = st.sampled_from(["one", "Two.", "three:", "x" * 90, "x" * 450, "four! Five"])
LINES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
BLOCKS = st.tuples(
    st.sampled_from(["", "# ", "### ", "- ", "1. ", "    ", "![photo](a) ", "|"]), LINES
).map("".join)
TEXTS = st.lists(BLOCKS, min_size=1, max_size=12).map("\n\n".join)


def passages(text: str, characters: int = 100) -> list[tuple[str, str]]:
    """Return each passage's heading and text."""
    document = read(text)
    found = split(document, PassageSettings(characters=characters))
    return [(passage.heading, document.text[passage.start : passage.end]) for passage in found]


def test_short_paragraphs_under_one_heading_share_a_passage():
    assert passages("# Foo\n\nWe met.\n\nIt rained.\n\n## Talks\n\nAnn spoke.\n") == [
        ("", "We met.\n\nIt rained."),
        ("Talks", "Ann spoke."),
    ]


def test_a_long_paragraph_is_split_evenly_between_sentences():
    sentences = [f"Sentence number {number} says very little." for number in range(1, 5)]
    assert passages(" ".join(sentences)) == [
        ("", " ".join(sentences[:2])),
        ("", " ".join(sentences[2:])),
    ]


def test_a_list_stays_with_what_introduces_it():
    sentence = "It was a long day of talks, and all of them were very well attended."
    assert passages(f"{sentence} We heard:\n\n- Ann Li\n- Bo Ek\n- Cy Fu\n") == [
        ("", sentence),
        ("", "We heard:\n\n• Ann Li\n• Bo Ek\n• Cy Fu"),
    ]


def test_a_long_list_is_split_between_items():
    item = "a talk of some length, and then some"
    assert passages(f"We heard:\n\n- {item}\n- {item}\n- {item}\n- {item}\n") == [
        ("", f"We heard:\n\n• {item}\n• {item}"),
        ("", f"• {item}\n• {item}"),
    ]


def test_a_passage_never_runs_across_a_gap():
    assert passages("We met.\n\n![All of us](all.png)\n\nIt rained.") == [
        ("", "We met."),
        ("", "It rained."),
    ]


def test_a_heading_with_nothing_below_it_is_a_passage_of_its_own():
    text = "# Foo 2025\n\n## Talks\n\n### Ann: Boats\n\n### Bo: Cars\n\nFast.\n\n## Berlin, May 3\n"
    assert passages(text) == [
        ("Talks", "Ann: Boats"),
        ("Talks / Bo: Cars", "Fast."),
        ("", "Berlin, May 3"),
    ]


def test_code_is_split_between_lines():
    code = "\n".join(f"run --number {number} --and-more-of-it" for number in range(6))
    assert passages(f"```\n{code}\n```\n") == [
        ("", "\n".join(code.split("\n")[:3])),
        ("", "\n".join(code.split("\n")[3:])),
    ]


@given(TEXTS)
def test_passages_hold_every_word_outside_headings_once_and_keep_to_the_limit(text: str):
    document = read(text)
    found = split(document, PassageSettings(characters=100))
    assert all(0 < passage.end - passage.start <= 200 for passage in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    covered = {place for passage in found for place in range(passage.start, passage.end)}
    assert _words_outside_headings(document) <= covered


def _words_outside_headings(document: Document) -> set[int]:
    """Return where the characters of words outside headings stand."""
    return {
        place
        for block in document.blocks
        for place in range(block.start, block.end)
        if block.kind is not BlockKind.HEADING and not document.text[place].isspace()
    }
