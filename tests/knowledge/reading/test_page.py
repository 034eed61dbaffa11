from knowledge.document import Block, BlockKind
from knowledge.reading.page import Page


def test_blocks_stand_a_blank_line_apart_but_items_in_lines():
    page = Page()
    page.add(BlockKind.PARAGRAPH, " We  met. ")
    page.add(BlockKind.ITEM, "• One")
    page.add(BlockKind.ITEM, "• Two")
    assert page.text == "We met.\n\n• One\n• Two"


def test_halves_of_letters_are_joined_or_replaced_before_offsets_are_counted():
    page = Page()
    page.add(BlockKind.PARAGRAPH, "Off to the \ud83d\ude80 we \ud83d went.")
    assert page.text == "Off to the 🚀 we \ufffd went."
    assert page.blocks == [Block(BlockKind.PARAGRAPH, 0, len(page.text))]
