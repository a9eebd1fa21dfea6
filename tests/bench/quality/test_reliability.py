"""A confidence is held against how many reports are right."""

from __future__ import annotations

import pytest

from bench.quality.gold import Case
from bench.quality.reliability import Judged, bins, brier, calibration_error, judge, report
from tests.bench.quality.cases import case, told, wanted

MET = "Kenya met Chad."


def sure(confidence: float, right: float) -> Judged:
    """A judged report."""
    return Judged("a1", "consult.meet", confidence, right)


RIGHT = [
    (case(wanted(MET), told(MET)), 1.0),
    (case(wanted(MET, real=False), told(MET)), 0.0),  # planned, and told as if it had happened
    (case(wanted(MET, type="AGREE"), told(MET)), 0.0),  # another type
    (case(told(MET)), 0.0),
]


@pytest.mark.parametrize(("article", "right"), RIGHT)
def test_a_report_is_right_where_type_pair_and_reality_are(article: Case, right: float) -> None:
    (judged,) = judge([article])
    assert judged.right == right


def test_reports_of_one_type_are_judged_alone() -> None:
    article = case(told(MET), told(MET, type="AGREE"))
    assert [each.rule for each in judge([article], "CONSULT")] == ["consult.rule"]


def test_the_brier_score_is_the_mean_squared_distance() -> None:
    assert brier([sure(1.0, 1.0), sure(0.5, 0.0)]) == 0.125


def test_the_calibration_error_weighs_the_gap_of_each_bin_by_its_size() -> None:
    judged = [sure(0.75, 1.0), sure(0.75, 0.5), sure(0.25, 0.0), sure(0.25, 0.0)]
    assert calibration_error(judged) == pytest.approx(0.125)


def test_a_confidence_of_one_stands_in_the_last_bin() -> None:
    assert bins([sure(1.0, 1.0)])[-1] == (sure(1.0, 1.0),)


def test_nothing_to_judge_is_said() -> None:
    assert report("news", ()) == "news: no reports"
