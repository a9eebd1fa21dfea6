"""Which reader reads which form of expression."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from extract.dates import counted, named
from extract.dates.reading import Groups, Reading


def read(form: str, groups: Groups, published: date | None) -> Reading | None:
    """The reading of an expression of a form, None where it is no date after all."""
    return _READERS[form](groups, published)


_READERS: dict[str, Callable[[Groups, date | None], Reading | None]] = {
    "iso": named.read_iso,
    "numeric": named.read_numeric,
    "month_day": named.read_dated,
    "day_month": named.read_dated,
    "day_of_month": named.read_day_of_month,
    "month_year": named.read_dated,
    "season_year": named.read_season_year,
    "quarter": named.read_quarter,
    "decade": named.read_decade,
    "year_span": named.read_year_span,
    "year": named.read_year,
    "counted": counted.read_counted,
    "in_count": counted.read_in_count,
    "stretch": counted.read_stretch,
    "days": counted.read_days,
    "anchored_days": counted.read_anchored_days,
    "anchored_stretch": counted.read_anchored_stretch,
    "pointed": counted.read_pointed,
    "weekend": counted.read_weekend,
    "season": named.read_season,
    "weekday": named.read_weekday,
    "month": named.read_month,
}
