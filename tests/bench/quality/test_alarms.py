"""False alarms are counted in articles of a list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bench.quality.alarms import OURS, choose, count_alarms, read_ids, table
from extract.model import Extraction
from tests import factories as make

ARTICLE = replace(make.article(), id="a1", text="Rain fell on Monday.")


def test_remarks_and_empty_lines_of_a_list_are_no_ids(tmp_path: Path) -> None:
    (tmp_path / "ids.txt").write_text("# rain\na1\n\na2 \n", encoding="utf-8")
    assert read_ids(tmp_path / "ids.txt") == {"a1", "a2"}


def test_only_articles_of_the_list_are_read() -> None:
    other = replace(ARTICLE, id="a2")
    assert list(choose([ARTICLE, other], frozenset({"a2"}))) == [other]


def test_meetings_are_counted_and_other_reports_are_not() -> None:
    reports = (make.report(type="CONSULT"), make.report(type="ACCUSE", mode=None))
    alarms = count_alarms([Extraction(ARTICLE, reports=reports), *[Extraction(ARTICLE)] * 4])
    assert (alarms.articles, alarms.words, len(alarms.reports), alarms.rate) == (5, 20, 1, 5.0)


def test_without_articles_there_is_no_alarm() -> None:
    assert count_alarms([]).rate == 0


def test_the_table_quotes_alarms_only_where_asked() -> None:
    alarms = count_alarms([Extraction(ARTICLE, reports=(make.report(),))])
    assert [make.TEXT in table(alarms, 1, show) for show in (False, True)] == [False, True]


def test_our_list_has_over_300_articles_each_once() -> None:
    lines = [line for line in OURS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert len(read_ids(OURS)) == len(lines) > 300
