"""A clause as the rest of the extraction sees it: a predicate, verb or noun, and what fills its slots.

Slots are `subject object indirect possessor modifier complement` (a verb below) and one a preposition (`with`,
`to`, `between` …); a slot holds the indices of head tokens, coordination spread out. What a clause leaves unsaid is
filled from its governors: the subject of "plans to visit", of the second verb in "came and met", of "who met", the one
who holds the talks of "held talks", and the subject of a verb that mentions an event ("said at a meeting with").
"""

from __future__ import annotations

from dataclasses import dataclass

from extract.lexicon import Lexicon
from extract.syntax import Syntax

Slots = dict[str, tuple[int, ...]]

_RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom"})
_VERBAL = frozenset({"VERB", "AUX"})
_TIMES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its slots.

    `predicate` is a token index and `verb` the verb that carries tense, negation and adverbials: the predicate itself,
    or the light or hosting verb of a noun (None for a bare noun). `hosted` says that the noun's participants include
    the subject of a verb that only mentions it ("said at a meeting with").
    """

    predicate: int
    verb: int | None
    slots: Slots
    passive: bool = False
    hosted: bool = False

    def fill(self, slot: str) -> tuple[int, ...]:
        """The head tokens in a slot, empty where the clause has none."""
        return self.slots.get(slot, ())


class ClauseView:
    """Builds the clause of any predicate of one doc."""

    def __init__(self, syntax: Syntax, lexicon: Lexicon) -> None:
        self.syntax = syntax
        self.doc = syntax.doc
        self.lexicon = lexicon

    def clause(self, index: int) -> Clause:
        """The clause of the predicate at a token."""
        if self.doc[index].pos_ in _VERBAL:
            return self._verb_clause(index)
        return self._noun_clause(index)

    def is_passive(self, verb: int) -> bool:
        """True for "was met by" and for a bare participle after its noun ("a delegation led by")."""
        if any(True for _ in self.syntax.children(verb, "passive subject", "passive auxiliary", "agent")):
            return True
        return self.syntax.links[verb].relation == "clause modifier" and self.doc[verb].tag_ == "VBN"

    def subjects(self, verb: int) -> tuple[int, ...]:
        """The tokens that do what an active verb says, or undergo a passive one; looked for upwards where unsaid."""
        return self._subjects(verb, frozenset())

    def _subjects(self, verb: int, seen: frozenset[int]) -> tuple[int, ...]:
        if verb in seen:
            return ()
        seen |= {verb}
        own = tuple(self.syntax.children(verb, "subject", "passive subject"))
        if own:
            return self._antecedents(verb, own)
        return self._inherited_subjects(verb, seen)

    def _antecedents(self, verb: int, own: tuple[int, ...]) -> tuple[int, ...]:
        """What a relative pronoun in subject place stands for; the subjects themselves otherwise."""
        link = self.syntax.links[verb]
        if link.relation == "relative" and all(self.doc[i].lower_ in _RELATIVE_PRONOUNS for i in own):
            return (link.head,)
        return self._spread(own)

    def _inherited_subjects(self, verb: int, seen: frozenset[int]) -> tuple[int, ...]:
        head, relation = self.syntax.links[verb].head, self.syntax.links[verb].relation
        if head == verb:
            return self._dropped_subject(verb, seen)
        if relation == "clause modifier":
            return self._modified(verb, head, seen)
        if relation == "relative":
            return (head,)
        if relation in {"open complement", "adverbial", "complement"} and self.doc[head].pos_ in _VERBAL:
            controllers = self._objects(head) if self.doc[head].lemma_ in self.lexicon.object_control else ()
            return controllers or self._active_subjects(head, seen)
        if relation in {"conjunct", "open complement", "adverbial", "parataxis"}:
            return self._subjects(head, seen)
        return ()

    def _dropped_subject(self, verb: int, seen: frozenset[int]) -> tuple[int, ...]:
        """In note form ("Met with A. Also visited B.") the subject is that of the sentence before."""
        sentence = self.doc[verb].sent
        opening = self.doc[sentence.start : verb]
        finite = self.doc[verb].tag_ in {"VBD", "VBN"} and self.doc[sentence.end - 1].text != "?"
        if not finite or sentence.start == 0 or any(token.pos_ not in {"ADV", "PUNCT", "SPACE"} for token in opening):
            return ()
        before = self.doc[sentence.start - 1].sent.root.i
        return self._subjects(before, seen) if self.doc[before].pos_ in _VERBAL else ()

    def _modified(self, verb: int, noun: int, seen: frozenset[int]) -> tuple[int, ...]:
        """The subject of a clause that modifies a noun: the noun, or for "a plan to visit" whoever has the plan."""
        if self.doc[verb].tag_ != "VB":
            return (noun,)
        owners = tuple(self.syntax.children(noun, "possessor"))
        if owners:
            return self._spread(owners)
        governor = self.syntax.links[noun].head
        if self.doc[governor].pos_ in _VERBAL and governor != noun:
            return self._active_subjects(governor, seen)
        return ()

    def _active_subjects(self, verb: int, seen: frozenset[int]) -> tuple[int, ...]:
        """Who acts in a clause: the subject, or the agent of a passive that names one."""
        agents = tuple(self.syntax.children(verb, "agent"))
        return self._spread(agents) if agents else self._subjects(verb, seen)

    def _objects(self, verb: int) -> tuple[int, ...]:
        return self._spread(tuple(self.syntax.children(verb, "object", "indirect object", "passive subject")))

    def _spread(self, heads: tuple[int, ...]) -> tuple[int, ...]:
        found: list[int] = []
        for head in heads:
            found.extend(i for i in self.syntax.conjuncts(head) if i not in found)
        return tuple(found)

    def _verb_clause(self, verb: int) -> Clause:
        slots: Slots = {}
        passive = self.is_passive(verb)
        self._add(slots, "object" if passive else "subject", self.subjects(verb))
        self._add_dependants(slots, verb, passive)
        if self.syntax.links[verb].relation == "conjunct":
            self._share_right_edge(slots, verb)
        if not slots.get("object") and not passive:
            self._share_raised_object(slots, verb)
        if self.doc[verb].lemma_.lower() in self.lexicon.sending_verbs and not slots.get("to"):
            self._add_destination(slots, verb)
        if self.syntax.links[verb].relation == "relative" and not slots.get("object") and not passive:
            self._add_gap(slots, verb)
        return Clause(verb, verb, slots, passive)

    def _add_dependants(self, slots: Slots, verb: int, passive: bool) -> None:
        for child in self.syntax.children(verb):
            link = self.syntax.links[child]
            if link.relation == "object":
                self._add(slots, "object", self._spread((child,)))
            elif link.relation == "indirect object":
                self._add(slots, "indirect", self._spread((child,)))
            elif link.relation in {"open complement", "complement"}:
                self._add(slots, "complement", (child,))
            elif link.relation == "agent":
                self._add(slots, "subject" if passive else "by", self._spread((child,)))
            elif passive and link.relation == "oblique" and link.preposition == "by":
                # treebanks differ in whether an agent has a label of its own
                self._add(slots, "subject", self._spread((child,)))
            elif link.relation in {"oblique", "nominal"} and link.preposition:
                self._add_oblique(slots, child, link.preposition)

    def _add_oblique(self, slots: Slots, child: int, preposition: str) -> None:
        """Spreads "with A and to B" over two slots: a conjunct with its own preposition goes into that slot."""
        if self.doc[child].ent_type_ in _TIMES:
            return  # "on Friday" says when, not whom
        for conjunct in self.syntax.conjuncts(child):
            own = self.syntax.links[conjunct].preposition or preposition
            self._add(slots, own if conjunct != child else preposition, (conjunct,))
        if self.doc[child].lemma_.lower() in self.lexicon.channel_nouns:
            # "spoke over the phone with X": a parse may hang X on the phone
            self._add_nominals(slots, child)

    def _add_gap(self, slots: Slots, verb: int) -> None:
        """In "the minister whom X met" the object of the verb is the noun before it."""
        own = tuple(self.syntax.children(verb, "subject"))
        if own and not all(self.doc[i].lower_ in _RELATIVE_PRONOUNS for i in own):
            self._add(slots, "object", (self.syntax.links[verb].head,))

    def _add_destination(self, slots: Slots, verb: int) -> None:
        """In "sent a delegation led by X, chairman of Y, to Z" a parse may hang Z on a noun between."""
        for sent in slots.get("object", ()):
            for index in self.syntax.subtree(sent):
                if self.syntax.links[index].preposition == "to" and self._follows_comma(index, verb):
                    self._add(slots, "to", (index,))

    def _follows_comma(self, index: int, verb: int) -> bool:
        prepositions = [i for i in self.syntax.children(index, "case") if self.doc[i].lower_ == "to"]
        return any(i > verb + 1 and self.doc[i - 1].text == "," for i in prepositions)

    def _share_raised_object(self, slots: Slots, verb: int) -> None:
        """In "called and congratulated X" the object of the second verb is that of the first too."""
        for child in self.syntax.children(verb, "conjunct"):
            between = self.doc[verb + 1 : child]
            if self.doc[child].pos_ in _VERBAL and all(token.pos_ in {"CCONJ", "ADV"} for token in between):
                self._add(slots, "object", self._spread(tuple(self.syntax.children(child, "object"))))

    def _share_right_edge(self, slots: Slots, verb: int) -> None:
        """In "met and talked with X" the first verb has no complement of its own; the second passes nothing back.

        Only the other way is safe: a second verb without object or oblique takes those of the first.
        """
        first = self.syntax.first_conjunct(verb)
        if set(slots) <= {"subject"} and self.doc[first].pos_ in _VERBAL:
            for slot, fill in self._verb_clause(first).slots.items():
                if slot != "subject":
                    self._add(slots, slot, fill)

    def _noun_clause(self, noun: int) -> Clause:
        slots: Slots = {}
        for relation, slot in (("possessor", "possessor"), ("compound", "modifier"), ("modifier", "modifier")):
            self._add(slots, slot, self._spread(tuple(self.syntax.children(noun, relation))))
        self._add_nominals(slots, noun)
        first = self.syntax.first_conjunct(noun)
        link = self.syntax.links[first]
        governor = self.doc[link.head]
        for held in self.syntax.children(noun, "clause modifier"):
            if self.doc[held].tag_ == "VBN":  # "talks held in Oslo between A and B"
                self._add_dependants(slots, held, passive=True)
        if any(True for _ in self.syntax.children(noun, "copula")):
            self._add(slots, "subject", self.subjects(noun))
            return Clause(noun, noun, slots)
        if link.head == first or governor.pos_ not in _VERBAL:
            return self._bare_noun(noun, first, slots)
        return self._governed_noun(noun, first, slots)

    def _add_nominals(self, slots: Slots, noun: int) -> None:
        for child in self.syntax.children(noun, "nominal", "oblique", "agent"):
            preposition = self.syntax.links[child].preposition
            if preposition:
                self._add_oblique(slots, child, preposition)
            elif child < noun:
                self._add(slots, "modifier", self._spread((child,)))

    def _bare_noun(self, noun: int, first: int, slots: Slots) -> Clause:
        """A noun under another noun ("a day of talks with"), or at the root of a headline."""
        head = self.syntax.links[first].head
        verbs = [i for i in self.syntax.children(noun, "clause modifier", "relative") if self.doc[i].tag_ == "VBN"]
        for verb in verbs:
            if self.syntax.links[verb].relation == "relative":
                self._add_dependants(slots, verb, passive=True)
        if head != first and self.doc[head].lemma_ in self.lexicon.measure_nouns:
            outer = self._noun_clause(head)
            for slot, fill in outer.slots.items():
                self._add(slots, slot, fill)
            return Clause(noun, outer.verb, slots, hosted=outer.hosted)
        return Clause(noun, verbs[0] if verbs else None, slots)

    def _governed_noun(self, noun: int, first: int, slots: Slots) -> Clause:
        """A noun under a verb: its light verb, the verb of its occurring, or one that mentions it in passing."""
        link = self.syntax.links[first]
        verb = link.head
        lemma = self.doc[verb].lemma_.lower()
        if link.relation in {"object", "passive subject", "subject"}:
            return self._light_noun(noun, verb, lemma, link.relation, slots)
        taken_part = lemma in self.lexicon.motion_verbs | self.lexicon.light_obliques
        ahead = link.preposition in self.lexicon.prepositions_ahead and lemma not in self.lexicon.motion_verbs
        if link.relation in {"oblique", "agent"} and taken_part and not ahead:
            if not slots.get("possessor"):
                self._add(slots, "subject", self.subjects(verb))
            self._add_dependants(slots, verb, self.is_passive(verb))
            return Clause(noun, verb, slots)
        if link.relation == "oblique" and link.preposition in self.lexicon.hosting_prepositions:
            if ahead and not slots.get("with"):
                return Clause(noun, None, slots)
            if not slots.get("possessor"):  # "announced it during Y's visit": Y is the visitor
                self._add(slots, "subject", self._active_subjects(verb, frozenset()))
            return Clause(noun, verb, slots, hosted=True)
        return Clause(noun, verb, slots, hosted=True)

    def _light_noun(self, noun: int, verb: int, lemma: str, relation: str, slots: Slots) -> Clause:
        passive = self.is_passive(verb)
        light = lemma in self.lexicon.light_verbs
        occurring = relation != "object" and (lemma in self.lexicon.occurrence_verbs or (passive and light))
        if relation == "object" and not light:
            return Clause(noun, verb, slots, hosted=True)
        if light and relation == "object":
            self._add(slots, "subject", self.subjects(verb))
        if occurring or light:
            self._add_dependants(slots, verb, passive)
            slots.pop("object", None)
        return Clause(noun, verb, slots, hosted=not (light or occurring))

    def _add(self, slots: Slots, slot: str, heads: tuple[int, ...]) -> None:
        if heads:
            slots[slot] = tuple(dict.fromkeys((*slots.get(slot, ()), *heads)))
