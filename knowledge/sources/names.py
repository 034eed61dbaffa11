"""Names of originals: safe as names of files, whatever strangers wrote, and each one's own."""

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath

_UNSAFE = re.compile(r"[^\w.,()+ -]+")
_LONGEST = 120  # bytes: with its end a name stays below the 255 that file systems allow
_DIGITS = 10
_WORDS = _LONGEST - len(".x") - _DIGITS
_OF_SOURCE = re.compile(r"\.sources/\d+/")
_CHECKSUM = re.compile(rf"\.x[0-9a-f]{{{_DIGITS}}}(?=(?:\.[A-Za-z0-9]+)?$)")


def file_name(name: str) -> str:
    """Return a file's name, or path, where it is safe; else what is left of it and a checksum."""
    suffix = PurePosixPath(name).suffix
    words = name.removesuffix(suffix)
    safe = f"{_safe(words, _LONGEST)}{_safe_suffix(suffix)}"
    return name if safe == name else unique_name(words, suffix, name)


def unique_name(words: str, suffix: str, key: str) -> str:
    """Return a name that tells what ``key`` names from all else, and begins with some words."""
    checksum = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    # With the letter before it no checksum looks like the month of a year in the words.
    return f"{_safe(words, _WORDS)}.x{checksum}{_safe_suffix(suffix)}"


def shown_name(path: str) -> str:
    """Return what people are told of a document's path: of a source's, the name and no checksum."""
    of_source = _OF_SOURCE.match(path)
    return _CHECKSUM.sub("", path[of_source.end() :]) if of_source else path


def _safe(words: str, longest: int) -> str:
    kept = _UNSAFE.sub("-", unicodedata.normalize("NFC", words))
    shortened = kept.encode("utf-8", "ignore")[:longest].decode("utf-8", "ignore")
    return shortened.strip(" .-") or "text"


def _safe_suffix(suffix: str) -> str:
    return suffix if re.fullmatch(r"\.[A-Za-z0-9]{1,12}", suffix) else ""
