"""Tables read as well in Markdown as on a terminal."""

from benchmarks.table import percent, table


def test_the_first_column_stands_left_and_figures_stand_right() -> None:
    assert table(("ranker", "hit@1"), [("fast", "52.2%"), ("trained", percent(None))]) == (
        "| ranker  | hit@1 |\n| ------- | ----: |\n| fast    | 52.2% |\n| trained |     – |"
    )
