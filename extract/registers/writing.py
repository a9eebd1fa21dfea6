"""Officials as a file of names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from extract.posts import Official, Post

# What YAML takes for a text without quotation marks.
_PLAIN = re.compile(r"[^\W\d_]\w* [^\W\d_][\w .'’-]*\w")


def names_lines(officials: Iterable[Official]) -> Iterator[str]:
    """The lines of a file of names with these officials, written as they come; nothing where there are none."""
    for number, official in enumerate(officials):
        if number == 0:
            yield "officials:"
        yield f"  - {{{', '.join(_fields(official))}}}"


def _fields(official: Official) -> Iterator[str]:
    if official.wikidata is not None:
        yield f"qid: {official.wikidata}"
    yield f"name: {_text(official.name)}"
    if official.names:
        yield f"names: [{', '.join(map(_text, official.names))}]"
    yield f"offices: {_text(', '.join(map(_office, official.posts)))}"


def _office(post: Post) -> str:
    dates = f" {post.since or ''}/{post.until}" if post.until else f" {post.since}" if post.since else ""
    return f"{post.of.removeprefix('country:')} {post.role}{dates}"


def _text(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
