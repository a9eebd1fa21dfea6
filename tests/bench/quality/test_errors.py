"""What mending a cause would bring."""

from __future__ import annotations

from bench.quality.errors import Tally, report
from tests.bench.quality.cases import told, wanted

ONE = ("a1", wanted("Kenya met Chad."))


def errors() -> Tally:
    """Two pairs found, two missed and one spurious."""
    result = Tally(found=2)
    result.missed["actor not found"].append(ONE)
    result.missed["status differs"].append(ONE)
    result.spurious["status differs"].append(("a1", told("Kenya met Chad.")))
    return result


def test_f1_counts_found_missed_and_spurious() -> None:
    assert errors().f1() == 4 / 7


def test_what_was_missed_for_a_mended_cause_is_found_and_what_was_spurious_gone() -> None:
    assert errors().f1(["status differs"]) == 6 / 7


def test_the_cause_that_brings_most_stands_first() -> None:
    assert errors().causes() == ("status differs", "actor not found")


def test_without_anything_found_f1_is_nought() -> None:
    assert Tally().f1() == 0


def test_the_report_names_the_way_to_ten_more_points() -> None:
    way = "ten more points: 1 of the missed pairs found, or status differs mended whole (F1 0.857)"
    assert report("news", errors()).splitlines()[-1] == way


def test_examples_are_shown_only_where_asked_for() -> None:
    texts = [report("news", errors(), show) for show in (0, 1)]
    assert ["Kenya met Chad." in text for text in texts] == [False, True]
