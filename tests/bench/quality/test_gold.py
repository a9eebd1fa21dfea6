"""The bench compares as the scorer does, which lies outside the project."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from bench.quality.gold import Row, compare, load_scorer, match, set_names

SCORER = Path(__file__).parents[3].parent / "shared" / "eval" / "score.py"
GOLD: Row = {
    "id": "a1",
    "actors": [
        {"key": "k", "kind": "country", "names": ["Kenya"], "of": "KEN"},
        {"key": "c", "kind": "country", "names": ["Chad"], "of": "TCD"},
        {"key": "u", "kind": "country", "names": ["Uganda"], "of": "UGA"},
    ],
    "events": [
        {"type": "CONSULT", "actors": ["k"], "recipients": ["c"], "status": "happened", "sentence": "Kenya met Chad."},
        {"type": "ACCUSE", "actors": ["k"], "recipients": ["u"], "status": "happened", "sentence": "Kenya blamed it."},
    ],
}
SAID: Row = {
    "id": "a1",
    "actors": [
        {"id": "country:KEN", "kind": "country", "name": "Kenya", "mentions": ["Kenya"], "of": None},
        {"id": "country:TCD", "kind": "country", "name": "Chad", "mentions": ["Chad"], "of": None},
    ],
    "events": [{"type": "CONSULT", "actors": ["country:TCD"], "recipients": ["country:KEN"], "status": "happened"}],
}

needs_scorer = pytest.mark.skipif(not SCORER.exists(), reason="the scorer (../shared/eval) is not beside the project")


@pytest.fixture
def scorer() -> ModuleType:
    """The scorer beside the project."""
    return load_scorer(SCORER)


@needs_scorer
def test_a_pair_without_direction_is_found_whichever_way_it_is_told(scorer: ModuleType) -> None:
    (case,) = compare(scorer, [GOLD], [SAID])
    assert match(scorer, case, met=True) == (1, (), ())


@needs_scorer
def test_what_was_missed_keeps_its_event(scorer: ModuleType) -> None:
    (case,) = compare(scorer, [GOLD], [SAID])
    _, (missed,), _ = match(scorer, case, met=False)
    assert (missed.pair, missed.event["sentence"]) == (("k", "u"), "Kenya blamed it.")


@needs_scorer
def test_an_article_that_was_not_read_says_nothing(scorer: ModuleType) -> None:
    (case,) = compare(scorer, [GOLD], [])
    assert (case.told, case.found) == ((), frozenset())


@needs_scorer
def test_it_counts_what_the_scorer_prints(scorer: ModuleType, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("gold.jsonl", "said.jsonl")]
    for path, row in zip(paths, (GOLD, {**SAID, "relations": []}), strict=True):
        path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    command = [sys.executable, str(SCORER), *map(str, paths), "--json"]
    printed = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)["events"]
    found, missed, spurious = match(scorer, compare(scorer, [GOLD], [SAID])[0], met=False)
    assert (found, len(missed), len(spurious)) == (printed["tp"], printed["fn"], printed["fp"])


def test_a_set_has_articles_beside_its_gold(tmp_path: Path) -> None:
    for name in ("news.gold.jsonl", "news.articles.jsonl", "other.gold.jsonl"):
        (tmp_path / name).touch()
    assert set_names(tmp_path) == ("news",)
