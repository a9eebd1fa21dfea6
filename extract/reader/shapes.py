"""The letter shape of a word: what an uncased encoder cannot see.

The encoder reads lower-cased word-pieces, so capitals, digits and stops are handed to it as one
small class per word. The order of `SHAPES` is part of the trained weights: append, never insert.
"""

import re

SHAPES = (
    "none",
    "lower",
    "title",
    "upper",
    "letter",
    "initial",
    "mixed",
    "camel",
    "acronym",
    "number",
    "figure",
    "alphanumeric",
    "stop",
    "quote",
    "comma",
    "bracket",
    "dash",
    "symbol",
    "abbreviation",
    "title abbreviation",
    "capital hyphen",
    "lower hyphen",
    "space",
    "uncased",
    "clitic",
)

_PUNCTUATION = {
    **dict.fromkeys(".!?…", "stop"),
    **dict.fromkeys("\"'`‘’“”«»„", "quote"),
    **dict.fromkeys(",;:", "comma"),
    **dict.fromkeys("()[]{}<>", "bracket"),
    **dict.fromkeys("-–—−‐‑", "dash"),
}
_LETTER = r"[^\W\d_]"
_INITIAL = re.compile(rf"{_LETTER}\.")
_ACRONYM = re.compile(rf"(?:{_LETTER}\.){{2,}}{_LETTER}?")
_ABBREVIATION = re.compile(rf"{_LETTER}{{2,}}\.")
_FIGURE = re.compile(r"[\d.,:/%+-]*\d[\d.,:/%+-]*")
_HYPHEN = re.compile(r"[-‐‑–]")


def _name_shape(word: str) -> str:
    if any(letter.isalnum() for letter in word):
        return _name_clitic(word) or _name_number(word) or _name_dotted(word) or _name_cased(word)
    if word.isspace() or not word:
        return "space"
    return _PUNCTUATION.get(word[0], "symbol")


def _name_clitic(word: str) -> str:
    return "clitic" if word[0] in "'’" and word[1:].isalpha() else ""


def _name_number(word: str) -> str:
    if word.isdecimal():
        return "number"
    return "figure" if _FIGURE.fullmatch(word) else ""


def _name_dotted(word: str) -> str:
    if _INITIAL.fullmatch(word):
        return "initial"
    if _ACRONYM.fullmatch(word):
        return "acronym"
    if _ABBREVIATION.fullmatch(word):
        return "title abbreviation" if word[0].isupper() else "abbreviation"
    return "alphanumeric" if any(letter.isdigit() for letter in word) else ""


def _name_cased(word: str) -> str:
    upper = any(letter.isupper() for letter in word)
    lower = any(letter.islower() for letter in word)
    if not upper and not lower:
        return "uncased"
    if _HYPHEN.search(word):
        return "capital hyphen" if upper else "lower hyphen"
    if not upper:
        return "lower"
    if not lower:
        return "letter" if len(word) == 1 else "upper"
    if word[0].isupper() and not any(letter.isupper() for letter in word[1:]):
        return "title"
    return "mixed" if word[0].isupper() else "camel"


_NUMBERS = {name: number for number, name in enumerate(SHAPES)}


def number_shape(word: str) -> int:
    """The place of a word's letter shape in `SHAPES`."""
    return _NUMBERS[_name_shape(word[:200])]
