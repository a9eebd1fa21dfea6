"""What a name says of the country that it belongs to: "southern Lebanon", "Federal Court of Chad"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.bodies import load_bodies
from extract.draft import Draft
from extract.gazetteer import Gazetteer
from extract.identity import slug
from extract.institutions import add_place, ensure_known
from extract.mentions import Name
from extract.model import Actor
from extract.names import POSSESSIVES

_NAMES = frozenset({"name", "alias", "acronym", "former", "adjective", "demonym"})
_LINKS = frozenset({"of", "the"})


class Owner(NamedTuple):
    """Tokens `start` to `end` (excluded) within a name are the name of a country or organization (`id`)."""

    start: int
    end: int
    id: str


def add_owners(draft: Draft, gazetteer: Gazetteer, names: Sequence[Name]) -> None:
    """Adds the countries, and wholes of organs, that longer names hold, each with the words that name it."""
    for position, name in enumerate(names):
        if name.kind == "country" and position in draft.ids:
            _add_government(draft, name, draft.ids[position])
        if name.kind == "person" or name.end - name.start == 1:
            continue
        owner = _known_owner(draft, gazetteer, name) if name.candidate else inner_owner(draft, gazetteer, name)
        if owner is not None:
            ensure_known(draft, gazetteer, owner.id)
            draft.widen(owner.start, owner.end, owner.id)
            if name.kind == "place" and name.candidate is None:
                add_place(draft, name, owner.id)


def add_owned_body(draft: Draft, gazetteer: Gazetteer, position: int, name: Name) -> bool:
    """Adds a name that nobody lists as a body, where its words say of which state: "Iranian Tax Administration".

    True where it did. The same body has the same id whether its country stands first or after "of".
    """
    owner, doc = inner_owner(draft, gazetteer, name), draft.syntax.doc
    if owner is None or not owner.id.startswith("country:"):
        return False
    rest = [index for index in range(name.start, name.end) if not owner.start <= index < owner.end]
    while rest and (doc[rest[-1]].lower_ in _LINKS or not doc[rest[-1]].text[-1].isalnum()):
        rest.pop()
    while rest and (doc[rest[0]].lower_ in _LINKS or doc[rest[0]].text in POSSESSIVES):
        rest.pop(0)
    words = " ".join(doc[index].text for index in rest)
    if len(rest) < 2 or not load_bodies().is_called_body(words):
        return False
    id = f"body:{owner.id.partition(':')[2]}/{slug(words)}"
    ensure_known(draft, gazetteer, owner.id)
    draft.actors.setdefault(id, Actor(id, "body", name.text(doc), (), owner.id))
    draft.ids[position] = id
    draft.add_mention(name.start, name.end, id)
    return True


def _add_government(draft: Draft, name: Name, country: str) -> None:
    """The words of "the Kyrgyz government" and "the government of Chad" name the country as a whole."""
    doc = draft.syntax.doc
    words = [token.lower_ for token in doc[name.end : name.end + 2]]
    if words[:1] == ["government"]:
        draft.widen(name.start, name.end + 1, country)
    elif len(words) == 2 and words[0] in POSSESSIVES and words[1] == "government":
        draft.widen(name.start, name.end + 2, country)
    before = name.start - 1 if name.start and doc[name.start - 1].lower_ == "the" else name.start
    if before > 1 and [doc[before - 2].lower_, doc[before - 1].lower_] == ["government", "of"]:
        draft.widen(before - 2, name.end, country)


def inner_owner(draft: Draft, gazetteer: Gazetteer, name: Name) -> Owner | None:
    """The only country in a name of several words, where it stands first, or last after "of"; None where none does."""
    doc = draft.syntax.doc
    found = list(_inner(draft, gazetteer, name))
    if len({owner.id for owner in found}) != 1 or not found[0].id.startswith("country:"):
        return None
    first = name.start + 1 if doc[name.start].lower_ == "the" else name.start
    for owner in found:
        after_of = owner.end == name.end and "of" in {
            doc[i].lower_ for i in range(max(0, owner.start - 2), owner.start)
        }
        if owner.start == first or after_of or (name.kind == "place" and owner.end == name.end):
            return owner
    return None


def _known_owner(draft: Draft, gazetteer: Gazetteer, name: Name) -> Owner | None:
    """The one that a listed name belongs to, where the name holds it."""
    wholes = set()
    entry = name.candidate.entry if name.candidate else None
    while entry is not None and entry.of is not None and entry.of not in wholes:
        wholes.add(entry.of)
        entry = gazetteer.entry(entry.of)
    cuts = range(1, name.end - name.start) if wholes else range(0)
    found = (owner for cut in cuts for owner in _inner(draft, gazetteer, name, cut) if owner.id in wholes)
    return next(found, None)


def _inner(draft: Draft, gazetteer: Gazetteer, name: Name, cut: int = 1) -> Iterator[Owner]:
    """Whom parts of a name surely name: read without its first or last words, as a known name hides what it holds."""
    tokens = [token.text for token in draft.syntax.doc[name.start : name.end]]
    for skipped, words in ((0, tokens[:-cut]), (cut, tokens[cut:])):
        for match in gazetteer.match(words):
            only = match.only
            if only is not None and only.form_type in _NAMES and only.entry.kind in {"country", "organization"}:
                start = name.start + skipped + match.start
                yield Owner(start, start + match.end - match.start, only.entry.id)
