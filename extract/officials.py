"""Known officials: whom a name means on a day, and for whom that person acts then."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any

from extract.knowledge import load_resource
from extract.names import PersonName, may_be_short_for, read_name
from extract.posts import Official, Post, read_officials

# News goes on using a title for a while, and uses it already between election and office.
_MARGIN = timedelta(days=183)
# Without a title a name may be anybody's: the official of that name has to have been one within these times.
_BEFORE, _AFTER = timedelta(days=2 * 365), timedelta(days=10 * 365)
_NEVER = timedelta.max
# Roles of the data that the role of a title in the text may stand for, besides itself.
_ALSO: Mapping[str, frozenset[str]] = {
    "HEAD_OF_STATE": frozenset({"ORG_HEAD"}),  # "President von der Leyen"
    "LEADER": frozenset({"HEAD_OF_STATE", "HEAD_OF_GOVERNMENT"}),
    "CHAIR": frozenset({"HEAD_OF_STATE", "ORG_HEAD"}),
    "HEAD": frozenset({"ORG_HEAD"}),
    "SECRETARY": frozenset({"FOREIGN_MINISTER", "DEFENCE_MINISTER", "ORG_HEAD"}),
    "OTHER_MINISTER": frozenset({"FOREIGN_MINISTER", "DEFENCE_MINISTER"}),
    "ROYAL": frozenset({"HEAD_OF_STATE", "DEPUTY_HEAD_OF_STATE", "HEAD_OF_GOVERNMENT"}),
}
# Styles that stand before a name like a part of it, and the roles that they tell of.
_RULER = ("HEAD_OF_STATE",)
_STYLES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("king", "queen", "emir", "amir", "sultan", "emperor", "pope"), _RULER),
    **dict.fromkeys(
        ("sheikh", "shaikh", "sheik", "prince", "crown", "ayatollah", "grand", "mullah", "sayyid", "dr"), ()
    ),
}
_REGNAL = frozenset({"ii", "iii", "iv", "v"})
# Spellings of one sound, in the order in which they are evened out; then doubled letters count once.
_SOUNDS = (
    *(
        ("kh", "h"),
        ("q", "k"),
        ("ck", "k"),
        ("dzh", "j"),
        ("zh", "j"),
        ("dj", "j"),
        ("gh", "g"),
        ("ou", "u"),
        ("oo", "u"),
    ),
    *(("ee", "i"), ("y", "i"), ("ph", "f"), ("w", "v")),
)
_DOUBLED = re.compile(r"(.)\1+")


class Officials:
    """Officials by full name, by surname and by office; never changed once built."""

    __slots__ = ("_all", "_by_ends", "_by_set", "_short")

    def __init__(self, officials: Iterable[Official]) -> None:
        self._all = tuple(officials)
        self._by_ends: dict[tuple[str, str], dict[int, list[PersonName]]] = {}
        self._by_set: dict[tuple[str, ...], dict[int, None]] = {}
        self._short: dict[str, dict[int, set[str]]] = {}
        for number, official in enumerate(self._all):
            for text in (official.name, *official.names):
                self._add(number, read_name(text))

    def _add(self, number: int, written: PersonName) -> None:
        name = sounded(written)
        words = name.words
        if not words:
            return
        self._short.setdefault(words[-1], {}).setdefault(number, set()).update({words[0][0], written.words[0][0]})
        if len(words) > 1:
            self._by_ends.setdefault((words[0], words[-1]), {}).setdefault(number, []).append(name)
            self._by_set.setdefault(tuple(sorted(words)), {})[number] = None

    def __iter__(self) -> Iterator[Official]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def named(self, name: PersonName | str) -> tuple[Official, ...]:
        """Everybody who has this full name, however transliterated, with or without middle names and initials."""
        wanted = sounded(read_name(name) if isinstance(name, str) else name)
        if not wanted.is_full:
            return ()
        found = dict(self._by_set.get(tuple(sorted(wanted.words)), {}))
        for number, names in self._by_ends.get((wanted.words[0], wanted.words[-1]), {}).items():
            if any(may_be_short_for(wanted, known) or may_be_short_for(known, wanted) for known in names):
                found[number] = None
        return tuple(self._all[number] for number in sorted(found))

    def find(
        self, name: PersonName | str, day: str | None = None, roles: Sequence[str] = (), *, former: bool = False
    ) -> Official | None:
        """The one official whom a name means on a day (`YYYY-MM-DD`); None where there is none, or more than one.

        A full name does; a surname needs one of the `roles` that the text's title may stand for, held at about that day
        or, where the holder is `former`, before.
        """
        read = read_name(name) if isinstance(name, str) else name
        on = None if day is None else date.fromisoformat(day)
        full = self.named(read)
        if not full and read.words and read.words[0] in _STYLES:
            return self._find_styled(read, day, roles, former)
        if full:
            if len(full) == 1:
                return full[0] if roles or _is_near(full[0], on) else None
            return _only([one for one in full if _holds(one, on, roles, former)])
        return _only([one for one in self._by_surname(read) if roles and _holds(one, on, roles, former)])

    def _find_styled(self, name: PersonName, day: str | None, roles: Sequence[str], former: bool) -> Official | None:
        """Whom a name means that begins with a style: "Amir Sheikh Tamim bin Hamad Al Thani"."""
        style, words = name.words[0], name.words[1:]
        rules = _STYLES[style]
        plain = PersonName(name.text, words, name.suffix)
        return self.find(plain, day, [*roles, *rules], former=former) if words else None

    def _by_surname(self, name: PersonName) -> Iterator[Official]:
        """Those with this surname or short form, and with this first letter of the given name where there is one."""
        words = sounded(name).words
        if words:
            for number, initials in self._short.get(words[-1], {}).items():
                if name.suffix in _REGNAL and name.suffix not in _suffixes(self._all[number]):
                    continue
                if not name.is_full or {name.words[0][0], words[0][0]} & initials:
                    yield self._all[number]


def owner_on(official: Official, day: str | None) -> str | None:
    """The id of the country or organization for which an official acts on a day; None where that is not clear.

    Who has left an office still belongs to its country, but no longer acts for an organization.
    """
    owners = {post.of for post in official.posts}
    if day is None:
        return owners.pop() if len(owners) == 1 else None
    on = date.fromisoformat(day)
    for margin in (timedelta(), _MARGIN):
        held = {post.of for post in official.posts if _covers(post, on, margin, margin)}
        if held:
            return held.pop() if len(held) == 1 else None
    states = [post for post in official.posts if post.of.startswith("country:")]
    begun = [post for post in states if post.begin <= on]
    if begun:
        return max(begun, key=lambda post: post.begin).of
    homes = {post.of for post in states}
    return homes.pop() if len(homes) == 1 else None


def sounded(name: PersonName) -> PersonName:
    """A name with its words as they sound, so that spellings of one name are equal: "Toqaev", "Tokayev"."""
    return replace(name, words=tuple(_sound(word) for word in name.words))


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", word)


@cache
def load_officials() -> Officials:
    """The officials of `officials.yaml`. Raises ResourceError where the file breaks its form."""
    return build_officials(())


def build_officials(more: Iterable[tuple[str, Mapping[str, Any]]]) -> Officials:
    """Our officials and those of a user's files (name, content); what such a file says of one of ours adds to it."""
    ours = read_officials("officials.yaml", load_resource("officials"))
    others = [official for file, content in more for official in read_officials(file, content)]
    return Officials(joined((*ours, *others)) if others else ours)


def joined(officials: Iterable[Official]) -> tuple[Official, ...]:
    """The officials, each once: equal QIDs, or equal names and a country or organization in common, are one person.

    Of two terms in one office that overlap the one read later holds.
    """
    kept: list[Official] = []
    places: dict[tuple[str, ...], int] = {}
    for official in officials:
        keys = tuple(identity_keys(official))
        at = next((places[key] for key in keys if key in places), len(kept))
        if at < len(kept) and len({kept[at].wikidata, official.wikidata} - {None}) < 2:
            kept[at] = _together(kept[at], official)
        else:
            at = len(kept)
            kept.append(official)
        places.update((key, at) for key in keys)
    return tuple(kept)


def identity_keys(official: Official) -> Iterator[tuple[str, ...]]:
    """What tells an official from others: the QID, and the name as it sounds with each owner."""
    if official.wikidata is not None:
        yield (official.wikidata,)
    words = sorted(sounded(read_name(official.name)).words)
    for owner in sorted({post.of for post in official.posts}):
        yield (owner, *words)


def _together(one: Official, other: Official) -> Official:
    names = dict.fromkeys((*one.names, other.name, *other.names))
    names.pop(one.name, None)
    posts = [post for post in one.posts if not any(_is_same_term(post, later) for later in other.posts)]
    return Official(one.name, tuple(names), (*posts, *other.posts), one.wikidata or other.wikidata)


def _is_same_term(post: Post, other: Post) -> bool:
    same = (post.of, post.role) == (other.of, other.role)
    return same and post.begin <= other.end and other.begin <= post.end


def _suffixes(official: Official) -> frozenset[str]:
    return frozenset(read_name(text).suffix for text in (official.name, *official.names))


def _is_near(official: Official, on: date | None) -> bool:
    return on is None or any(_covers(post, on, _BEFORE, _AFTER) for post in official.posts)


def _holds(official: Official, on: date | None, roles: Sequence[str], former: bool) -> bool:
    """True for who is in one of the offices, or in any where none is asked for, at about that day."""
    wanted = frozenset(roles).union(*(_ALSO.get(role, ()) for role in roles))
    posts = [post for post in official.posts if not roles or post.role in wanted]
    return any(on is None or _covers(post, on, _MARGIN, _NEVER if former else _MARGIN) for post in posts)


def _covers(post: Post, on: date, before: timedelta, after: timedelta) -> bool:
    """True where a day lies within a term of office, so much before or after it at most."""
    return post.begin - on <= before and on - post.end <= after


def _only(officials: Sequence[Official]) -> Official | None:
    return officials[0] if len(officials) == 1 else None
