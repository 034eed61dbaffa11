from knowledge.quoting.lines import is_item, is_listed, lines


def test_a_line_has_words() -> None:
    text = "one\n\n• two\n"
    assert [text[start:end] for start, end in lines(text)] == ["one", "• two"]


def test_items_and_rows_are_listed() -> None:
    assert is_item("• Ada Byron")
    assert is_listed("• Ada Byron")
    assert is_listed("Ada Byron | 10:00")
    assert not is_item("Ada Byron | 10:00")
    assert not is_listed("Ada Byron spoke at 10:00.")
