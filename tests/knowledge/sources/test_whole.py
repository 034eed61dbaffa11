from knowledge.fetching.fetched import Validators
from knowledge.sources.source import Original
from knowledge.sources.whole import validators_of, with_validators

SAID = Validators('"7"', "Fri, 03 May 2024 10:00:00 GMT")
A, B = Original("a.html", b"About a."), Original("b.html", b"About b.")


def test_what_was_said_of_a_source_is_remembered():
    assert validators_of(with_validators([A, B], SAID)) == SAID
    assert validators_of(with_validators([A, B], Validators())) == Validators()
    assert validators_of([]) == Validators()


def test_what_was_said_of_a_discarded_draft_does_not_hold_for_what_is_published():
    draft = with_validators([A, B], SAID)
    published = draft[:1]  # an original is stored once, with what was said last
    assert validators_of(published) == Validators()


def test_a_name_stands_for_one_original():
    assert len(with_validators([A, Original("a.html", b"Newer.")], SAID)) == 1
