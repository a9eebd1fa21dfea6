"""Tenures: who holds which office of whom, as titles, appositions and verbs say, and since or until when."""

from __future__ import annotations

from dataclasses import replace

from extract.cast import OfficePhrase
from extract.model import Tenure
from extract.reading import Reading
from extract.status import read_status
from extract.timing import date_of

_UNTIL = frozenset({"until", "till"})
# who seeks an office has none yet
_SEEKER = "candidate"
_NOT_SO = frozenset({"denied", "possible"})


def find_tenures(reading: Reading) -> tuple[Tenure, ...]:
    """The tenures that the article states, each once, with the first sentence that states it, or that dates it."""
    found: dict[tuple[str, str, str | None, bool], Tenure] = {}
    for office in reading.cast.offices:
        if office.person is None or office.of is None or office.person.startswith("holder:"):
            continue
        if office.text.lower().endswith(_SEEKER) or not _is_so(reading, office):
            continue
        tenure = _tenure(reading, office, office.person)
        key = (tenure.person, tenure.office.lower(), tenure.of, tenure.former)
        known = found.setdefault(key, tenure)
        if (known.since, known.until) == (None, None) != (tenure.since, tenure.until):
            found[key] = replace(tenure, acting=known.acting)
    return tuple(found.values())


def _tenure(reading: Reading, office: OfficePhrase, person: str) -> Tenure:
    since, until = _period(reading, office)
    former = office.former or (office.change == "holds" and until is not None)
    evidence = reading.evidence(office.head, f"office.{office.role.lower()}", 0.9)
    return Tenure(person, office.text, office.of, since, until, former, office.acting, evidence)


def _is_so(reading: Reading, office: OfficePhrase) -> bool:
    """False for "was not elected president" and "may become president"."""
    if office.changed_at is None or office.change != "begins":
        return True
    return read_status(reading.view, reading.view.clause(office.changed_at)) not in _NOT_SO


def _period(reading: Reading, office: OfficePhrase) -> tuple[str | None, str | None]:
    """Since and until when, as the verb has it: "elected on Monday", "resigned in May", "served from 2014 to 2019"."""
    if office.changed_at is None:
        return None, None
    if office.change == "holds":
        return _bounds(reading, office)
    when = date_of(reading, reading.view.clause(office.changed_at), future=False)
    return (when, None) if office.change == "begins" else (None, when)


def _bounds(reading: Reading, office: OfficePhrase) -> tuple[str | None, str | None]:
    """What "since", "until" and "from … to" in the rest of the sentence say."""
    since: str | None = None
    until: str | None = None
    first, last = reading.doc[office.start].idx, reading.doc[office.start].sent.end_char
    for mention in reading.dates:
        if mention.edtf is None or not first <= mention.span.start < last:
            continue
        if "/" in mention.edtf and mention.lead in {"from", "between", "in"}:
            since, _, until = mention.edtf.partition("/")
        elif mention.lead in {"since", "from"}:
            since = mention.edtf
        elif mention.lead in _UNTIL:
            until = mention.edtf
    return since, until
