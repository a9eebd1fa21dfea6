"""From the clauses that patterns fit to reports: mode, status, date, place, source and evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.attribution import find_source
from extract.confidence import load_confidence
from extract.contents import without_contents
from extract.finds import Find, Sides, find_fits
from extract.identity import report_id
from extract.model import Place, Report
from extract.occasions import Occasions, find_occasions
from extract.patterns import PatternBook
from extract.places import find_place
from extract.quotations import Quotations, find_quotations
from extract.reading import Reading
from extract.repeats import merge_repeats, without_shadows
from extract.signs import read_signs
from extract.status import place_in_time, read_status
from extract.timing import date_of

# What two do together; in other types each of two does it to the other, or each for itself.
_UNDIRECTED = frozenset({"AGREE", "CONSULT", "COOPERATE", "MOBILIZE", "STATEMENT", "SUPPORT"})
_SPOKEN_MODES = frozenset({"meeting", "talks"})


def find_reports(reading: Reading, book: PatternBook) -> tuple[Report, ...]:
    """What the article says happened, each event once, in the order of the text."""
    finds = without_contents(reading, tuple(find_fits(reading, book)))
    occasions = find_occasions(reading, finds)
    quotations = find_quotations(reading)
    reports = [report for find in finds for report in _reports(reading, find, occasions, quotations)]
    return merge_repeats(without_shadows(reports, reading.cast.country_of))


def _reports(reading: Reading, find: Find, occasions: Occasions, quotations: Quotations) -> Iterator[Report]:
    """The report of a find; two where each of two does it to the other."""
    first, second = find.sides.actors[:1], find.sides.actors[1:]
    each_other = len(second) == 1 and not find.sides.recipients and find.pattern.recipients
    if each_other and find.pattern.type not in _UNDIRECTED:
        yield _report(reading, replace(find, sides=Sides(first, second)), occasions, quotations)
        yield _report(reading, replace(find, sides=Sides(second, first)), occasions, quotations)
    else:
        yield _report(reading, find, occasions, quotations)


def _report(reading: Reading, find: Find, occasions: Occasions, quotations: Quotations) -> Report:
    clause, pattern, sides = find.clause, find.pattern, find.sides
    status = read_status(reading.view, clause)
    when = date_of(reading, clause, future=status == "planned") or occasions.day_of(find, planned=status == "planned")
    status = place_in_time(pattern.status or status, when, reading.published)
    source = _source(reading, find, quotations)
    draft = Report(
        id="",
        type=pattern.type,
        mode=_mode(reading, find, occasions),
        actors=sides.actors,
        recipients=sides.recipients,
        date=when,
        place=_place(reading, find, occasions),
        status=status,
        said_by=source,
        evidence=reading.evidence(clause.predicate, pattern.name, 0.0),
    )
    return _weighed(reading, find, replace(draft, id=report_id(draft)))


def _weighed(reading: Reading, find: Find, report: Report) -> Report:
    """The report with how sure it is."""
    sure = load_confidence().probability(report.type, find.pattern.name, read_signs(reading, find, report))
    return replace(report, evidence=replace(report.evidence, confidence=round(sure, 2)))


def _mode(reading: Reading, find: Find, occasions: Occasions) -> str | None:
    pattern, sides = find.pattern, find.sides
    if pattern.type != "CONSULT" or pattern.mode not in _SPOKEN_MODES:
        return pattern.mode
    if occasions.is_by_phone(find):
        return "phone"
    if any(reading.doc[child].lower_ == "indirect" for child in reading.syntax.children(find.clause.predicate)):
        return "third-party"
    alone = pattern.mode == "talks" or sides.recipients or len(sides.actors) == 2
    return pattern.mode if alone else "multilateral"


def _source(reading: Reading, find: Find, quotations: Quotations) -> str | None:
    people = (*find.sides.actors, *find.sides.recipients)
    source = find_source(reading.view, reading.references, find.clause, people)
    quoted = None if source is not None else quotations.speaker(find.clause.predicate)
    return source if quoted in find.sides.actors else source or quoted


def _place(reading: Reading, find: Find, occasions: Occasions) -> Place | None:
    if find.pattern.type == "STATEMENT":
        return None
    own = find_place(reading.view, reading.references, find.clause, find.pattern.venue)
    return own or occasions.place_of(find)
