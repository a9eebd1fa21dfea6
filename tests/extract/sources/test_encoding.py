"""Bytes to text."""

from __future__ import annotations

import pytest

from extract.errors import ArticleError
from extract.sources.encoding import decode

QUOTED = "The president said he “would not” meet the envoy – for now."
RUSSIAN = "Президент Казахстана встретился с министром иностранных дел Узбекистана в Ташкенте."
CHINESE = "外交部长在北京会见了俄罗斯外交部长，双方就双边关系交换了意见。"


@pytest.mark.parametrize(
    ("text", "encoding", "reason"),
    [
        (QUOTED, "utf-8", "plain UTF-8"),
        (QUOTED, "utf-8-sig", "the mark is no part of the text"),
        (QUOTED, "utf-16", "a mark tells the byte order"),
        (QUOTED, "utf-32", "its mark begins like that of UTF-16"),
        (
            QUOTED.replace("“", '"').replace("”", '"').replace("–", "-"),
            "utf-16-le",
            "no mark, every other byte is zero",
        ),
        (QUOTED, "cp1252", "Western punctuation"),
        ("José Pérez met Müller at Genève.", "cp1252", "too few letters for statistics"),
        (RUSSIAN, "cp1251", "a Cyrillic code page"),
        (RUSSIAN, "koi8-r", "another one"),
        ("Prezydent Lech Wałęsa rozmawiał w Łodzi o współpracy z ministrem.", "cp1250", "not read as Western"),
        (CHINESE, "gb18030", "two bytes a letter"),
        (RUSSIAN, "utf-8", "valid UTF-8 is believed"),
    ],
)
def test_text_comes_out_as_it_was_written(text: str, encoding: str, reason: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text, reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a picture"),
        (b"PK\x03\x04 no zero byte", "an archive"),
        (b"SQLite format 3\x00" + bytes(40), "a database"),
        (b"%PDF-1.7 all in ASCII", "a document"),
        (b"a text\x00with zero bytes in it\x00", "zero bytes"),
        (bytes(range(1, 32)) * 20, "control characters"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(ArticleError, match=r"^a\.txt: is no text"):
        decode(content, "a.txt")


def test_a_little_utf8_among_other_bytes_is_no_code_page() -> None:
    with pytest.raises(ArticleError, match="mixes UTF-8 with other bytes"):
        decode(b"Kenya met Chad \xff\xfe\x80 on Monday \xc3\xa9t\xc3\xa9 in Oslo.", "a.txt")


def test_utf8_mixed_with_other_bytes_is_refused() -> None:
    with pytest.raises(ArticleError, match=r"mixes UTF-8 with other bytes \(the first at byte 22\)"):
        decode("He said “no” at the ".encode()[:22] + b"\xe9 caf", "a.txt")


def test_utf16_that_breaks_off_is_refused() -> None:
    with pytest.raises(ArticleError, match="not valid utf-16"):
        decode(QUOTED.encode("utf-16")[:-1], "a.txt")


def test_the_encoding_that_a_page_declares_is_believed_where_it_fits() -> None:
    assert decode("Йод".encode("koi8-r"), "a.html", "koi8-r") == "Йод"


def test_latin1_is_read_as_browsers_read_it() -> None:
    assert decode(b"\x93so\x94", "a.html", "iso-8859-1") == "“so”"
