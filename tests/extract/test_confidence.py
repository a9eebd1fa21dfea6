"""The probability that a report is right, from weighted signs."""

from __future__ import annotations

from typing import Any

import pytest

from extract.confidence import load_confidence, read_confidence
from extract.errors import ResourceError
from extract.patterns import load_patterns
from extract.signs import SIGNS

FILE: dict[str, Any] = {
    "source": "made up",
    "date": "2024-05-08",
    "intercept": 1.0,
    "signs": {"private": -2.0, "many": 0.5},
    "types": {"CONSULT": 0.5},
    "rules": {"consult.meet": -1},
}
PROBABLE = [
    ("AID", "aid.give", {}, 0.731),  # the intercept alone
    ("CONSULT", "consult.call", {}, 0.818),  # with the type
    ("CONSULT", "consult.meet", {}, 0.622),  # with the rule
    ("AID", "aid.give", {"private": 0.5}, 0.5),  # with half of a sign
    ("AID", "aid.give", {"headline": 1.0}, 0.731),  # a sign without a weight
    ("AID", "aid.give", {"many": 100.0}, 0.98),  # never certain
    ("AID", "aid.give", {"private": 100.0}, 0.02),
]


@pytest.mark.parametrize(("type", "rule", "signs", "expected"), PROBABLE)
def test_weights_add_up_to_log_odds(type: str, rule: str, signs: dict[str, float], expected: float) -> None:
    assert read_confidence(FILE, "f").probability(type, rule, signs) == pytest.approx(expected, abs=0.001)


MALFORMED = [
    ({"weights": {}}, "f: unknown section 'weights'"),
    ({"signs": {"beauty": 1.0}}, "f: unknown sign 'beauty'"),
    ({"signs": {"private": 0.1}}, "f: private: may only make a report less sure"),
    ({"types": {"CONSULT": "much"}}, "f: types has to map names to numbers"),
    ({"rules": [1.0]}, "f: rules has to map names to numbers"),
    ({"intercept": True}, "f: intercept has to map"),
]


@pytest.mark.parametrize(("change", "message"), MALFORMED)
def test_a_malformed_model_is_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ResourceError, match=message):
        read_confidence({**FILE, **change}, "f")


def test_a_section_that_is_missing_is_told() -> None:
    with pytest.raises(ResourceError, match="f: lacks 'date'"):
        read_confidence({key: value for key, value in FILE.items() if key != "date"}, "f")


def test_the_shipped_model_knows_most_rules_of_meetings() -> None:
    rules = {pattern.name for pattern in load_patterns().patterns if pattern.type == "CONSULT"}
    assert len(rules & set(load_confidence().rules)) > len(rules) / 2


@pytest.mark.parametrize("sign", [name for name, against in SIGNS.items() if against])
def test_more_of_what_speaks_against_a_report_makes_it_no_surer(sign: str) -> None:
    model = load_confidence()
    assert model.probability("CONSULT", "", {sign: 1.0}) <= model.probability("CONSULT", "", {})
