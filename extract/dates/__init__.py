"""Date expressions of English news: where they stand in a text and which days they mean."""

from extract.dates.mention import DateMention
from extract.dates.search import find_dates

__all__ = ["DateMention", "find_dates"]
