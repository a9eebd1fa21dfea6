"""Who holds an office: the person named beside its phrase, or said to take or leave it."""

from __future__ import annotations

from extract.lexicon import load_lexicon
from extract.names import POSSESSIVES
from extract.naming import JOINING, Naming
from extract.titles import load_titles

_OPENING = frozenset({",", "-", "–", "—", "(", "[", "“", '"', "‘"})
_ARTICLES = frozenset({"the", "a", "an", "then", "honorable", "honourable"})
_TITLE_LENGTH = 4
_OPENERS = frozenset({"ADP", "SCONJ"})
_PREDICATES = frozenset({"VERB", "AUX", "ADV"})
_COPULAS = frozenset({"who", "is", "was"})
_DASHES = frozenset({",", "–", "—", "-", ":"})


def holder_after(text: Naming, at: int) -> int | None:
    """The person named right after an office phrase, or after a comma, a bracket or an acronym in brackets."""
    index = at
    if text.word(at) == "(" and text.word(at + 2) == ")":
        index = at + 3
    for _ in range(2):
        index += text.word(index) in _OPENING
    addressed = text.person_at(index)  # the form of address may be part of the name: "Ayatollah Khamenei"
    if addressed is not None:
        return addressed
    index += load_titles().honorific([token.text for token in text.doc[index : index + 8]], 0)
    if text.word(index) in load_lexicon().name_like_titles and index not in text.by_start:
        index += 1
    return text.person_at(index)


def holder_before(text: Naming, start: int, end: int, owner: int | None) -> int | None:
    """The person whom the office describes after a comma: "Wang Yi, the foreign minister of China,"."""
    at = text.names[owner].start if owner is not None and text.names[owner].end <= start else start
    at = _before_served(text, at)
    while text.word(at - 1) in _ARTICLES | _COPULAS:
        at -= 1
    copula = text.word(at) in _COPULAS
    if not copula and (text.word(at - 1) not in _OPENING or _goes_on(text, at, end) or _is_second(text, end)):
        return None
    comma = at if copula else at - 1
    found = (text.person_to(end) for end in (comma, comma - 1, _before_country(text, comma)))
    return next((person for person in found if person is not None), None)


def _before_country(text: Naming, end: int) -> int:
    """Where "of Benin" begins before a token, as in "President X of Benin, chair of the African Union"; else `end`."""
    closed = text.word(end - 1) == ")" and text.word(end - 3) == "("  # "of the Democratic Republic of the Congo (DRC)"
    owner = text.owner_to(end - 3 if closed else end)
    if owner is None or text.names[owner].kind != "country":
        return end
    at = text.names[owner].start
    at -= text.word(at - 1) == "the"
    return at - 1 if text.word(at - 1) == "of" else end


def _goes_on(text: Naming, start: int, end: int) -> bool:
    """True for the subject behind an opening phrase: "After talks with X, the president left"."""
    opening = text.doc[start].sent.start
    if end >= len(text.doc) or text.doc[opening].pos_ not in _OPENERS:
        return False
    return text.doc[end].pos_ in _PREDICATES and any(t.text == "," for t in text.doc[opening:start])


def _is_second(text: Naming, end: int) -> bool:
    """True for the second subject of a headline: "Biden, Saudi King Agree on Oil" has a verb of two."""
    return end < len(text.doc) and text.doc[end].tag_ in {"VBP", "VB"}


def _before_served(text: Naming, at: int) -> int:
    """Where "President X's" begins, which may stand before "special envoy"; `at` itself where no such words do."""
    served = text.person_to(at - 1) if at and text.doc[at - 1].text in POSSESSIVES else None
    if served is None:
        return at
    start = text.names[served].start
    for _ in range(_TITLE_LENGTH):
        if start and text.word(start - 1) not in _OPENING:
            start -= 1
    return start


def people_after(text: Naming, person: int) -> tuple[int, ...]:
    """A person with those that are joined to the name: "X, Y and Z"."""
    people: list[int] = []
    following: int | None = person
    while following is not None:
        people.append(following)
        following = next_person(text, text.names[following].end)
    return tuple(people)


def next_person(text: Naming, at: int) -> int | None:
    """The person whom a comma or "and" adds to the one before."""
    index = at
    while text.word(index) in JOINING:
        index += 1
    return text.person_at(index) if index > at else None


def first_listed(text: Naming, at: int) -> int | None:
    """The first person of a list that a comma or dash opens: "of Russia and Iran – X and Y"."""
    index = at + 1 if text.word(at) in _DASHES else at
    return text.person_at(index)
