"""Positions as registers word them ("Minister of Foreign Affairs of Kazakhstan"), as roles held for somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from extract.bodies import Bodies, BodyMatch, load_bodies
from extract.gazetteer import Gazetteer
from extract.knowledge import check_sections, load_resource
from extract.known import Known
from extract.titles import OfficeMatch, Titles

_WORD = re.compile(r"[^\W_](?:[\w.'’&-]*\w)?|,|&")
_ASIDE = re.compile(r"\([^()]*\)")
_OWNERS = frozenset({"country", "organization"})
_LINKS = frozenset({"of", "the", "for", "to", "in", "at", ",", "s", "and"})
# behind these a ministry goes on: "Minister of Foreign Affairs and Cooperation"
_JOINTS = frozenset({"and", "&", ","})
# too little to say what somebody is
_VAGUE = frozenset({"OFFICIAL", "MEMBER", "HEAD", "CHAIR", "SECRETARY", "LEADER", "ANALYST", "ADVISER"})


class Positions:
    """Reads positions; never changed once built."""

    def __init__(self, known: Known) -> None:
        self._gazetteer: Gazetteer = known.gazetteer
        self._titles: Titles = known.titles
        self._bodies: Bodies = load_bodies()
        self._items = {entry.wikidata: entry.id for entry in self._gazetteer.entries() if entry.wikidata is not None}
        self._read = lru_cache(maxsize=1 << 16)(self._read_anew)

    def read(self, label: str, owners: Iterable[str | None] = ()) -> tuple[str | None, str | None]:
        """The role of a position and the id of whose it is, each None where it is not known.

        The words of the position go before `owners`, of which there has to be one alone.
        """
        return self._read(label, tuple(sorted({owner for owner in owners if owner is not None})))

    def owner_of_code(self, code: str) -> str | None:
        """The id of the country with a code of two or three letters, or of what registers treat as one ("eu")."""
        upper = code.strip().upper()
        found = load_codes().get(upper, upper)
        id = found if ":" in found else f"country:{found}"
        return id if self._gazetteer.entry(id) is not None else None

    def owner_of_item(self, item: str) -> str | None:
        """The id of the country or organization with a Wikidata item."""
        return self._items.get(item)

    def _read_anew(self, label: str, owners: tuple[str, ...]) -> tuple[str | None, str | None]:
        plain = " ".join(_ASIDE.sub(" ", label).split())
        role, owner = self._whole(label, owners)
        return (role, owner) if role is not None or plain == label else self._whole(plain, owners)

    def _whole(self, label: str, owners: tuple[str, ...]) -> tuple[str | None, str | None]:
        tokens = _WORD.findall(label[:1].upper() + label[1:])
        offices = self._titles.find(tokens)
        if not offices:
            return None, None
        office = offices[0]
        named = list(self._named(tokens, office))
        body = self._body(tokens, office)
        spans = [(office.start, office.end), *((match.start, match.end) for match in self._gazetteer.match(tokens))]
        rest = [(at, word) for at, word in enumerate(tokens) if not any(start <= at < end for start, end in spans)]
        left = [(at, word) for at, word in rest if body is None or not body.start <= at < body.end]
        if not self._is_spent(tokens, office, left):
            return None, None
        said = dict.fromkeys((*([office.country] if office.country else []), *(id for _, _, id in named)))
        told = tuple(said) or owners
        owner = told[0] if len(told) == 1 else None
        role = self._role(office, body, owner)
        return (None, None) if role in _VAGUE else (role, owner)

    def _named(self, tokens: Sequence[str], office: OfficeMatch) -> Iterator[tuple[int, int, str]]:
        """The countries and organizations in the words around the office."""
        for match in self._gazetteer.match(tokens):
            outside = match.end <= office.start or (office.end <= match.start and not _is_whither(tokens, match.start))
            found = [c for c in match.candidates if c.entry.kind in _OWNERS]
            if outside and len({candidate.entry.id for candidate in found}) == 1:
                yield match.start, match.end, found[0].entry.id

    def _body(self, tokens: Sequence[str], office: OfficeMatch) -> BodyMatch | None:
        """The parliament or other body that the office is one of."""
        found = [body for body in self._bodies.find(tokens) if office.end <= body.start or body.end <= office.start]
        return found[0] if len(found) == 1 else None

    @staticmethod
    def _is_spent(tokens: Sequence[str], office: OfficeMatch, left: Sequence[tuple[int, str]]) -> bool:
        """True where no word is left that may make the position another: "President of the Chess Federation"."""
        telling = [at for at, word in left if word.lower() not in _LINKS]
        if not telling:
            return True
        goes_on = office.end < len(tokens) and tokens[office.end].lower() in _JOINTS
        return goes_on and office.role.endswith("_MINISTER") and min(telling) > office.end

    def _role(self, office: OfficeMatch, body: BodyMatch | None, owner: str | None) -> str:
        phrase = office.office
        role = self._titles.role_of(phrase, office.role, owner) if not office.deputy else office.role
        if body is not None:
            return self._titles.role_within(role, body.type)
        return self._titles.role_within(role, "organization") if owner is not None and owner[:4] == "org:" else role


def _is_whither(tokens: Sequence[str], start: int) -> bool:
    """True for where somebody is sent: "Ambassador to China"."""
    before = [word.lower() for word in tokens[max(0, start - 2) : start]]
    return before[-1:] == ["to"] or before == ["to", "the"]


@cache
def load_codes() -> dict[str, str]:
    """Codes of two letters with alpha-3 codes or ids, from `country_codes.yaml`."""
    content = load_resource("country_codes")
    check_sections("country_codes.yaml", content, ("codes",))
    return {str(code): str(meant) for code, meant in content["codes"].items()}
