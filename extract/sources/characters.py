r"""The one form of text that is stored, so that offsets mean the same everywhere.

- Line ends are `\n`; page and line separators of Unicode too.
- Unicode is composed (NFC).
- Every space is a plain space; tabs too.
- Control characters, zero-width characters, byte order marks, direction marks, soft hyphens and unpaired surrogates go.
- C1 controls, which are cp1252 punctuation read as Latin-1, become that punctuation.
- Nothing stands before the first or after the last visible character.
"""

from __future__ import annotations

import re
import unicodedata

_REMOVED = (*range(0x09), 0x0E, *range(0x0F, 0x20), 0x7F, 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F))
_REMOVED_LATE = (*range(0x2060, 0x2070), 0xFEFF, 0xFFFE, 0xFFFF, *range(0xFFF9, 0xFFFC), *range(0xD800, 0xE000))
_SPACES = (0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_BREAKS = (0x0B, 0x0C, 0x2028, 0x2029)


def _cp1252(code: int) -> str:
    return bytes([code]).decode("cp1252", "ignore")


_TABLE: dict[int, str | None] = {
    **{code: _cp1252(code) for code in range(0x80, 0xA0)},
    **dict.fromkeys((*_REMOVED, *_REMOVED_LATE)),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_BREAKS, "\n"),
}


def clean_text(text: str) -> str:
    """Text as it is stored; see the module for what that means."""
    if text.isascii() and text.isprintable():
        return text.strip()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)
    return unicodedata.normalize("NFC", lines).strip()


def clean_line(text: str) -> str:
    """Text of one line, such as a title: stored form with every run of white space a single space."""
    return re.sub(r"\s+", " ", clean_text(text))
