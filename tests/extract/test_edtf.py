from datetime import date

import pytest

from extract.edtf import bounds

MEANT = [
    ("2024-05-06", (date(2024, 5, 6), date(2024, 5, 6))),  # a day is itself
    ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),  # a month ends as the calendar says
    ("2023-02", (date(2023, 2, 1), date(2023, 2, 28))),
    ("2024", (date(2024, 1, 1), date(2024, 12, 31))),
    ("2024-05-06/2024-05-08", (date(2024, 5, 6), date(2024, 5, 8))),  # an interval takes in both ends
    ("2024-05/2024-06", (date(2024, 5, 1), date(2024, 6, 30))),  # ends of months
    ("2023/2024-02", (date(2023, 1, 1), date(2024, 2, 29))),  # ends of two precisions
    ("XXXX-05-06", None),  # no year
    ("XXXX-02-29", None),  # a day that only some years have
    ("XXXX-05", None),
    ("XXXX-05-06/XXXX-05-08", None),
    ("2024-05-06/XXXX-05-08", None),  # half a year is none
]
REFUSED = [
    "",
    "Monday",
    "2024-5-6",  # digits missing
    "2024-02-30",  # no such day
    "2024-13",  # no such month
    "XXXX-13-01",
    "XXXX-02-30",
    "2024-05-06/",  # no end
    "2024-05-08/2024-05-06",  # ends before it begins
    "2024-05-06/2024-05-07/2024-05-08",
    "XXXX-05-06/soon",  # an end is read even where the beginning has no year
    "2024-05-06T10:00",
    "２０２４",  # digits of another script
]


@pytest.mark.parametrize(("text", "expected"), MEANT)
def test_a_date_means_its_first_to_its_last_day(text: str, expected: tuple[date, date] | None) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        bounds(text)
