"""The lines of a file of rows."""

from __future__ import annotations

import io

import pytest

from extract.errors import ArticleError
from extract.sources.lines import Lines


def _lines(content: bytes, limit: int = 100) -> Lines:
    return Lines(io.BufferedReader(io.BytesIO(content)), "a.csv", limit)


def test_a_line_that_cannot_be_read_does_not_end_the_reading() -> None:
    lines = _lines("“a”\n".encode() + b"\xe9\n" + b"x" * 300 + b"\nb\n")
    assert next(lines) == "“a”\n"
    for reason in ("line 2: not valid utf-8 at byte 0", "line 3: a line larger than 100 bytes"):
        with pytest.raises(ArticleError, match=reason):
            next(lines)
    assert (next(lines), lines.number) == ("b\n", 4)


def test_lines_given_back_are_read_once_more() -> None:
    lines = _lines(b"a\nb\nc\n")
    read = [next(lines), next(lines), next(lines)]
    lines.give_back(read[1:])
    assert (list(lines), lines.number) == (["b\n", "c\n"], 3)


def test_the_encoding_is_settled_by_the_first_line_that_tells() -> None:
    assert list(_lines(b"plain\n" * 50 + "“Größe”\n".encode("cp1252")))[-1] == "“Größe”\n"


def test_a_line_of_wide_characters_has_the_same_limit() -> None:
    lines = _lines(("x" * 300 + "\nend\n").encode("utf-16"))
    with pytest.raises(ArticleError, match="line 1: a line larger than 100 bytes"):
        next(lines)
    assert next(lines) == "end\n"


def test_only_line_feeds_end_a_line() -> None:
    assert list(_lines("a\u2028b\x85c\n".encode())) == ["a\u2028b\x85c\n"]


@pytest.mark.parametrize(("content", "reason"), [(b"", "is empty"), (bytes(50), "is no text")])
def test_what_has_no_lines_is_refused_at_once(content: bytes, reason: str) -> None:
    with pytest.raises(ArticleError, match=rf"^a\.csv: {reason}"):
        _lines(content)
