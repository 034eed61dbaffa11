"""Words as the index knows them: folded to lower case and to their English stem."""

from functools import cache

import tantivy

TOKENIZER = "recap"
_LONGEST_WORD = 60  # bytes; longer runs are data, not words

# What a question is made of besides what it asks about, beyond tantivy's English stop words.
_ASKING = (
    "what when where who whom whose which why how did do does were about can could tell me i you "
    "your he she we us our my from please has have had been am would should many much any some "
    "let know want need give show"
)


@cache
def text_analyzer() -> tantivy.TextAnalyzer:
    """Return what turns a text into the words under which it is indexed."""
    return _folded().filter(tantivy.Filter.stemmer("english")).build()


@cache
def _question_analyzer() -> tantivy.TextAnalyzer:
    stopped = _folded().filter(tantivy.Filter.stopword("english"))
    stopped = stopped.filter(tantivy.Filter.custom_stopword(_ASKING.split()))
    return stopped.filter(tantivy.Filter.stemmer("english")).build()


def text_words(text: str) -> list[str]:
    """Return the words under which a text is indexed, in its order."""
    return text_analyzer().analyze(text)


def asked_words(question: str) -> list[str]:
    """Return the words to search for a question, without those that every question holds.

    A question of nothing else ("The Who?") is searched as it is.
    """
    return _question_analyzer().analyze(question) or text_analyzer().analyze(question)


def _folded() -> tantivy.TextAnalyzerBuilder:
    words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    words = words.filter(tantivy.Filter.remove_long(_LONGEST_WORD))
    return words.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())
