"""Officials as data files state them: who they are, and which offices they held when."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from extract.errors import ResourceError
from extract.knowledge import Item, Shape, read_items
from extract.office_words import load_office_words

SECTION = "officials"
_SHAPE = Shape(text=("qid", "name", "offices"), texts=("names",), required=("name", "offices"))
_POST = re.compile(r"(?P<of>[A-Z]{3}|[a-z]+:\S+) (?P<role>\w+)(?: (?P<since>[^\s/]+)?(?:/(?P<until>[^\s/]+)?)?)?")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?~?")
# A date with "~" is one on which somebody was seen in office: terms of office go on for some years around it.
_PERHAPS = timedelta(days=3 * 365)


@dataclass(frozen=True, slots=True)
class Post:
    """An office held for a country or organization (`of`, an id), in one of the roles of `offices.yaml`.

    `since` and `until` are the first and last day, month or year (`2021-01`), None where unknown; `2007-05~` is when
    somebody was seen in office, which may have been so before and after.
    """

    of: str
    role: str
    since: str | None = None
    until: str | None = None

    @property
    def begin(self) -> date:
        """The first day on which it may have been held."""
        return date.min if self.since is None else first_day(self.since)

    @property
    def end(self) -> date:
        """The last day on which it may have been held."""
        return date.max if self.until is None else last_day(self.until)


@dataclass(frozen=True, slots=True)
class Official:
    """Somebody known by name: `names` are other spellings and short forms, `wikidata` a QID."""

    name: str
    names: tuple[str, ...]
    posts: tuple[Post, ...]
    wikidata: str | None = None


@lru_cache(maxsize=4096)
def first_day(text: str) -> date:
    """The first day of a day, month or year. Raises ValueError for what is none."""
    year, month, day, perhaps = _parts(text)
    return date(year, month or 1, day or 1) - perhaps


@lru_cache(maxsize=4096)
def last_day(text: str) -> date:
    """The last day of a day, month or year. Raises ValueError for what is none."""
    year, month, day, perhaps = _parts(text)
    return date(year, month or 12, day or calendar.monthrange(year, month or 12)[1]) + perhaps


def _parts(text: str) -> tuple[int, int, int, timedelta]:
    found = _DATE.fullmatch(text)
    if found is None:
        raise ValueError(f"no day, month or year: {text!r}")
    year, month, day = (int(part or 0) for part in found.groups())
    return year, month, day, _PERHAPS if text.endswith("~") else timedelta()


def overlap(one: Post, other: Post) -> bool:
    """True where two terms in the same office leave no doubt that one begins before the other ends."""
    if (one.of, one.role) != (other.of, other.role) or one.since is None or other.since is None:
        return False
    first, second = sorted((one, other), key=lambda post: post.begin)
    return first.until is not None and last_day(str(second.since)) < first_day(first.until)


def read_officials(file: str, content: Mapping[str, Any]) -> tuple[Official, ...]:
    """The officials of one data file. Raises ResourceError for an office, role or date that cannot be read."""
    return tuple(_official(item) for item in read_items(file, content.get(SECTION), _SHAPE))


def _official(item: Item) -> Official:
    posts = tuple(_posts(item.where, item.text("offices")))
    return Official(item.text("name"), item.texts("names"), posts, item.optional("qid"))


def _posts(where: str, offices: str) -> Iterator[Post]:
    """Posts written as "NLD HEAD_OF_GOVERNMENT 2010-10/2024-07, org:nato ORG_HEAD 2024-10-01"."""
    roles = load_office_words().roles
    for text in offices.split(","):
        found = _POST.fullmatch(text.strip())
        if found is None:
            raise ResourceError(f"{where}: cannot read the office {text.strip()!r}")
        of, role, since, until = found.groups()
        if role not in roles:
            raise ResourceError(f"{where}: {role}: no such role (roles: {', '.join(roles)})")
        post = Post(of if ":" in of else f"country:{of}", role, since, until)
        try:
            ends_first = post.end < post.begin
        except ValueError:
            raise ResourceError(f"{where}: {text.strip()!r}: a date has to be a year, month or day") from None
        if ends_first:
            raise ResourceError(f"{where}: {text.strip()!r} ends before it begins")
        yield post
