"""What patterns find in clauses: each test brings its own patterns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from extract.events import find_reports
from extract.identity import report_id
from extract.model import Place, Report
from extract.patterns import PatternBook, read_patterns
from tests.readings import read_sentences

KENYA, CHAD, UGANDA, CSTO = "country:KEN", "country:TCD", "country:UGA", "org:csto"
MEET: dict[str, Any] = {"name": "meet", "verb": ["meet"], "mode": "meeting", "recipients": ["object", "with"]}
VISIT: dict[str, Any] = {"name": "visit", "verb": ["visit"], "mode": "visit", "recipients": ["object"]}
TALKS: dict[str, Any] = {"name": "talks", "noun": ["talk"], "mode": "talks", "recipients": ["with"]}

Find = Callable[..., tuple[Report, ...]]


@pytest.fixture
def find(tmp_path: Path) -> Find:
    """Reads reports of one type from sentences by patterns, the first that fits first."""

    def found(*texts: str, patterns: tuple[dict[str, Any], ...], type: str = "CONSULT") -> tuple[Report, ...]:
        path = tmp_path / "patterns.yaml"
        path.write_text(yaml.safe_dump({"type": type, "patterns": list(patterns)}), encoding="utf-8")
        read = read_patterns(path)
        words = {word for pattern in read for word in pattern.words}
        book = PatternBook(read, {word: tuple(p for p in read if word in p.words) for word in words})
        return find_reports(read_sentences(*texts), book)

    return found


CONDITIONS = [
    # what the pattern asks for, a sentence that has it, one that has not
    ({"where": {"in": ["oslo"]}}, "Kenya met Chad in Oslo.", "Kenya met Chad in Moscow."),
    ({"where": {"in|on": ["oslo"]}}, "Kenya met Chad in Oslo.", "Kenya met Chad."),  # either slot
    ({"where": {"in": ["paris", "oslo"]}}, "Kenya met Chad in Oslo.", "Kenya met Chad."),  # either word
    ({"without": {"in": ["oslo"]}}, "Kenya met Chad in Moscow.", "Kenya met Chad in Oslo."),
    ({"kinds": {"object": ["official"]}}, "Kenya met Amina Keita.", "Kenya met Chad."),
    ({"kinds": {"object": ["official", "country"]}}, "Kenya met Chad.", "Kenya met the press."),
    ({"empty": ["in"]}, "Kenya met Chad.", "Kenya met Chad in Oslo."),
    ({"needs": ["with"]}, "Kenya met with Moscow.", "Kenya met Chad."),
    ({"needs": ["with", "object"]}, "Kenya met Chad.", "Kenya met."),  # either
]


@pytest.mark.parametrize(("asked", "fitting", "other"), CONDITIONS)
def test_a_pattern_fits_where_the_slots_hold_what_it_asks(
    find: Find, asked: dict[str, Any], fitting: str, other: str
) -> None:
    patterns = ({**MEET, **asked},)
    assert (len(find(fitting, patterns=patterns)), len(find(other, patterns=patterns))) == (1, 0)


SIDES = [
    (MEET, "Kenya met Chad.", (KENYA,), (CHAD,)),
    (MEET, "Kenya met with Moscow.", (KENYA,), ("country:RUS",)),
    (VISIT, "Chad was visited by Kenya.", (KENYA,), (CHAD,)),  # who acts in a passive
    (MEET, "Kenya plans to meet Chad.", (KENYA,), (CHAD,)),  # whoever plans is who meets
    (TALKS, "Kenya held talks with Chad on Friday.", (KENYA,), (CHAD,)),  # the holder of the talks
    ({**MEET, "mutual": True}, "Kenya and Chad met.", (KENYA,), (CHAD,)),  # two who meet meet each other
    ({**MEET, "mutual": True}, "Kenya, Chad and Uganda met.", (KENYA, CHAD, UGANDA), ()),  # more have no sides
    ({**MEET, "mutual": True}, "The CSTO met in Oslo.", (CSTO,), ()),  # an organization is many
    (MEET, "Kenya met the foreign ministers of Chad and Uganda.", (KENYA,), (CHAD, UGANDA)),
    ({**VISIT, "venue": ["object"]}, "Chad visited Nairobi.", (CHAD,), (KENYA,)),  # a place stands for its country
]


@pytest.mark.parametrize(("pattern", "text", "actors", "recipients"), SIDES)
def test_the_slots_of_a_pattern_fill_the_sides(
    find: Find, pattern: dict[str, Any], text: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    (report,) = find(text, patterns=(pattern,))
    assert (report.actors, report.recipients) == (actors, recipients)


NOTHING = [
    (MEET, "Kenya met."),  # one alone meets nobody
    ({**MEET, "mutual": True}, "Kenya met."),
    (MEET, "Kenya met the press."),  # nobody known
    ({**VISIT, "venue": ["object"]}, "Kenya visited Nairobi."),  # nobody visits themselves
    (MEET, "Kenya visited Chad in Oslo."),  # other words
    (VISIT, "Kenya plans a visit to Chad."),  # a noun is no verb
]


@pytest.mark.parametrize(("pattern", "text"), NOTHING)
def test_without_two_who_meet_there_is_no_meeting(find: Find, pattern: dict[str, Any], text: str) -> None:
    assert find(text, patterns=(pattern,)) == ()


def test_the_first_pattern_that_fits_a_word_decides(find: Find) -> None:
    patterns = ({**MEET, "name": "oslo", "where": {"in": ["oslo"]}}, MEET)
    reports = find("Kenya met Chad in Oslo.", "Kenya met Amina Keita.", patterns=patterns)
    assert [report.evidence.rule for report in reports] == ["consult.oslo", "consult.meet"]


def test_a_report_says_when_where_and_in_which_sentence(find: Find) -> None:
    (report,) = find("Kenya met with Chad in Oslo on Friday.", patterns=(MEET,))
    assert (report.date, report.place, report.evidence.quote) == (
        "2024-05-03",
        Place("Oslo", "NOR"),
        "Kenya met with Chad in Oslo on Friday.",
    )


def test_a_report_has_the_id_of_its_content(find: Find) -> None:
    (report,) = find("Kenya met Chad.", patterns=(MEET,))
    assert report.id == report_id(report)


def test_the_status_of_a_report_is_read(find: Find) -> None:
    statuses = [find(text, patterns=(MEET,))[0].status for text in ("Kenya met Chad.", "Kenya refused to meet Chad.")]
    assert statuses == ["happened", "denied"]


def test_a_pattern_may_set_the_status(find: Find) -> None:
    (report,) = find("Kenya met Chad.", patterns=({**MEET, "status": "planned"},))
    assert report.status == "planned"


def test_a_date_long_ago_makes_a_report_historical(find: Find) -> None:
    (report,) = find("Kenya met Chad in May 2022.", patterns=(MEET,))
    assert (report.date, report.status) == ("2022-05", "historical")


def test_a_planned_day_is_yet_to_come(find: Find) -> None:
    (report,) = find("Kenya plans to meet Chad on Friday.", patterns=(MEET,))
    assert (report.date, report.status) == ("2024-05-10", "planned")


def test_a_report_names_its_source(find: Find) -> None:
    (report,) = find("Kenya met Chad, Uganda said.", patterns=(MEET,))
    assert (report.actors, report.recipients, report.said_by) == ((KENYA,), (CHAD,), UGANDA)


def test_two_who_accuse_each_other_are_two_reports(find: Find) -> None:
    accuse = {"name": "accuse", "verb": ["accuse"], "recipients": ["object"], "needs": ["object"]}
    found = find("Kenya and Chad accused each other.", patterns=(accuse,), type="ACCUSE")
    assert [(report.actors, report.recipients) for report in found] == [((KENYA,), (CHAD,)), ((CHAD,), (KENYA,))]


def test_talks_of_which_no_doer_is_said_are_those_of_who_tells_of_them(find: Find) -> None:
    (report,) = find("Kenya said that prisoners left after talks with Chad.", patterns=(TALKS,))
    assert (report.actors, report.recipients) == ((KENYA,), (CHAD,))


def test_a_country_does_not_meet_beside_its_own_official(find: Find) -> None:
    talks = {**TALKS, "actors": ["subject", "modifier"]}
    (report,) = find("Kenya's Amina Keita attended the Kenyan talks with Chad.", patterns=(talks,))
    assert (report.actors, report.recipients) == (("person:KEN/amina-keita",), (CHAD,))


def test_a_meeting_of_many_is_multilateral(find: Find) -> None:
    (report,) = find("Kenya, Chad and Uganda met.", patterns=({**MEET, "mutual": True},))
    assert report.mode == "multilateral"


NO_DIPLOMACY = [
    ("Amina Keita met John Bell.", MEET),  # two of whom nothing is known but the names
    ("The Lake Club met Amina Keita.", MEET),  # nor do they together
    ("The Lake Club met in Oslo.", {**MEET, "mutual": True}),  # an organization that no file has meets alone
    ("Kenya and Chad visited the lake.", VISIT),  # no host
    ("Kenya's Amina Keita visited Nairobi.", {**VISIT, "venue": ["object"]}),  # at home
    ("Kenya met Reuters.", MEET),  # an interview
]


@pytest.mark.parametrize(("text", "pattern"), NO_DIPLOMACY)
def test_who_represents_nobody_or_meets_nobody_makes_no_report(find: Find, text: str, pattern: dict[str, Any]) -> None:
    assert find(text, patterns=(pattern,)) == ()


def test_an_organization_of_a_data_file_meets_alone(find: Find) -> None:
    (report,) = find("The CSTO met in Oslo.", patterns=({**MEET, "mutual": True},))
    assert report.actors == (CSTO,)


def test_the_sides_of_a_meeting_that_is_only_mentioned_are_found(find: Find) -> None:
    (report,) = find("Kenya said at a meeting with Chad that Uganda left.", patterns=({**TALKS, "noun": ["meeting"]},))
    assert (report.actors, report.recipients) == ((KENYA,), (CHAD,))


def test_a_report_of_a_surer_pattern_is_surer(find: Find) -> None:
    found = [find("Kenya met Chad.", patterns=({**MEET, "confidence": sure},))[0] for sure in (0.9, 0.5)]
    assert found[0].evidence.confidence > found[1].evidence.confidence


def test_an_event_told_twice_is_one_report(find: Find) -> None:
    reports = find("Kenya met Chad.", "Kenya met with Chad in Oslo on Friday.", patterns=(MEET,))
    assert [(report.date, report.place) for report in reports] == [("2024-05-03", Place("Oslo", "NOR"))]


def test_reports_come_in_the_order_of_the_text(find: Find) -> None:
    reports = find("Kenya visited Chad in Oslo.", "Kenya met with Moscow.", patterns=(MEET, VISIT))
    assert [report.evidence.rule for report in reports] == ["consult.visit", "consult.meet"]


def test_a_deed_goes_from_who_gives_to_who_gets(find: Find) -> None:
    give = {"name": "give", "verb": ["give"], "recipients": ["indirect"]}
    (report,) = find("Kenya gave Chad food in Oslo.", patterns=(give,), type="AID")
    assert (report.actors, report.recipients, report.mode) == ((KENYA,), (CHAD,), None)


MARCH: dict[str, Any] = {
    "name": "march",
    "verb": ["march"],
    "actors": ["subject.modifier"],
    "recipients": ["purpose.object.from"],
}
THREATEN: dict[str, Any] = {"name": "threaten", "verb": ["threaten"], "recipients": ["condition.subject"]}


def test_a_side_may_stand_in_what_is_done_for_a_purpose_or_on_a_condition(find: Find) -> None:
    (march,) = find("Chadian students marched to demand help from Kenya.", patterns=(MARCH,), type="PROTEST")
    (threat,) = find("Kenya threatened to leave unless Chad stops.", patterns=(THREATEN,), type="THREATEN")
    assert [(march.actors, march.recipients), (threat.actors, threat.recipients)] == [
        ((CHAD,), (KENYA,)),
        ((KENYA,), (CHAD,)),
    ]


@pytest.mark.parametrize(("type", "recipients"), [("COERCE", ("person:TCD/amina-keita",)), ("REQUEST", None)])
def test_force_is_told_of_at_home_too(find: Find, type: str, recipients: tuple[str, ...] | None) -> None:
    pattern = {"name": "detain", "verb": ["detain"], "recipients": ["object"]}
    reports = find("Chad detained the Chadian minister Amina Keita.", patterns=(pattern,), type=type)
    assert [report.recipients for report in reports] == ([recipients] if recipients else [])


def test_a_group_acts_against_the_country_where_it_is_at_home(find: Find) -> None:
    pattern = {"name": "attack", "verb": ["attack"], "recipients": ["object"]}
    (report,) = find("Hezbollah attacked Lebanon.", patterns=(pattern,), type="ASSAULT")
    assert (report.actors, report.recipients) == (("group:hezbollah",), ("country:LBN",))


def test_a_statement_has_no_place(find: Find) -> None:
    (report,) = find("Kenya met Chad in Oslo.", patterns=({"name": "meet", "verb": ["meet"]},), type="STATEMENT")
    assert report.place is None
