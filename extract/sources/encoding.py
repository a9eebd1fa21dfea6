"""Bytes to text: byte order marks, UTF-8, UTF-16, what the page declares, and the legacy code pages.

Valid UTF-8 is believed without asking. Bytes that are not are read as a code page only where that is a clear reading; a
file that mixes UTF-8 with other bytes is refused, for any choice would garble one part of it.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from extract.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES: tuple[bytes, ...] = (b"%PDF-", b"PK\x03\x04", b"SQLite format 3", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_SIGNATURES += (b"\x28\xb5\x2f\xfd", b"BZh", b"7z\xbc\xaf", b"\xfd7zXZ")
_SAMPLE = 1 << 16
# The detector's free choice includes dozens of look-alikes (Mac, DOS and EBCDIC pages) that no news file is in.
_CODE_PAGES = ["cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256"]
_CODE_PAGES += ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"]
# What Western text in cp1252 uses beyond ASCII: punctuation and the letters of its languages, without the Icelandic
# ones and the superscripts, which are where Turkish, Polish or Czech letters of other pages come out.
_WESTERN = frozenset("‘’‚“”„–—…•€£§©®°·«»¡¿´ ™àáâãäåæçèéêëìíîïñòóôõöøùúûüßÿœÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ½¼†\xa0\xad")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(content: bytes, label: str, declared: str | None = None) -> str:
    """The text of a file.

    `declared` is the encoding that the file names itself, if any. Raises ArticleError where the content is no text.
    """
    encoding = find_encoding(content, label, declared)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        raise ArticleError(f"{label}: not valid {encoding} at byte {problem.start}") from None


def find_encoding(content: bytes, label: str, declared: str | None = None) -> str:
    """The name of the codec that reads the content; raises ArticleError where it is no text or reads in no one way."""
    wide = wide_encoding(content[:_SAMPLE], label)
    if wide is not None:
        return wide
    problem = _utf8_problem(content)
    if problem is None:
        return "utf-8"
    return _declared_encoding(content, declared) or _code_page(content, problem, label)


def wide_encoding(sample: bytes, label: str) -> str | None:
    """The encoding where it shows in a file's first bytes: by its byte order mark, or as UTF-16 without one.

    Raises ArticleError where the bytes are those of no text.
    """
    if sample.startswith(_SIGNATURES):
        raise ArticleError(f"{label}: is no text (binary data)")
    marked = next((encoding for mark, encoding in _MARKS if sample.startswith(mark)), None)
    if marked is not None:
        return marked
    if b"\x00" in sample:
        return _unmarked_wide(sample, label)
    if len(_CONTROLS.findall(sample.decode("latin-1"))) > len(sample) / 50:
        raise ArticleError(f"{label}: is no text (binary data)")
    return None


def _unmarked_wide(sample: bytes, label: str) -> str:
    # UTF-16 without a mark: in Latin text every other byte is zero.
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(len(sample) // 2, 1)
    if odd > 0.4 * half and even < 0.02 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.02 * half:
        return "utf-16-be"
    raise ArticleError(f"{label}: is no text (binary data)")


def _utf8_problem(content: bytes) -> int | None:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as problem:
        return problem.start
    return None


def _declared_encoding(content: bytes, declared: str | None) -> str | None:
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared).name
        # Browsers read Latin-1 and ASCII as cp1252, and pages are made for browsers.
        encoding = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8"}.get(name, name)
        content.decode(encoding)
    except (LookupError, ValueError):
        return None
    return encoding


def _code_page(content: bytes, problem: int, label: str) -> str:
    read = content.decode("utf-8", "surrogateescape")
    stray = sum(1 for c in read if "\udc80" <= c <= "\udcff")
    valid = sum(1 for c in read if c > "\x7f") - stray
    # By chance letters of a code page make valid UTF-8, in Chinese text up to one in twelve; but not one in four.
    if valid * 4 >= stray:
        raise ArticleError(f"{label}: mixes UTF-8 with other bytes (the first at byte {problem})")
    sample = _telling(content)
    if _is_western(sample):
        return "cp1252"
    guess = from_bytes(sample, cp_isolation=_CODE_PAGES).best()
    if guess is None:
        raise ArticleError(f"{label}: neither UTF-8 nor any known encoding (byte {problem})")
    return guess.encoding


def _telling(content: bytes) -> bytes:
    """A sample that holds the bytes which tell encodings apart: the lines with some, up to a limit."""
    lines = [line for line in content.split(b"\n") if not line.isascii()]
    return b"\n".join(lines)[:_SAMPLE]


def _is_western(sample: bytes) -> bool:
    try:
        foreign = [c for c in sample.decode("cp1252") if c > "\x7f"]
    except UnicodeDecodeError:
        return False
    return len(foreign) < len(sample) / 5 and _WESTERN.issuperset(foreign)
