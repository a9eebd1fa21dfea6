"""Fits the confidence of reports to annotated articles: `python -m bench.quality.confidence GOLD_DIR --scorer FILE`.

A ridge logistic regression whose weights of SIGNS that may only speak against a report are held at or below nought.
Types and rules have a weight each, pulled to nought harder, so that a rule that fired three times says little. What is
printed is measured across articles: each report is judged by a model that has not seen its article.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import yaml

from bench.quality.gold import Row, compare, load_scorer, read_rows
from bench.quality.reliability import Judged, judge, report
from extract.confidence import ConfidenceModel
from extract.contents import without_contents
from extract.events import find_reports
from extract.finds import Find, find_fits
from extract.identity import content_hash
from extract.model import Extraction, Report
from extract.patterns import load_patterns
from extract.pipeline import read_each
from extract.reader import load_reader
from extract.reading import Reading
from extract.rows import extraction_row
from extract.signs import SIGNS, read_signs
from extract.sources import read_articles

FOLDS = 10
STEPS = 4000
# How hard weights are pulled to nought.
PULL, PULL_OF_TYPES, PULL_OF_RULES = 1.0, 4.0, 8.0
HEAD = """\
# How sure a report is (extract/confidence.py): weights in log odds of its signs (extract/signs.py), its event type and
# the pattern that found it, fitted by bench/quality/confidence.py. Not to be edited by hand.
"""


@dataclass(frozen=True, slots=True)
class Sample:
    """A report with its type and signs, and how right it is."""

    judged: Judged
    type: str
    signs: dict[str, float]


def read_samples(scorer: ModuleType, folder: Path, name: str) -> list[Sample]:
    """A sample of every report of an annotated set."""
    gold = {str(row["id"]): row for row in read_rows(folder / f"{name}.gold.jsonl")}
    articles = read_articles([folder / f"{name}.articles.jsonl"], on_error=print)
    found = (list(_samples(scorer, reading, gold)) for reading in read_each(articles, load_reader()))
    return [sample for samples in found for sample in samples]


def _samples(scorer: ModuleType, reading: Reading, gold: dict[str, Row]) -> Iterator[Sample]:
    book = load_patterns()
    reports = find_reports(reading, book)
    finds = without_contents(reading, tuple(find_fits(reading, book)))
    actors = tuple(reading.cast.actors.values())
    for each in reports:
        row = dict(extraction_row(Extraction(reading.article, actors, reading.cast.mentions, (each,))))
        judged = judge(compare(scorer, [gold[reading.article.id]], [row]))
        find = _find_of(reading, each, finds)
        if judged and find is not None:
            yield Sample(judged[0], each.type, read_signs(reading, find, each))


def _find_of(reading: Reading, told: Report, finds: Sequence[Find]) -> Find | None:
    """The find that a report stems from: of its rule and sentence, with no side that the report has not."""
    people = {*told.actors, *told.recipients}
    for find in finds:
        same_rule = find.pattern.name == told.evidence.rule
        inside = {*find.sides.actors, *find.sides.recipients} <= people
        if same_rule and inside and reading.evidence(find.clause.predicate, "", 0).span == told.evidence.span:
            return find
    return None


def fit(samples: Sequence[Sample]) -> ConfidenceModel:
    """The model of these reports, by accelerated projected gradient descent from nought."""
    columns = _columns(samples)
    table = np.array([[1.0, *(_value(sample, column) for column in columns)] for sample in samples])
    right = np.array([sample.judged.right for sample in samples])
    pull = np.array([0.0, *(_pull(column) for column in columns)])
    held = np.array([False, *(SIGNS.get(name, False) if section == "signs" else False for section, name in columns)])
    step = 1 / (0.25 * np.linalg.norm(table, 2) ** 2 + pull.max())
    weights = ahead = np.zeros(len(columns) + 1)
    for number in range(STEPS):
        odds = table @ ahead
        moved = ahead - step * (table.T @ (1 / (1 + np.exp(-odds)) - right) + pull * ahead)
        moved[held] = np.minimum(moved[held], 0.0)
        ahead = moved + number / (number + 3) * (moved - weights)
        weights = moved
    sections: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (section, name), weight in zip(columns, weights[1:], strict=True):
        sections[section][name] = round(float(weight), 3) + 0.0
    return ConfidenceModel(round(float(weights[0]), 3), sections["signs"], sections["types"], sections["rules"])


def _columns(samples: Sequence[Sample]) -> list[tuple[str, str]]:
    types = sorted({sample.type for sample in samples})
    rules = sorted({sample.judged.rule for sample in samples})
    signs = [name for name in SIGNS if any(name in sample.signs for sample in samples)]
    return (
        [("signs", each) for each in signs] + [("types", each) for each in types] + [("rules", each) for each in rules]
    )


def _value(sample: Sample, column: tuple[str, str]) -> float:
    section, name = column
    if section == "signs":
        return sample.signs.get(name, 0.0)
    return float(name == (sample.type if section == "types" else sample.judged.rule))


def _pull(column: tuple[str, str]) -> float:
    return {"signs": PULL, "types": PULL_OF_TYPES, "rules": PULL_OF_RULES}[column[0]]


def apply(model: ConfidenceModel, samples: Sequence[Sample]) -> list[Judged]:
    """The samples with the confidence that a model gives them."""
    return [
        replace(each.judged, confidence=model.probability(each.type, each.judged.rule, each.signs)) for each in samples
    ]


def cross_validated(samples: Sequence[Sample]) -> list[Judged]:
    """The samples with confidences of models that have not seen their articles."""
    folds = [[s for s in samples if fold_of(s.judged.article) == fold] for fold in range(FOLDS)]
    tested: list[Judged] = []
    for fold, held_out in enumerate(folds):
        others = [sample for number, own in enumerate(folds) if number != fold for sample in own]
        tested.extend(apply(fit(others), held_out))
    return tested


def fold_of(article: str) -> int:
    """The fold that an article belongs to, the same in every run."""
    return int(content_hash(article), 16) % FOLDS


def as_yaml(model: ConfidenceModel, source: str, date: str) -> str:
    """The data file of a model."""
    content: dict[str, Any] = {"source": source, "date": date, "intercept": model.intercept}
    sections = {"signs": model.signs, "types": model.types, "rules": model.rules}
    content |= {name: {key: value for key, value in each.items() if value} for name, each in sections.items()}
    return HEAD + yaml.safe_dump(content, sort_keys=False, width=120)


def main() -> None:
    """Fit, print how sure the model is across articles, and write it where asked."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path, metavar="GOLD_DIR", help="folder of annotated sets")
    cli.add_argument("--scorer", type=Path, required=True, help="the scorer's Python file")
    cli.add_argument("--set", default="news", help="a set in which everything is annotated that the texts say")
    cli.add_argument("--write", type=Path, metavar="FILE", help="write the model as a data file")
    cli.add_argument("--date", help="the day of the data file, YYYY-MM-DD")
    args = cli.parse_args()
    samples = read_samples(load_scorer(args.scorer), args.folder, args.set)
    tested = cross_validated(samples)
    print(report("as shipped", [sample.judged for sample in samples]))
    print(report("fitted, across articles", tested))
    meetings = [each for each in tested if each.rule.startswith("consult.")]
    print(report("fitted, across articles, meetings", meetings))
    if args.write:
        digest = hashlib.sha256((args.folder / f"{args.set}.gold.jsonl").read_bytes()).hexdigest()
        source = f"{len(samples)} reports of {args.set}, gold file of SHA-256 {digest}"
        args.write.write_text(as_yaml(fit(samples), source, args.date), encoding="utf-8")


if __name__ == "__main__":
    main()
