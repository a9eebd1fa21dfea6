"""The country that an article was filed in: there, a "foreign minister" of no named country is the country's own."""

from __future__ import annotations

from extract.dateline import find_dateline
from extract.gazetteer import Gazetteer

_HERE = frozenset({"capital", "city", "name"})
# seats of international organizations, from where news is of whoever meets there
_SEATS = frozenset(
    {"geneva", "new york", "vienna", "brussels", "the hague", "strasbourg", "luxembourg", "davos", "doha"}
)


def find_home(text: str, gazetteer: Gazetteer) -> str | None:
    """The id of the country in whose city a text was filed by its dateline.

    None where it has none, and for cities such as Geneva.
    """
    dateline = find_dateline(text)
    if dateline is None or dateline.place is None or dateline.place.lower() in _SEATS:
        return None
    matches = gazetteer.match(dateline.place.title().split())
    found = [candidate for match in matches for candidate in match.candidates if candidate.form_type in _HERE]
    homes = {c.entry.id if c.entry.kind == "country" else c.entry.of for c in found}
    return homes.pop() if len(homes) == 1 else None
