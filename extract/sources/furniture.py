"""What each line of a page is: prose, a label, or one kind of furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from extract.sources.boilerplate import bare, load_boilerplate
from extract.sources.publication import parse_day

# Longer lines are paragraphs, whatever is in them.
_LONGEST_LABEL = 400
_BULLET = re.compile(r"^\s*[•·▪●◦‣*»›-]\s*")
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*$")
_CUT_OFF = re.compile(r"(?:…|\.\.\.)$")
_UNIT = r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mos?|months?|y|yrs?|years?)"
_AGE = rf"(?:\d+|an?|one|two|three)\s*{_UNIT}"
_AGED_BULLET = re.compile(rf"^\s*[•·▪●◦‣*»›-]\s*{_AGE}\s+(?:ago\b)?", re.IGNORECASE)
_AGE_ALONE = re.compile(rf"(?:^|[-–—|•·,]\s*)(?:about |updated |posted |published )?{_AGE}\s+ago\W*$", re.IGNORECASE)
_MENU = re.compile(r"^(?:[^|›»>•·/]{1,30}\s[|›»>•·/]\s){2,}[^|›»>•·/]{0,40}$|^(?:\s*[|›»>•·]\s*[^|›»>•·]{1,30}){3,}$")
# "(left)" of a picture, a credit in brackets at the end, "[2/5]" of a gallery.
_CAPTION = re.compile(
    r"\((?:(?:front |from |top |bottom )?(?:left|right|cent(?:er|re))|L|R|C|2nd L|2nd R)\)|"
    r"\((?:[^()]*/[^()]*|[^()]*\b(?:[Pp]hoto|[Hh]andout|[Cc]ourtesy|[Vv]ia)\b[^()]*)\)$|/\s?File Photo\b|^\[\d+/\d+\]"
)
_PRICE = re.compile(r"[+-]?\d+(?:,\d{3})*\.\d+\s*(?:%|[MBK]\b)?")
_PARTS = re.compile(r"\s+[|·•–-]\s+")
_NAME = r"(?:[A-Z][\w.'’-]*,?|and|&|\||de|van|von|al|in|staff|writer|correspondent)"
_BYLINE = re.compile(rf"(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by)\s+{_NAME}(?:\s+{_NAME}){{0,12}}")
_DATE_LABEL = re.compile(
    r"^(?:(?:first )?published|(?:last )?(?:updated|modified)|posted|created|date)(?:\s+(?:on|at))?\s*[:\-–|]?\s*",
    re.IGNORECASE,
)


class Kind(Enum):
    """What a line of a page is."""

    PROSE = auto()
    LABEL = auto()
    BYLINE = auto()
    FURNITURE = auto()
    RELATED = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page that is not blank; `gap` tells of a blank line before it, `sign` what gave furniture away."""

    text: str
    kind: Kind
    gap: bool
    sign: str = ""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of a page, each with what it is."""
    lines: list[Line] = []
    gap = False
    for written in text.split("\n"):
        stripped = written.strip()
        if stripped:
            kind, sign = classify(stripped)
            lines.append(Line(stripped, kind, gap, sign))
        gap = not stripped
    return _teasers(_between(_lone_points(lines)))


def classify(line: str) -> tuple[Kind, str]:
    """The kind of one line by itself, and the sign by which furniture was known."""
    if len(line) > _LONGEST_LABEL:
        return Kind.PROSE, ""
    phrase = bare(line)
    words = len(line.split())
    known = load_boilerplate()
    if phrase in known.ends:
        return Kind.END, "end"
    if phrase in known.related or _opens_related(phrase, words, line):
        return Kind.RELATED, "related"
    sign = _furniture_sign(line, phrase, words)
    if sign:
        return Kind.FURNITURE, sign
    if is_byline(line):
        return Kind.BYLINE, ""
    return (Kind.PROSE if is_prose(line) else Kind.LABEL), ""


def is_prose(line: str) -> bool:
    """True for a sentence or more; headlines that end in a question mark are none."""
    words = _BULLET.sub("", line).split()
    if len(words) >= 25:
        return True
    if not _SENTENCE_END.search(line) or (line.endswith((":", ";")) and len(words) < 8):
        return False
    return line[0] in "\"“‘'" or (len(words) >= 4 and (line.endswith(".") or not _is_title_case(words)))


def is_byline(line: str) -> bool:
    """True for a line that says by whom and when, and nothing else."""
    return written_day(line) is not None or (len(line) < 100 and _BYLINE.fullmatch(line) is not None)


def written_day(line: str) -> str | None:
    """The day of a line that consists of a date, perhaps with `Published` before it; None for any other line.

    A line in parts ("By A. Writer | 3 March 2024") has the day of its first part that is a date.
    """
    for part in (line, *_PARTS.split(line)):
        try:
            return parse_day(_DATE_LABEL.sub("", part).strip(" |-–"))
        except ValueError:
            continue
    return None


def _is_title_case(words: Sequence[str]) -> bool:
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _opens_related(phrase: str, words: int, line: str) -> bool:
    headings = load_boilerplate().related
    return words <= 8 and line.endswith(":") and any(phrase.startswith(f"{known} ") for known in headings)


def _furniture_sign(line: str, phrase: str, words: int) -> str:
    known = load_boilerplate()
    lowered = line.lower().replace("’", "'")
    signs = {
        "phrase": phrase in known.lines or (not phrase and words <= 3),
        "opening": words <= 20 and lowered.lstrip("•·▪●*»›-> ").startswith(known.openings),
        "anywhere": words <= 60 and known.anywhere.search(lowered),
        "ticker": _AGED_BULLET.match(line) and not _SENTENCE_END.search(line),
        "age": words <= 20 and _AGE_ALONE.search(line),
        "menu": _MENU.match(line),
        "caption": words <= 45 and _CAPTION.search(line),
        "price": _is_price(line, words),
    }
    return next((sign for sign, shows in signs.items() if shows), "")


def _is_price(line: str, words: int) -> bool:
    if words > 8 or len(line) > 80 or line.endswith("."):
        return False
    prices = _PRICE.findall(line)
    return bool(prices) and 2 * len(prices) + 2 >= words


def _lone_points(lines: Sequence[Line]) -> list[Line]:
    """A bullet that begins with an age is a ticker's only among others: one alone may be a point of a list."""
    if sum(line.sign == "ticker" for line in lines) > 1:
        return list(lines)
    return [replace(line, kind=Kind.LABEL, sign="") if line.sign == "ticker" else line for line in lines]


def _between(lines: Sequence[Line]) -> list[Line]:
    """A short label with furniture above and below is part of it."""
    around = zip([None, *lines], lines, [*lines[1:], None], strict=False)
    return [
        replace(line, kind=Kind.FURNITURE)
        if line.kind is Kind.LABEL
        and line.words <= 3
        and above
        and below
        and above.kind is below.kind is Kind.FURNITURE
        else line
        for above, line, below in around
    ]


def _teasers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """A label with a summary under it that breaks off is another article's teaser."""
    result = list(lines)
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else None
        if not _CUT_OFF.search(line.text) or above is None or above.kind is not Kind.LABEL or line.words > 45:
            continue
        result[index] = replace(line, kind=Kind.FURNITURE, sign="teaser")
        for before in range(index - 1, max(index - 3, -1), -1):
            if lines[before].text == above.text:
                result[before] = replace(lines[before], kind=Kind.FURNITURE, sign="teaser")
    return tuple(result)
