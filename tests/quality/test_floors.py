"""Quality on annotated news does not fall: the floors of floors.yaml, where the annotated sets are at hand."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.quality.gold import compare, load_scorer, read_rows
from bench.quality.reliability import calibration_error, judge
from extract.pipeline import extract_article
from extract.reader import load_reader
from extract.rows import extraction_row
from extract.sources import read_articles

HERE = Path(__file__).parent
EVAL = HERE.parents[1].parent / "shared" / "eval"
SETS: dict[str, Any] = yaml.safe_load((HERE / "floors.yaml").read_text(encoding="utf-8"))
CEILINGS = [(name, ceiling) for name, rows in SETS.items() for ceiling in (rows.get("calibration"),) if ceiling]
FLOORS = [(name, figure, floor) for name, rows in SETS.items() for figure, floor in rows["floors"].items()]

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not EVAL.is_dir(), reason="the annotated sets (../shared/eval) are not beside the project"),
]


def gold(name: str) -> Path:
    """The annotations of a set."""
    return EVAL / "seed" / "gold.jsonl" if name == "seed" else EVAL / "dev" / f"{name}.gold.jsonl"


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Reads a set once: the file of what Entente says of it."""
    folder = tmp_path_factory.mktemp("quality")

    @cache
    def written(name: str) -> Path:
        path = folder / f"{name}.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows(name)), encoding="utf-8")
        return path

    return written


@pytest.fixture(scope="module")
def score(said: Any) -> Any:
    """Scores a set with the scorer that lies beside the gold."""

    @cache
    def scored(name: str) -> dict[str, float]:
        command = [sys.executable, str(EVAL / "score.py"), str(gold(name)), str(said(name)), "--json"]
        report = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
        figures = {figure: row["f1"] for figure, row in report.items() if "f1" in row}
        accuracies = {figure: row["accuracy"] for figure, row in report["attributes"].items()}
        return {**figures, **accuracies, "actors": report["actors"]["recall"]}

    return scored


def rows(name: str) -> list[dict[str, Any]]:
    """What Entente says of each article of a set."""
    reader = load_reader()
    if name == "seed":
        (article,) = read_articles([EVAL / "seed" / "article.txt"], date="2021-09-30")
        return [{**extraction_row(extract_article(article, reader)), "id": "seed-000"}]
    articles = read_articles([EVAL / "dev" / f"{name}.articles.jsonl"], on_error=lambda error: None)
    return [dict(extraction_row(extract_article(article, reader))) for article in articles]


@pytest.mark.parametrize("name", SETS)
def test_the_floors_belong_to_this_gold(name: str) -> None:
    assert hashlib.sha256(gold(name).read_bytes()).hexdigest() == SETS[name]["digest"]


@pytest.mark.parametrize(("name", "figure", "floor"), FLOORS)
def test_quality_stays_above_its_floor(name: str, figure: str, floor: float, score: Any) -> None:
    assert score(name)[figure] >= floor


@pytest.mark.parametrize(("name", "ceiling"), CEILINGS)
def test_confidence_means_how_many_are_right(name: str, ceiling: float, said: Any) -> None:
    cases = compare(load_scorer(EVAL / "score.py"), read_rows(gold(name)), read_rows(said(name)))
    assert calibration_error(judge(cases)) <= ceiling
