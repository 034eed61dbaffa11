from knowledge.passages.sentences import sentences
from knowledge.questions.kind import Kind, kind_of
from knowledge.quoting.anchor import anchor, says_more

TEXT = (
    "GopherCon 2015 was the second of its kind. Attendees came to Denver from 8 to 10 July. "
    "Glosario is an open glossary. The bar gave out 300 stickers and 40 shirts."
)


def anchored(question: str) -> str:
    start, end = anchor(question, kind_of(question), TEXT, list(sentences(TEXT)))
    return TEXT[start:end]


def test_the_best_sentence_gives_its_span_of_the_wanted_kind() -> None:
    assert anchored("when did attendees come to Denver?") == "8 to 10 July"


def test_what_a_thing_is_follows_its_name() -> None:
    assert anchored("what is glosario") == "an open glossary"


def test_of_several_spans_none_is_picked() -> None:
    assert anchored("how many did the bar give out?") == (
        "The bar gave out 300 stickers and 40 shirts."
    )


def test_a_kind_without_a_shape_gives_the_sentence() -> None:
    assert kind_of("why Denver?") is Kind.WHY
    assert anchored("why Denver?").startswith("Attendees came to Denver")


def test_words_say_more_if_a_word_or_a_number_is_new() -> None:
    asked = "when was the Summit of 2025?"
    assert not says_more("the Summits of 2025", asked)
    assert says_more("3-4 May 2025", asked)
    assert says_more("2025-09-11", asked)
