"""Undoing line breaks that only keep lines short, as in mails and old text files: paragraphs become one line again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

# Wider lines are paragraphs; narrower ones are lists.
_WIDEST = 110
_NARROWEST = 50
_SLACK = 6
_OPENS_POINT = re.compile(r"\s*(?:[•·▪●◦‣*»›–—-]\s|\(?\d{1,2}[.)]\s|[A-Z][\w ]{0,30}:\s)")


def unwrap(text: str) -> str:
    """The text with each wrapped paragraph on one line; a text whose lines are not wrapped stays as it is.

    Lines are wrapped where all are of one width: each is so long that the next one's first word had no room in it.
    """
    width = max(map(len, text.split("\n")))
    if not _NARROWEST <= width <= _WIDEST:
        return text
    blocks = re.split(r"(\n[^\S\n]*\n\s*)", text)
    return "".join(block if index % 2 else _unwrapped(block.split("\n"), width) for index, block in enumerate(blocks))


def _unwrapped(lines: Sequence[str], width: int) -> str:
    if not all(_is_full(line, below, width) for line, below in pairwise(lines)):
        return "\n".join(lines)
    return " ".join(line.strip() for line in lines)


def _is_full(line: str, below: str, width: int) -> bool:
    first = below.split(" ", 1)[0]
    return len(line) + 1 + len(first) + _SLACK > width and not _OPENS_POINT.match(below)
