"""Tenures: who holds which office of whom, as titles and appositions say."""

from __future__ import annotations

from extract.model import Tenure
from extract.reading import Reading


def find_tenures(reading: Reading) -> tuple[Tenure, ...]:
    """The tenures that the article states, each once, with the first sentence that states it."""
    found: dict[tuple[str, str, str | None, bool], Tenure] = {}
    for office in reading.cast.offices:
        if office.person is None or office.of is None or office.person.startswith("holder:"):
            continue
        key = (office.person, office.text.lower(), office.of, office.former)
        evidence = reading.evidence(office.head, f"office.{office.role.lower()}", 0.9)
        tenure = Tenure(office.person, office.text, office.of, None, None, office.former, office.acting, evidence)
        found.setdefault(key, tenure)
    return tuple(found.values())
