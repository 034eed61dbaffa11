"""Words as the index knows them: folded to lower case without accents, and their English stems."""

from functools import cache

import tantivy

_LONGEST_WORD = 60  # bytes; longer runs are data, not words

# What a question is made of besides what it asks about, beyond tantivy's English stop words.
_ASKING = (
    "what when where who whom whose which why how did do does were about can could tell me i you "
    "your he she we us our my from please has have had been am would should many much any some "
    "let know want need give show"
)


@cache
def word_analyzer() -> tantivy.TextAnalyzer:
    """Return what turns a text into its folded words."""
    return _folded().build()


@cache
def stem_analyzer() -> tantivy.TextAnalyzer:
    """Return what turns a text into the stems of its words."""
    return _folded().filter(tantivy.Filter.stemmer("english")).build()


@cache
def _question_analyzer() -> tantivy.TextAnalyzer:
    stopped = _folded().filter(tantivy.Filter.stopword("english"))
    return stopped.filter(tantivy.Filter.custom_stopword(_ASKING.split())).build()


def asked_words(question: str) -> list[str]:
    """Return the folded words of a question that say what it is about, each once.

    A question of nothing else ("The Who?") is about the words that it has.
    """
    words = _question_analyzer().analyze(question) or word_analyzer().analyze(question)
    return list(dict.fromkeys(words))


def is_asking(word: str) -> bool:
    """Whether a folded word belongs to asking rather than to what is asked about."""
    return not _question_analyzer().analyze(word)


def stem(word: str) -> str:
    """Return the stem of a folded word."""
    return "".join(stem_analyzer().analyze(word))


def _folded() -> tantivy.TextAnalyzerBuilder:
    words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    words = words.filter(tantivy.Filter.remove_long(_LONGEST_WORD))
    return words.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())
