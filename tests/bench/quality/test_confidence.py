"""The model of confidence is fitted to what was right."""

from __future__ import annotations

import yaml

from bench.quality.confidence import FOLDS, Sample, as_yaml, cross_validated, fit, fold_of
from bench.quality.reliability import Judged, brier
from extract.confidence import read_confidence


def sample(number: int, right: float, **signs: float) -> Sample:
    """A report of an article of its own."""
    judged = Judged(f"a{number}", "consult.meet", 0.8, right)
    return Sample(judged, "CONSULT", {name.replace("_", " "): value for name, value in signs.items()})


# Reports of private persons are wrong, those of long sentences right, and others right two times in three.
SAMPLES = [
    *(sample(n, 0.0, private=1.0) for n in range(30)),
    *(sample(n, 1.0, length=1.0) for n in range(30, 60)),
    *(sample(n, float(n % 3 > 0)) for n in range(60, 120)),
]


def test_a_sign_of_wrong_reports_makes_less_sure() -> None:
    model = fit(SAMPLES)
    private, plain = (model.probability("CONSULT", "consult.meet", signs) for signs in ({"private": 1.0}, {}))
    assert private < 0.2
    assert 0.6 < plain < 0.8


def test_a_sign_that_may_only_speak_against_a_report_never_speaks_for_it() -> None:
    assert fit(SAMPLES).signs["length"] == 0


def test_the_fit_is_the_same_each_time() -> None:
    assert fit(SAMPLES) == fit(SAMPLES)


def test_every_report_is_judged_once_by_a_model_of_other_articles() -> None:
    tested = cross_validated(SAMPLES)
    assert sorted(each.article for each in tested) == sorted(each.judged.article for each in SAMPLES)
    assert brier(tested) < brier([each.judged for each in SAMPLES])


def test_articles_spread_over_the_folds() -> None:
    assert {fold_of(f"a{number}") for number in range(100)} == set(range(FOLDS))


def test_what_is_written_reads_back_as_the_model() -> None:
    model = fit(SAMPLES)
    read = read_confidence(yaml.safe_load(as_yaml(model, "made up", "2024-05-08")), "f")
    probabilities = [each.probability("CONSULT", "consult.meet", {"private": 1.0}) for each in (model, read)]
    assert probabilities[0] == probabilities[1]
