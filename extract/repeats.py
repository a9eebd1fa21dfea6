"""The same event told twice in one article becomes one report, with the union of what is known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, product

from extract.edtf import bounds
from extract.identity import report_id
from extract.model import Report, Span

CountryOf = Callable[[str], str | None]

_REAL = frozenset({"happened", "ongoing", "historical"})
_LOOSE_MODES = frozenset({"meeting", "talks"})


def without_shadows(reports: Sequence[Report], country_of: CountryOf) -> list[Report]:
    """The reports but for meetings of countries that their own officials hold in the same sentence.

    "X met Y, the first meeting of the two countries since May" tells of one meeting.
    """
    held = {
        (report.evidence.span, frozenset(map(country_of, _people(report))))
        for report in reports
        if report.type == "CONSULT" and not any(actor.startswith("country:") for actor in _people(report))
    }
    return [report for report in reports if not (_is_of_countries(report) and _shadow(report) in held)]


def _people(report: Report) -> tuple[str, ...]:
    return (*report.actors, *report.recipients)


def _is_of_countries(report: Report) -> bool:
    return report.type == "CONSULT" and all(actor.startswith("country:") for actor in _people(report))


def _shadow(report: Report) -> tuple[Span, frozenset[str | None]]:
    return report.evidence.span, frozenset(_people(report))


def merge_repeats(reports: list[Report]) -> tuple[Report, ...]:
    """The reports in text order, those of one event merged into the first that tells of it best."""
    kept: list[Report] = []
    for report in reports:
        for index, earlier in enumerate(kept):
            if _same_event(earlier, report):
                kept[index] = _merged(earlier, report)
                break
        else:
            kept.append(report)
    return tuple(dict.fromkeys(kept))


def _same_event(earlier: Report, later: Report) -> bool:
    if earlier.type != later.type or not _statuses_agree(earlier, later) or not _dates_agree(earlier.date, later.date):
        return False
    if earlier.type != "CONSULT":
        return (earlier.actors, earlier.recipients) == (later.actors, later.recipients)
    if not _modes_agree(earlier.mode, later.mode):
        return False
    first, second = _pairs(earlier), _pairs(later)
    return bool(first) and bool(second) and (first <= second or second <= first)


def _pairs(report: Report) -> frozenset[frozenset[str]]:
    """Who meets whom: the pairs across the sides, or all pairs where there are none."""
    if report.recipients:
        return frozenset(frozenset(pair) for pair in product(report.actors, report.recipients))
    if len(report.actors) == 1:
        return frozenset({frozenset(report.actors)})
    return frozenset(frozenset(pair) for pair in combinations(report.actors, 2))


def _statuses_agree(earlier: Report, later: Report) -> bool:
    return earlier.status == later.status or {earlier.status, later.status} <= _REAL


def _dates_agree(first: str | None, second: str | None) -> bool:
    if first is None or second is None or first == second:
        return True
    one, other = bounds(first), bounds(second)
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]


def _modes_agree(first: str | None, second: str | None) -> bool:
    return first == second or {first, second} <= _LOOSE_MODES or "multilateral" in {first, second}


def _merged(earlier: Report, later: Report) -> Report:
    """The better evidenced report, completed from the other; a narrower date and more participants win."""
    best, other = (later, earlier) if _weight(later) > _weight(earlier) else (earlier, later)
    wider = max((best, other), key=lambda report: len(_pairs(report)))
    draft = replace(
        best,
        mode=_merged_mode(best.mode, other.mode, len(_pairs(wider))),
        actors=wider.actors,
        recipients=wider.recipients,
        date=_narrower(best.date, other.date),
        place=best.place or other.place,
        said_by=earlier.said_by or later.said_by,
    )
    return replace(draft, id=report_id(draft))


def _merged_mode(best: str | None, other: str | None, pairs: int) -> str | None:
    """A meeting rather than talks; among two alone anything rather than a gathering of many."""
    if {best, other} == _LOOSE_MODES:
        return "meeting"
    return other if best == "multilateral" and pairs == 1 else best


def _weight(report: Report) -> tuple[int, float]:
    return (len(_pairs(report)) + (report.date is not None) + (report.place is not None), report.evidence.confidence)


def _narrower(first: str | None, second: str | None) -> str | None:
    if first is None or second is None:
        return first or second
    return max(first, second, key=lambda text: (len(text) if "/" not in text else 0, text == first))
