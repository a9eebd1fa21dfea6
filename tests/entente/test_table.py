"""Tables: within the width, and safe to print."""

from __future__ import annotations

import pytest

from entente.cli.table import Row, lay_out, output_width, plain, wrap


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("two\nlines\tand  gaps", "two lines and gaps", id="one line"),
        pytest.param("\x1b[31mred\x1b[0m", "[31mred[0m", id="an article may not steer the terminal"),
        pytest.param("a\u202eb\u200bc", "abc", id="nor turn its text around or hide in it"),
        pytest.param("Ақорда — 外交", "Ақорда — 外交", id="letters of any script stay"),
    ],
)
def test_text_is_made_safe(text: str, printed: str) -> None:
    assert plain(text) == printed


@pytest.mark.parametrize("width", [60, 80, 100])
def test_a_table_keeps_within_its_width(width: int) -> None:
    rows = [Row(("2024-05-06", "a long name " * 9, "another " * 20), ("said " * 60,))]
    assert max(map(len, lay_out(("DATE", "WHO", "MET"), rows, width=width))) <= width


def test_a_cell_that_is_too_long_goes_on_below_itself() -> None:
    lines = list(lay_out(("A", "B"), [Row(("x", "one two three"))], width=11))
    assert lines == ["A  B", "x  one two", "   three"]


def test_wide_letters_keep_columns_aligned() -> None:
    lines = list(lay_out(("A", "B"), [Row(("外交", "x")), Row(("abc", "y"))], width=40))
    assert lines == ["A     B", "外交  x", "abc   y"]


def test_a_long_text_is_cut_with_an_ellipsis() -> None:
    assert list(wrap("word " * 50, 20, most=1)) == ["word word word …"]


def test_dates_are_not_cut_while_names_can_be_folded() -> None:
    rows = [Row(("2022-09-26/2022-10-02", "one two three four five six seven", "eight nine ten eleven twelve"))]
    assert "2022-09-26/2022-10-02" in "".join(lay_out(("DATE", "WHO", "MET"), rows, width=60))


def test_where_words_do_not_fit_beside_each_other_a_row_is_running_text() -> None:
    rows = [Row(("2022-09-26/2022-10-02", "Extraordinariness", "0ff112c0a528b6c0"), ("quote",))]
    assert list(lay_out(("DATE", "WHAT", "EVENT"), rows, width=40)) == [
        "2022-09-26/2022-10-02 · what",
        "Extraordinariness · event",
        "0ff112c0a528b6c0",
        "  quote",
    ]


def test_a_word_longer_than_the_line_is_not_cut() -> None:
    address = "https://news.example/" + "a" * 40
    assert list(wrap(f"see {address}", 30)) == ["see", address]


@pytest.mark.parametrize(("columns", "width"), [("80", 80), ("", 100), ("wide", 100), ("20", 60)])
def test_a_piped_table_is_as_wide_as_columns_says(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert output_width() == width
