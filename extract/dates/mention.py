"""What a date expression in a text says."""

from __future__ import annotations

from dataclasses import dataclass

from extract.model import Span

KINDS = ("absolute", "partial", "relative", "anchored", "season", "duration")
PRECISIONS = ("day", "weekend", "week", "month", "season", "year", "decade")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A stretch of text that dates something.

    `kind` is `absolute` (says its year), `partial` (a day or month without a year), `relative` (counts from the day of
    publication), `anchored` (counts from another date of the text, `offset_days` away where days or weeks are
    counted), `season` or `duration` ("the past two years").
    `past` and `future` are the EDTF dates that it means in a clause about what has been and about what is to come;
    they are equal where the expression leaves no choice. `edtf` is the reading for no known tense: `past`, or else
    `future`. All three are None where the expression names no date by itself.
    `precision` is the unit that it counts in. `lead` is the word before it in lower case: `since`, `by` and
    `until` bound an event rather than date it. `attributive` is True where it stands before its noun ("Monday's
    talks", "the 2015 deal"): then it dates what that noun names, which need not be what the clause reports.
    """

    span: Span
    text: str
    edtf: str | None
    kind: str
    precision: str
    past: str | None = None
    future: str | None = None
    offset_days: int | None = None
    lead: str | None = None
    attributive: bool = False

    def reading(self, future: bool) -> str | None:
        """The EDTF date for a clause about the future, or for one about the past or present."""
        return self.future if future else self.past
