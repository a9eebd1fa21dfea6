"""Persons whose identity hangs on who else there is: without a country, known by one word only, or of an organization.

Each is judged against all whom it may be at once, so that a second candidate takes back what was sure with one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.likeness import is_telling, person_likeness
from graph.faces import NOWHERE, Face, likely_homes
from graph.model import Decision
from graph.verdicts import ABROAD, SURE, UNSURE, Opinion, verdict

_MOST = 3  # more persons than these of one surname say nothing about any
MANY = 12  # candidates, beyond which nothing is said
_MARGIN = 0.1  # another who is nearly as likely makes it unsure
_ONLY, _ONE_OF_SEVERAL, _ONLY_COUNTRY = 0.88, 0.7, 0.9


def hangs_on(leaning: Face, other: Face) -> bool:
    """True where the verdict on this pair is one on all whom the leaning person may be."""
    return (leaning.leans and not other.leans) or (leaning.is_seated and other.is_national)


def judge_leaning(leaning: Face, others: Mapping[Face, Opinion]) -> list[Decision]:
    """The verdicts on a person and all whom it may be."""
    if leaning.is_seated:
        return _judge_seated(leaning, others)
    return _judge_surname(leaning, others) if leaning.is_surname else _judge_homeless(leaning, others)


def _judge_homeless(leaning: Face, others: Mapping[Face, Opinion]) -> list[Decision]:
    likely = {face: opinion for face, opinion in others.items() if opinion.score >= UNSURE}
    exact = {face.id for face in likely if _last(face.id) == _last(leaning.id)}
    certain = [face for face, opinion in likely.items() if opinion.is_certain]
    rivals = certain or [face for face in likely if likely[face].score >= SURE - _MARGIN]
    homes = likely_homes((face.code for face in rivals if not exact or face.id in exact), leaning.name)
    found = []
    for face, opinion in likely.items():
        if len(exact) == 1 and face.id in exact:
            continue  # the rule of the only one of that name says so
        if opinion.score >= SURE and homes == {face.code}:
            found.append(verdict(leaning, face, "same", opinion.score, *opinion.reasons))
        else:
            doubt = "others of that name" if len({other.code for other in rivals}) > 1 else ""
            found.append(verdict(leaning, face, "unsure", min(opinion.score, SURE - 0.01), *opinion.reasons, doubt))
    return found


def _judge_seated(leaning: Face, others: Mapping[Face, Opinion]) -> list[Decision]:
    """Somebody of an organization is the official of a country of that name, if only one country has one."""
    known = {face: opinion for face, opinion in others.items() if opinion.one_item or opinion.score >= ABROAD}
    countries = {face.code for face in known}
    found = []
    for face, opinion in known.items():
        settled = len(countries) == 1 and opinion.score >= ABROAD and is_telling(leaning.name)
        if opinion.is_certain or settled:
            found.append(verdict(leaning, face, "same", min(opinion.score, _ONLY_COUNTRY), *opinion.reasons))
        else:
            score = min(opinion.score, SURE) if opinion.one_item else UNSURE
            found.append(verdict(leaning, face, "unsure", score, *opinion.reasons))
    return found


def _judge_surname(leaning: Face, others: Mapping[Face, Opinion]) -> list[Decision]:
    likely = {face: opinion for face, opinion in others.items() if opinion.score >= UNSURE}
    persons = _persons(sorted(likely, key=lambda face: face.id))
    if len(persons) > (_MOST if leaning.code != NOWHERE else 1):
        likely = {face: opinion for face, opinion in likely.items() if opinion.is_certain}
    found = []
    for face, opinion in likely.items():
        only = "the only one of that surname" if len(persons) == 1 else "one of several of that surname"
        if opinion.is_certain:
            found.append(verdict(leaning, face, "same", opinion.score, *opinion.reasons))
        elif len(persons) == 1 and opinion.shared is not None and not leaning.is_homeless:
            found.append(verdict(leaning, face, "same", _ONLY, *opinion.reasons, only))
        else:
            score = min(opinion.score, SURE - 0.01) if len(persons) == 1 else _ONE_OF_SEVERAL
            found.append(verdict(leaning, face, "unsure", score, *opinion.reasons, only))
    return found


def _persons(faces: Sequence[Face]) -> list[list[Face]]:
    """The faces put together where their names are surely one name."""
    persons: list[list[Face]] = []
    for face in faces:
        alike = [person for person in persons if any(person_likeness(face.name, one.name) >= SURE for one in person)]
        persons = [person for person in persons if person not in alike] + [[face, *(f for p in alike for f in p)]]
    return persons


def _last(id: str) -> str:
    return id.rpartition("/")[2]
