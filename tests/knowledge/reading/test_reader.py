from hypothesis import given
from hypothesis import strategies as st

from knowledge.document import Document
from knowledge.reading.kinds import SUFFIXES
from knowledge.reading.reader import read_document
from knowledge.reading.source import ReadingError, SourceFile
from tests.knowledge.reading.read import read

MARKUP = st.sampled_from(
    ["# ", "- ", "1. ", "\n", "\n\n", "|", "---\n", "+++\n", "```\n", "<div>", "<ul><li>", "</p>",
     "![a](b)", "[a]: b\n", "&amp;", "{{< x >}}", "title: a\n", "one two. ", "<pre>", "é", "\r\n",
     "\f", "\xa0"]
)  # fmt: skip
CONTENT = st.binary() | st.lists(MARKUP | st.text(max_size=5)).map("".join)


def document_or_none(path: str, content: bytes) -> Document | None:
    try:
        return read_document(SourceFile(path, content))
    except ReadingError as error:
        if "cannot be parsed" in str(error) and not content.lstrip().startswith(b"%PDF-"):
            raise  # a parser met what it did not expect; that of PDF is not ours
        return None


@given(st.sampled_from(SUFFIXES), CONTENT)
def test_whatever_the_bytes_blocks_are_ordered_parts_of_the_text(suffix: str, content: str | bytes):
    raw = content if isinstance(content, bytes) else content.encode()
    if document := document_or_none(f"a{suffix}", raw):
        assert document.title.encode()
        assert document.text.encode()
        end = 0
        for block in document.blocks:
            assert end <= block.start < block.end <= len(document.text)
            assert document.text[block.start : block.end].strip()
            end = block.end


def test_the_title_is_the_front_matters_or_else_the_first_heading_of_the_highest_level():
    assert read("---\ntitle: A\n---\n# B\n").title == "A"
    assert read("## C\n\n# B\n").title == "B"
    assert read("Hi.\n\n## C\n").title == "C"
    assert read("Hi.", "foo-days.md").title == "Foo days"


def test_a_line_at_the_top_may_name_the_author():
    assert read("**Author**: Ann Li (Foo)\n\nWe met.").author == "Ann Li (Foo)"
    assert read("_May 3rd_  \n_By Ann Li_\n\nWe met.").author == "Ann Li"
    joined = read("# Trip\n\nBy Ann Li\n3 May 2024\n\nWe met.", "trip-2024-06.md")
    assert (joined.author, str(joined.date)) == ("Ann Li", "2024-05-03")
    assert read("By the way, we met.").author is None
    assert read("By Friday all had left Berlin.").author is None
