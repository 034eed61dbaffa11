from knowledge.document import BlockKind
from tests.knowledge.reading.read import blocks, read


def test_a_reader_sees_no_link_targets_tags_comments_or_shortcodes():
    document = read(
        "We met at **[FooConf](https://foo.example 'Foo')** in <b>Berlin</b>.<!-- check -->\n"
        'Thanks{{< icon "heart" >}} to [all][team]!{: .lead}\n\n[team]: https://foo.example/team\n'
    )
    assert document.text == "We met at FooConf in Berlin. Thanks to all!"


def test_lists_keep_their_numbers_and_their_nesting():
    document = read("1. one\n1. two\n   - deep\n\n     more\n\n* last\n")
    assert document.text == "1. one\n1. two\n• deep\n\nmore\n\n• last"
    assert [block.level for block in document.blocks] == [1, 1, 2, 0, 1]


def test_table_rows_are_lines_with_cells_between_bars():
    document = read("| Time | Talk |\n|---|---|\n| 10:00 | *Keynote* by Ann |\n")
    assert blocks(document) == [
        (BlockKind.ROW, "Time | Talk"),
        (BlockKind.ROW, "10:00 | Keynote by Ann"),
    ]


def test_headings_and_code_are_blocks_of_their_own():
    document = read("# Foo\n\nRun:\n\n```sh\npip install {{ foo }}\n```\n\nOld\n---\n")
    assert blocks(document) == [
        (BlockKind.HEADING, "Foo"),
        (BlockKind.PARAGRAPH, "Run:"),
        (BlockKind.CODE, "pip install {{ foo }}"),
        (BlockKind.HEADING, "Old"),
    ]
    assert [block.level for block in document.blocks] == [1, 0, 0, 2]


def test_a_line_ends_where_the_reader_sees_it_end():
    assert read("May 6th  \nby Bill<br>and\nAnn").text == "May 6th\nby Bill\nand Ann"


def test_html_within_markdown_is_read_too():
    document = read("<div>\n<p>Hello <i>all</i></p>\n<script>track()</script>\n</div>\n\nBye.\n")
    assert document.text == "Hello all\n\nBye."


def test_a_footnote_keeps_its_mark():
    assert read("Well[^1] said.\n\n[^1]: By Ann.\n").text == "Well[1] said.\n\n[1]: By Ann."
