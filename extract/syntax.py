"""One view of a parse over both label schemes: Universal Dependencies, and ClearNLP (spaCy's English packages).

Every token gets one `Link`: the token it depends on, a relation in our own words and, where a preposition
introduces it, that preposition. In the ClearNLP scheme prepositions and the verb "be" stand between a word and what
it depends on; here both schemes attach the content words to each other, as UD does, and all conjuncts to the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extract.coordination import mend_coordination
from extract.links import Link, mend_links

_UD = {
    "nsubj": "subject",
    "nsubj:outer": "subject",
    "nsubj:pass": "passive subject",
    "obj": "object",
    "iobj": "indirect object",
    "obl": "oblique",
    "obl:agent": "agent",
    "obl:unmarked": "time",
    "obl:tmod": "time",
    "obl:npmod": "time",
    "nmod": "nominal",
    "nmod:unmarked": "nominal",
    "nmod:tmod": "nominal",
    "nmod:npmod": "nominal",
    "nmod:poss": "possessor",
    "nmod:desc": "title",
    "appos": "apposition",
    "conj": "conjunct",
    "cc": "coordinator",
    "cc:preconj": "coordinator",
    "aux": "auxiliary",
    "aux:pass": "passive auxiliary",
    "cop": "copula",
    "ccomp": "complement",
    "csubj": "clausal subject",
    "csubj:pass": "clausal subject",
    "xcomp": "open complement",
    "advcl": "adverbial",
    "advcl:relcl": "relative",
    "acl": "clause modifier",
    "acl:relcl": "relative",
    "amod": "modifier",
    "compound": "compound",
    "compound:prt": "particle",
    "flat": "flat",
    "flat:name": "flat",
    "flat:foreign": "flat",
    "det": "determiner",
    "det:predet": "determiner",
    "nummod": "number",
    "mark": "mark",
    "case": "case",
    "advmod": "adverb",
    "parataxis": "parataxis",
    "ROOT": "root",
    "root": "root",
}
_CLEAR = {
    "nsubj": "subject",
    "nsubjpass": "passive subject",
    "dobj": "object",
    "dative": "indirect object",
    "npadvmod": "time",
    "nmod": "nominal",
    "poss": "possessor",
    "appos": "apposition",
    "conj": "conjunct",
    "cc": "coordinator",
    "preconj": "coordinator",
    "aux": "auxiliary",
    "auxpass": "passive auxiliary",
    "ccomp": "complement",
    "pcomp": "adverbial",
    "csubj": "clausal subject",
    "csubjpass": "clausal subject",
    "xcomp": "open complement",
    "advcl": "adverbial",
    "acl": "clause modifier",
    "relcl": "relative",
    "amod": "modifier",
    "compound": "compound",
    "prt": "particle",
    "det": "determiner",
    "predet": "determiner",
    "nummod": "number",
    "mark": "mark",
    "neg": "negation",
    "case": "case",
    "advmod": "adverb",
    "parataxis": "parataxis",
    "ROOT": "root",
}
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "without"})
_INTRODUCED = frozenset({"obl", "nmod", "obl:agent", "advcl", "acl", "conj", "obl:unmarked", "nmod:unmarked"})
# The labels that only one of the two schemes has.
_ONLY_UD = frozenset({"obl", "obj", "nsubj:pass", "nmod:poss", "acl:relcl", "aux:pass", "cop", "flat"})
_ONLY_CLEAR = frozenset({"pobj", "dobj", "nsubjpass", "poss", "relcl", "auxpass", "attr", "prep"})


@dataclass(frozen=True, slots=True)
class Syntax:
    """The links of a doc, one per token, with each token's dependants in text order."""

    doc: Doc
    links: tuple[Link, ...]
    dependants: tuple[tuple[int, ...], ...]

    def children(self, index: int, *relations: str) -> Iterator[int]:
        """The dependants of a token that hang on it by one of the relations (any, where none is given)."""
        for child in self.dependants[index]:
            if not relations or self.links[child].relation in relations:
                yield child

    def conjuncts(self, index: int) -> tuple[int, ...]:
        """A token and what is coordinated with it after it, in text order."""
        return tuple(self._below(index, "conjunct"))

    def first_conjunct(self, index: int) -> int:
        """The token that opens the coordination that a token stands in (itself, where it stands in none)."""
        while self.links[index].relation == "conjunct" and self.links[index].head != index:
            index = self.links[index].head
        return index

    def subtree(self, index: int) -> Iterator[int]:
        """A token and all that hangs below it."""
        yield from self._below(index)

    def _below(self, index: int, *relations: str) -> Iterator[int]:
        # without recursion: in a text without sentence ends a tree may be as deep as the text is long
        waiting = [index]
        while waiting:
            here = waiting.pop()
            yield here
            waiting.extend(reversed(tuple(self.children(here, *relations))))

    def ancestors(self, index: int) -> Iterator[int]:
        """The tokens above a token, the nearest first."""
        while self.links[index].head != index:
            index = self.links[index].head
            yield index

    def negated(self, index: int) -> bool:
        """True where a word of negation hangs on the token."""
        children = self.children(index, "negation", "adverb", "determiner")
        return any(self.doc[child].lower_ in _NEGATIONS or self._is_no_longer(child) for child in children)

    def _is_no_longer(self, index: int) -> bool:
        return self.doc[index].lower_ in {"longer", "more"} and self.negated(index)


def read_syntax(doc: Doc) -> Syntax:
    """The links of a parsed doc, whichever of the two label schemes it carries."""
    labels = {token.dep_ for token in doc}
    links = _clear_links(doc) if len(labels & _ONLY_CLEAR) > len(labels & _ONLY_UD) else _ud_links(doc)
    return syntax_of(doc, mend_coordination(doc, mend_links(doc, links)))


def syntax_of(doc: Doc, links: Sequence[Link]) -> Syntax:
    """The syntax of a doc that has these links, one per token."""
    dependants: list[list[int]] = [[] for _ in doc]
    for index, link in enumerate(links):
        if link.head != index:
            dependants[link.head].append(index)
    return Syntax(doc, tuple(links), tuple(tuple(each) for each in dependants))


def _ud_links(doc: Doc) -> list[Link]:
    return [Link(token.head.i, _UD.get(token.dep_, "other"), _ud_preposition(token)) for token in doc]


def _ud_preposition(token: Token) -> str:
    """The preposition before a phrase; a parser may hang that of "with the premier and minister X" on the last word."""
    if token.dep_ not in _INTRODUCED:
        return ""
    after = token.head.i if token.head.i < token.i else -1
    for child in token.children:
        if after < child.i < token.i and _introduces(child):
            return _preposition_words(child)
    first = token.left_edge
    strayed = token.dep_ == "obl" and first.i < token.i and first.head.i > token.i and first.dep_ == "case"
    return _preposition_words(first) if strayed else ""


def _introduces(token: Token) -> bool:
    return token.dep_ in {"case", "mark"} and token.lower_ not in {"'s", "’s", "'"}


def _preposition_words(token: Token) -> str:
    """A preposition with what belongs to it: "ahead of", whether or not the parse joins the two."""
    fixed = [child.lower_ for child in token.children if child.dep_ == "fixed"]
    after = [each.lower_ for each in token.head.children if each.i == token.i + 1 and each.dep_ == "case"]
    if token.lower_ == "of" and token.i and token.nbor(-1).lower_ == "ahead":
        return "ahead of"  # which parses take for an adverb
    return " ".join([token.lower_, *(fixed or [word for word in after if word == "of"])])


def _clear_links(doc: Doc) -> list[Link]:
    nominal = [token for token in doc if token.dep_ in {"attr", "acomp"} and token.head.lemma_ == "be"]
    predicates = {token.head.i: token.i for token in nominal}
    return [_clear_link(token, predicates) for token in doc]


def _clear_link(token: Token, predicates: dict[int, int]) -> Link:
    if token.i in predicates:
        return Link(predicates[token.i], "copula")
    if token.i in predicates.values():
        return _clear_predicate(token, predicates)
    if token.dep_ in {"prep", "agent", "dative"} and any(child.dep_ == "pobj" for child in token.children):
        return Link(next(child.i for child in token.children if child.dep_ == "pobj"), "case")
    if token.dep_ == "pobj":
        return _clear_object_of_preposition(token, predicates)
    if token.dep_ == "conj":
        return _clear_conjunct(token, predicates)
    return _moved(token, predicates, _CLEAR.get(token.dep_, "other"))


def _clear_predicate(token: Token, predicates: dict[int, int]) -> Link:
    """The link of a predicate noun, which takes the place of its copula."""
    copula = token.head
    if copula.head.i == copula.i:
        return Link(token.i, "root")
    return _moved(copula, predicates, _CLEAR.get(copula.dep_, "other"))


def _moved(token: Token, predicates: dict[int, int], relation: str) -> Link:
    """The link to a token's own head, or to the predicate noun where that head is a copula."""
    return Link(predicates.get(token.head.i, token.head.i) if token.head.i != token.i else token.i, relation)


def _clear_object_of_preposition(token: Token, predicates: dict[int, int]) -> Link:
    preposition, words = token.head, [token.head.lower_]
    while preposition.head.dep_ == "prep" and preposition.dep_ == "prep":
        preposition = preposition.head
        words.insert(0, preposition.lower_)
    head = preposition.head
    relation = "agent" if preposition.dep_ == "agent" else "oblique" if head.pos_ in {"VERB", "AUX"} else "nominal"
    return Link(predicates.get(head.i, head.i), relation, " ".join(words))


def _clear_conjunct(token: Token, predicates: dict[int, int]) -> Link:
    first = token.head
    while first.dep_ == "conj":
        first = first.head
    return Link(predicates.get(first.i, first.i), "conjunct")
