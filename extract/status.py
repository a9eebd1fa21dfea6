"""Whether what a clause says happened, goes on, is planned, may be or did not come about."""

from __future__ import annotations

from datetime import date

from extract.clauses import Clause, ClauseView
from extract.edtf import bounds

_VERBAL = frozenset({"VERB", "AUX"})
_BACKGROUND_DAYS = 365
_FORMS_OF_BE = frozenset({"is", "are", "was", "were", "'s", "’s"})
# After these a clause says when, not what: "cancelled the visit after meeting X".
_AT_A_TIME = frozenset({"after", "before", "since", "while", "when", "following", "upon"})
# "begins a visit": it has begun and is not over.
_BEGINNING = frozenset({"begin", "start", "open", "commence"})
_PRESENT = frozenset({"VBZ", "VBP"})
_PREPARING = frozenset({"prepare", "preparation", "preparations"})
_UPWARD = frozenset({"open complement", "complement", "clause modifier", "adverbial"})


def read_status(view: ClauseView, clause: Clause) -> str:
    """The status of a clause by its own words and those that govern it: a value of STATUSES, never `historical`.

    A denial outweighs a possibility, a possibility a plan: "may not meet", "refused to plan a visit".
    """
    said = {_own_status(view, clause), *_governing_statuses(view, clause)}
    for status in ("denied", "possible", "planned", "ongoing"):
        if status in said:
            return status
    return "ongoing" if _is_progressive(view, clause) else "happened"


def place_in_time(status: str, when: str | None, published: date | None) -> str:
    """The status once the date is known: what is yet to come was planned, what is over a year back is historical."""
    span = bounds(when) if when else None
    if span is None or published is None:
        return status
    first, last = span
    if status == "happened" and first > published:
        return "planned"
    if status == "happened" and (published - last).days > _BACKGROUND_DAYS:
        return "historical"
    return status


def _own_status(view: ClauseView, clause: Clause) -> str:
    if view.syntax.negated(clause.predicate) or (clause.verb is not None and view.syntax.negated(clause.verb)):
        return "denied"
    for status in (_light_status(view, clause), _modifier_status(view, clause.predicate)):
        if status != "happened":
            return status
    if _is_ahead(view, clause.predicate):
        return "planned"
    return "happened" if clause.verb is None or clause.hosted else _auxiliary_status(view, clause.verb)


def _is_ahead(view: ClauseView, predicate: int) -> bool:
    """True for a noun that something else comes before: "met ahead of the summit", "to prepare for the summit"."""
    link = view.syntax.links[view.syntax.first_conjunct(predicate)]
    prepared = link.preposition == "for" and view.doc[link.head].lemma_.lower() in _PREPARING
    return view.doc[predicate].pos_ not in _VERBAL and (prepared or link.preposition in view.lexicon.prepositions_ahead)


def _light_status(view: ClauseView, clause: Clause) -> str:
    """What the light verb of an event noun says: "cancelled talks", "planned a visit", "sought a meeting"."""
    if clause.verb is None or clause.verb == clause.predicate or clause.hosted:
        return "happened"
    lemma = view.doc[clause.verb].lemma_.lower()
    happens = lemma in view.lexicon.occurrence_verbs and view.syntax.links[clause.predicate].relation == "subject"
    if lemma in view.lexicon.denying_words:
        return "happened" if happens else "denied"  # talks that failed took place
    if _goes_on(view, clause.verb) or (lemma in _BEGINNING and view.doc[clause.verb].tag_ in _PRESENT):
        return "ongoing"
    settled = lemma == "announce" and view.doc[clause.predicate].lemma_.lower() in view.lexicon.settled_nouns
    if lemma in view.lexicon.planning_words and not settled:
        return "planned"
    return "possible" if lemma in view.lexicon.possible_words - {"open"} else "happened"


def _modifier_status(view: ClauseView, predicate: int) -> str:
    """What adjectives before an event noun say: "a planned visit", "possible talks"."""
    for child in view.syntax.children(predicate, "modifier", "compound"):
        lemma = view.doc[child].lower_
        if lemma in view.lexicon.denying_words:
            return "denied"
        if lemma in view.lexicon.possible_words:
            return "possible"
        if lemma in view.lexicon.planning_words:
            return "planned"
    return "happened"


def _auxiliary_status(view: ClauseView, verb: int) -> str:
    words = [view.doc[i].lower_ for i in view.syntax.children(verb, "auxiliary")]
    if any(word in view.lexicon.future_auxiliaries and word != "to" for word in words):
        return "planned"
    if "would" in words and _under_past_speech(view, verb):
        return "planned"
    if view.doc[verb].tag_ == "VB" and "to" in _marks(view, verb) and _FORMS_OF_BE & set(words):
        return "planned"  # "was to meet"
    if any(word in view.lexicon.possible_auxiliaries for word in words):
        return "possible"
    if any(view.doc[i].lower_ in {"if", "unless", "whether"} for i in view.syntax.children(verb, "mark")):
        return "possible"
    return "happened"


def _under_past_speech(view: ClauseView, verb: int) -> bool:
    """True for "said he would visit", which reports a plan; "would visit if" only tells of a possibility."""
    return any(
        view.doc[i].lemma_.lower() in view.lexicon.speech_verbs and view.doc[i].tag_ in {"VBD", "VBN"}
        for i in view.syntax.ancestors(verb)
    )


def _governing_statuses(view: ClauseView, clause: Clause) -> set[str]:
    """What the words above the clause make of it, up to the first that only says or thinks it."""
    found: set[str] = set()
    below = clause.verb if clause.verb is not None and not clause.hosted else clause.predicate
    while view.syntax.links[below].head != below:
        link = view.syntax.links[below]
        token = view.doc[link.head]
        if link.relation == "conjunct" and token.pos_ in _VERBAL and not _has_own_subject(view, below):
            found.add(_auxiliary_status(view, link.head))
            below = link.head
            continue
        if link.relation not in _UPWARD:
            break
        speaks = token.lemma_.lower() in view.lexicon.speech_verbs
        if link.relation in {"open complement", "clause modifier"} or not speaks:
            found |= _word_status(view, below, link.head, link.relation)
        if link.relation == "complement" and speaks:
            break
        below = link.head
    return found


def _goes_on(view: ClauseView, verb: int) -> bool:
    """True for "continue talks", which go on; those that "continued" may be over."""
    return view.doc[verb].lemma_.lower() in view.lexicon.going_on and view.doc[verb].tag_ not in {"VBD", "VBN"}


def _marks(view: ClauseView, verb: int) -> list[str]:
    return [view.doc[i].lower_ for i in view.syntax.children(verb, "mark", "auxiliary")]


def _has_own_subject(view: ClauseView, verb: int) -> bool:
    return any(True for _ in view.syntax.children(verb, "subject", "passive subject"))


def _word_status(view: ClauseView, below: int, governor: int, relation: str) -> set[str]:
    """The statuses that one governor gives to the clause below it."""
    token, lexicon = view.doc[governor], view.lexicon
    lemma, form = token.lemma_.lower(), token.lower_
    infinitive = view.doc[below].tag_ in {"VB", "VBG"}
    if relation == "adverbial" and (not infinitive or _AT_A_TIME & set(_marks(view, below))):
        return set()
    awaited = _awaited(view, below, governor, relation)
    if awaited is not None:
        return {awaited}
    if relation == "adverbial" and lemma not in lexicon.denying_words | lexicon.planning_words | lexicon.possible_words:
        return set()
    found: set[str] = set()
    if {lemma, form} & lexicon.denying_words:
        found.add("happened" if view.syntax.negated(governor) else "denied")
    elif infinitive and {lemma, form} & lexicon.possible_words:
        found.add("possible")
    elif infinitive and {lemma, form} & lexicon.planning_words:
        found.add("planned")
    elif infinitive and _goes_on(view, governor):
        found.add("ongoing")
    if infinitive and view.syntax.negated(governor) and not found & {"happened"}:
        found.add("denied")
    if infinitive and relation != "adverbial" and not found & {"denied", "possible"}:
        found.add(_auxiliary_status(view, governor))
    return found


def _awaited(view: ClauseView, below: int, governor: int, relation: str) -> str | None:
    """The status of what somebody looks forward to, and of the purpose of a plan: "will travel to meet X"."""
    if view.doc[governor].lemma_.lower() == "look":
        looks_forward = any(view.doc[child].lower_ == "forward" for child in view.syntax.children(governor))
        return "planned" if looks_forward else None
    if relation != "adverbial" or view.doc[below].tag_ != "VB" or "to" not in _marks(view, below):
        return None
    status = _auxiliary_status(view, governor)
    return status if status in {"planned", "possible"} else None


def _is_progressive(view: ClauseView, clause: Clause) -> bool:
    """Present progressive: "is visiting", "are holding talks", "talks are under way"."""
    if clause.verb is None or clause.hosted:
        return False
    auxiliaries = [view.doc[i].lower_ for i in view.syntax.children(clause.verb, "auxiliary")]
    if view.doc[clause.verb].tag_ == "VBG" and any(word in {"is", "are", "'re", "'s", "been"} for word in auxiliaries):
        return True
    modifiers = view.syntax.children(clause.predicate, "modifier")
    return any(view.doc[i].lower_ in {"underway", "ongoing"} for i in modifiers)
