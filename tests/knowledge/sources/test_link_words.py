import pytest

from knowledge.sources.link_words import words_of_link


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("https://foo.example/blog/summer-meetup.html?page=2", "summer-meetup"),
        ("https://foo.example/blog/v1.2/", "v1.2"),
        ("https://foo.example/s%C3%B8ndag", "søndag"),
        ("https://foo.example/", "foo.example"),
        ("https://foo.example:99999", "foo.example:99999"),
    ],
)
def test_the_last_part_of_a_link_says_what_it_leads_to(link: str, words: str):
    assert words_of_link(link) == words
