"""A cheap guess at the language of a text, by its function words, or by its script."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from extract.errors import ResourceError
from extract.knowledge import check_sections, load_resource, read_texts

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4_000
_LEAST_SHARE = 0.12
# Another language has to show clearly, for an article in one is not read: in a short text a name such as "von der
# Leyen" weighs as much as a sentence.
_LEAST_WORDS = 20
_LEAST_FOREIGN = 0.2
_UNKNOWN = "und"


def guess_language(text: str) -> str | None:
    """The ISO 639-1 code of the language that a text is in, as far as its commonest small words tell.

    "und" (ISO 639-2, undetermined) for a text that is mostly in another script and in no language listed; None where
    there is too little to go by, which a reader of English does well to take for English.
    """
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample.lower())
    counts = Counter(words)
    found = {code: sum(counts[word] for word in small) for code, small in _function_words().items()}
    share = {code: count / max(len(words), 1) for code, count in found.items()}
    best = max(share, key=lambda code: share[code])
    if share["en"] >= _LEAST_SHARE and share["en"] * 1.5 >= share[best]:
        return "en"
    if len(words) >= _LEAST_WORDS and share[best] >= _LEAST_FOREIGN:
        return best
    return None if _is_latin(sample) else _by_letters(sample)


def _is_latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(c < "\u0250" for c in letters) * 2 >= len(letters)


def _by_letters(text: str) -> str:
    """Scripts that write no spaces show by their characters."""
    if re.search(r"[\u3040-\u30ff]", text):
        return "ja"
    if re.search(r"[\uac00-\ud7af]", text):
        return "ko"
    return "zh" if re.search(r"[\u4e00-\u9fff]", text) else _UNKNOWN


@cache
def _function_words() -> dict[str, frozenset[str]]:
    content = load_resource("languages")
    check_sections("languages.yaml", content, ("function_words",))
    section = content.get("function_words")
    if not isinstance(section, dict):
        raise ResourceError("languages.yaml: function_words has to be a mapping of language codes")
    return {str(code): frozenset(read_texts("languages.yaml", str(code), words)) for code, words in section.items()}
