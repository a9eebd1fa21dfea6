"""The country that an article was filed in."""

import pytest

from extract.gazetteer import load_gazetteer
from extract.home import find_home

HOMES = [
    ("TEHRAN – The minister left.", "country:IRN"),
    ("BEIJING, Aug. 3 (Xinhua) -- The minister left.", "country:CHN"),
    ("GENEVA (Reuters) - The minister left.", None),  # where the world meets
    ("The minister left Tehran.", None),  # no dateline
    ("BLUERIVER – The minister left.", None),  # nowhere that is known
]


@pytest.mark.parametrize(("text", "country"), HOMES)
def test_the_dateline_says_where_home_is(text: str, country: str | None) -> None:
    assert find_home(text, load_gazetteer()) == country
