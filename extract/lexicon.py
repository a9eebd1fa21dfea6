"""The words whose grammar the extraction relies on, from `resources/lexicon.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from extract.knowledge import check_sections, load_resource, read_texts


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Classes of lemmas by what they do in a clause; the data file says what each class is for."""

    light_verbs: frozenset[str]
    occurrence_verbs: frozenset[str]
    light_obliques: frozenset[str]
    motion_verbs: frozenset[str]
    sending_verbs: frozenset[str]
    hosting_prepositions: frozenset[str]
    prepositions_ahead: frozenset[str]
    measure_nouns: frozenset[str]
    channel_nouns: frozenset[str]
    object_control: frozenset[str]
    addressing_verbs: frozenset[str]
    addressing_words: frozenset[str]
    speech_verbs: frozenset[str]
    source_prepositions: frozenset[str]
    speech_nouns: frozenset[str]
    outlet_nouns: frozenset[str]
    gathering_nouns: frozenset[str]
    journey_nouns: frozenset[str]
    planning_words: frozenset[str]
    settled_nouns: frozenset[str]
    going_on: frozenset[str]
    possible_words: frozenset[str]
    denying_words: frozenset[str]
    weighing_verbs: frozenset[str]
    wishing_nouns: frozenset[str]
    future_auxiliaries: frozenset[str]
    possible_auxiliaries: frozenset[str]
    name_like_titles: frozenset[str]


@cache
def load_lexicon() -> Lexicon:
    """The lexicon shipped with the package. Raises ResourceError where the file is malformed."""
    names = [field.name for field in fields(Lexicon)]
    classes = load_resource("lexicon")
    check_sections("lexicon.yaml", classes, tuple(names))
    return Lexicon(**{name: frozenset(read_texts("lexicon.yaml", name, classes.get(name))) for name in names})
