"""Which offices are one, however they are called, and which nobody holds together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extract.titles import load_titles
from graph.office_names import OfficeKey, in_full, load_office_words, nearest_office, office_key


@dataclass(frozen=True, slots=True)
class Post:
    """An office of a country or organization: its words that matter, its role in the taxonomy, "" for none known.

    `key` is the same for all names of an office that are sure to be one, `single` says that one person holds it at a
    time.
    """

    words: OfficeKey
    role: str
    key: str
    single: bool

    def is_one_with(self, other: Post) -> bool:
        """True for two names of one office, also where one is a nickname or a short form of the other."""
        if self.key == other.key:
            return True
        nearest = nearest_office(self.words, (other.words,)), nearest_office(other.words, (self.words,))
        return nearest[0] == other.words or nearest[1] == self.words

    def is_at_odds_with(self, other: Post) -> bool:
        """True for two offices that nobody holds at the same time."""
        return (self.role, other.role) in load_office_words().at_odds


@lru_cache(maxsize=1 << 14)
def post_of(office: str, of: str) -> Post:
    """The post that an office, as articles write it, is in a country or organization (its id)."""
    known, words = load_office_words(), office_key(office)
    role = _role(in_full(office), of)
    folds = role in known.one_post
    single = words in known.single or (folds and role == "FOREIGN_MINISTER")
    return Post(words, role, role if folds else " ".join(sorted(words)), single and of.startswith("country:"))


def _role(office: str, of: str) -> str:
    """The role of an office that the taxonomy knows as a whole."""
    titles, words = load_titles(), office.split()
    for match in titles.find(words):
        if (match.start, match.end) == (0, len(words)) and not match.former and not match.elect:
            return match.role if match.deputy else titles.role_of(match.office, match.role, of)
    return ""
