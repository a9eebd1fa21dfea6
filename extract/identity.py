"""Ids that the same content always gets: slugs of names and hashes of content."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata

from extract.model import Report

# Letters that Unicode decomposition leaves whole, as passports spell them (ICAO 9303, part 3, section 6).
_FOLDED = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d"}
    | {"þ": "th", "Þ": "th", "ł": "l", "Ł": "l", "ı": "i", "ħ": "h", "Ħ": "h", "ə": "a", "Ə": "a"}
)


def slug(name: str) -> str:
    """A name as lower-case words of a-z, 0-9 joined by hyphens; names in other scripts keep their letters."""
    letters = name.lower()
    if not name.isascii():
        folded = unicodedata.normalize("NFKD", name.translate(_FOLDED))
        letters = "".join(c for c in folded if not unicodedata.combining(c)).lower()
    return "-".join(re.findall(r"[^\W_]+", re.sub(r"['’ʻʼ`.]", "", letters)))


def content_hash(*parts: object) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of the parts as canonical JSON."""
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def report_id(report: Report) -> str:
    """The id that a report's content gives it; its own `id` field is not looked at."""
    place = None if report.place is None else (report.place.name, report.place.country)
    span = report.evidence.span
    return content_hash(
        *(report.evidence.article, span.start, span.end, report.type, report.mode, report.actors, report.recipients),
        *(report.date, place, report.status, report.said_by),
    )
