"""The languages that people are spoken to in; what is quoted stays in its own."""

from bot.languages.choice import language_in, language_of
from bot.languages.language import ENGLISH, Language, to_say

__all__ = ["ENGLISH", "Language", "language_in", "language_of", "to_say"]
