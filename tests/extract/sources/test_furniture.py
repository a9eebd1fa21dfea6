"""What each line of a page is."""

from __future__ import annotations

import pytest

from extract.sources.furniture import Kind, classify, read_lines, written_day


@pytest.mark.parametrize(
    ("line", "kind", "reason"),
    [
        ("The two sides met in Oslo on Monday.", Kind.PROSE, "a sentence"),
        ("“We will see,” he said.", Kind.PROSE, "a short quotation"),
        ("Will The Two Sides Finally Meet Again?", Kind.LABEL, "a headline that asks"),
        ("What comes next", Kind.LABEL, "a heading"),
        ("By Ana Reyes and Jo Hill", Kind.BYLINE, "who wrote it"),
        ("By Monday the talks had failed.", Kind.PROSE, "no name, a sentence"),
        ("Updated 4 March 2024", Kind.BYLINE, "when"),
        ("SHARE THIS ARTICLE", Kind.FURNITURE, "a button"),
        ("Home | World | Sport", Kind.FURNITURE, "a menu"),
        ("We use cookies to make this site work.", Kind.FURNITURE, "a banner"),
        ("Sign up for our weekly newsletter", Kind.FURNITURE, "a box"),
        ("ACME Corp +1.25%", Kind.FURNITURE, "a share price"),
        ("Trade grew by 3.5 percent last year.", Kind.PROSE, "a number in a sentence"),
        ("Maria K · 2 hours ago", Kind.FURNITURE, "an age"),
        ("The two ministers (left) in Oslo", Kind.FURNITURE, "a caption"),
        ("Related stories", Kind.RELATED, "other articles follow"),
        ("More from Example.org:", Kind.RELATED, "so they do here"),
        ("23 Comments", Kind.END, "the readers follow"),
    ],
)
def test_a_line_is_known_by_what_it_says(line: str, kind: Kind, reason: str) -> None:
    assert classify(line)[0] is kind, reason


def test_one_point_that_begins_with_a_time_is_no_ticker() -> None:
    assert [line.kind for line in read_lines("• 90 days suspension of tariffs")] == [Kind.LABEL]


def test_several_points_that_begin_with_a_time_are_a_ticker() -> None:
    lines = read_lines("• 3 minutes copper climbs\n• 2 days coal returns")
    assert [line.kind for line in lines] == [Kind.FURNITURE, Kind.FURNITURE]


def test_a_headline_over_a_summary_that_breaks_off_is_a_teaser_each_time_it_stands() -> None:
    lines = read_lines("Who Rules The Canal\n\nWho Rules The Canal\n\nThe long quarrel over…")
    assert {line.kind for line in lines} == {Kind.FURNITURE}


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Ana Reyes | 4 March 2024", "2024-03-04"),
        ("They met on 4 March 2024.", None),
        ("Published: 2024-03-04", "2024-03-04"),
    ],
)
def test_only_a_line_that_is_a_date_has_a_day(line: str, day: str | None) -> None:
    assert written_day(line) == day
