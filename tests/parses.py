"""Hand-made parses: one row a token, `text lemma pos tag dep head`, heads counted from 1, 0 for the root.

`parse` takes rows, `sentences` looks sentences up in `data/parses.conll`, `marked` makes a doc that has names only.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import spacy
from spacy.tokens import Doc, Span

_VOCAB = spacy.blank("en").vocab
_FILE = Path(__file__).parent / "data" / "parses.conll"
_MARK = re.compile(r"\[([A-Z]+) ([^]]+)\]")
_GLUED = frozenset({",", ".", "'s", "’s"})


@cache
def _parses() -> dict[str, list[list[str]]]:
    """The rows of `text lemma pos tag dep head name` of each sentence in the file."""
    blocks = _FILE.read_text(encoding="utf-8").partition("# text = ")[2].strip().split("\n\n# text = ")
    pairs = (block.split("\n", 1) for block in blocks)
    return {text: [row.split("\t") for row in rows.splitlines()] for text, rows in pairs}


def sentences(*texts: str) -> Doc:
    """The parse of sentences that stand in the file, one after another with a space between."""
    rows: list[list[str]] = []
    heads: list[int] = []
    spaces: list[bool] = []
    for text in texts:
        offset, at = len(rows), 0
        for row in _parses()[text]:
            at += len(row[0])
            spaces.append(text[at : at + 1] == " ")
            at += spaces[-1]
            heads.append(offset + int(row[5]) - 1 if row[5] != "0" else len(rows))
            rows.append(row)
        spaces[-1] = True
    words, lemmas, pos, tags, deps, _, names = ([row[column] for row in rows] for column in range(7))
    spaces[-1:] = [False]
    return Doc(
        _VOCAB, words=words, spaces=spaces, lemmas=lemmas, pos=pos, tags=tags, deps=deps, heads=heads, ents=names
    )


def marked(*texts: str) -> Doc:
    """A doc without syntax: tokens parted by spaces, names in brackets ("in [GPE New Delhi] ."), a text a sentence."""
    words: list[str] = []
    starts: list[bool | int | None] = []
    names: list[tuple[int, int, str]] = []
    for text in texts:
        pieces = _MARK.split(text)
        for position in range(0, len(pieces), 3):
            label = pieces[position - 2] if position else ""
            if label:
                named = pieces[position - 1].split()
                names.append((len(words), len(words) + len(named), label))
                words.extend(named)
            words.extend(pieces[position].split())
        starts.extend([index == len(starts) for index in range(len(starts), len(words))])
    spaces = [after not in _GLUED for after in [*words, "."][1:]]
    doc = Doc(_VOCAB, words=words, spaces=spaces, sent_starts=starts)
    doc.ents = [Span(doc, start, end, label) for start, end, label in names]
    return doc


def parse(rows: str) -> Doc:
    """A doc from rows of `text lemma pos tag dep head`, one sentence per blank-line separated block."""
    blocks = [[line.split() for line in block.splitlines() if line.strip()] for block in rows.strip().split("\n\n")]
    tokens, heads, offset = [], [], 0
    for block in blocks:
        for index, row in enumerate(block):
            tokens.append(row)
            heads.append(offset + (int(row[5]) - 1 if row[5] != "0" else index))
        offset += len(block)
    words = [row[0] for row in tokens]
    spaces = [not (i + 1 < len(words) and words[i + 1] in _GLUED) for i in range(len(words))]
    return Doc(
        _VOCAB,
        words=words,
        spaces=spaces,
        lemmas=[row[1] for row in tokens],
        pos=[row[2] for row in tokens],
        tags=[row[3] for row in tokens],
        deps=[row[4] for row in tokens],
        heads=heads,
    )


# "Kenya and Uganda met with Chad in Oslo ." in Universal Dependencies and in ClearNLP labels
MET_UD = """
Kenya Kenya PROPN NNP nsubj 4
and and CCONJ CC cc 3
Uganda Uganda PROPN NNP conj 1
met meet VERB VBD ROOT 0
with with ADP IN case 6
Chad Chad PROPN NNP obl 4
in in ADP IN case 8
Oslo Oslo PROPN NNP obl 4
. . PUNCT . punct 4
"""
MET_CLEAR = """
Kenya Kenya PROPN NNP nsubj 4
and and CCONJ CC cc 1
Uganda Uganda PROPN NNP conj 1
met meet VERB VBD ROOT 0
with with ADP IN prep 4
Chad Chad PROPN NNP pobj 5
in in ADP IN prep 4
Oslo Oslo PROPN NNP pobj 7
. . PUNCT . punct 4
"""
# "Chad was visited by Kenya ."
VISITED_UD = """
Chad Chad PROPN NNP nsubj:pass 3
was be AUX VBD aux:pass 3
visited visit VERB VBN ROOT 0
by by ADP IN case 5
Kenya Kenya PROPN NNP obl:agent 3
. . PUNCT . punct 3
"""
VISITED_CLEAR = """
Chad Chad PROPN NNP nsubjpass 3
was be AUX VBD auxpass 3
visited visit VERB VBN ROOT 0
by by ADP IN agent 3
Kenya Kenya PROPN NNP pobj 4
. . PUNCT . punct 3
"""
# "Kenya plans to visit Chad ."
PLANS_UD = """
Kenya Kenya PROPN NNP nsubj 2
plans plan VERB VBZ ROOT 0
to to PART TO mark 4
visit visit VERB VB xcomp 2
Chad Chad PROPN NNP obj 4
. . PUNCT . punct 2
"""
PLANS_CLEAR = """
Kenya Kenya PROPN NNP nsubj 2
plans plan VERB VBZ ROOT 0
to to PART TO aux 4
visit visit VERB VB xcomp 2
Chad Chad PROPN NNP dobj 4
. . PUNCT . punct 2
"""
# "Kenya held talks with Chad ."
TALKS_UD = """
Kenya Kenya PROPN NNP nsubj 2
held hold VERB VBD ROOT 0
talks talk NOUN NNS obj 2
with with ADP IN case 5
Chad Chad PROPN NNP nmod 3
. . PUNCT . punct 2
"""
TALKS_CLEAR = """
Kenya Kenya PROPN NNP nsubj 2
held hold VERB VBD ROOT 0
talks talk NOUN NNS dobj 2
with with ADP IN prep 3
Chad Chad PROPN NNP pobj 4
. . PUNCT . punct 2
"""
# "Kenya , which met Chad , left ."
RELATIVE_UD = """
Kenya Kenya PROPN NNP nsubj 7
, , PUNCT , punct 4
which which PRON WDT nsubj 4
met meet VERB VBD acl:relcl 1
Chad Chad PROPN NNP obj 4
, , PUNCT , punct 4
left leave VERB VBD ROOT 0
. . PUNCT . punct 7
"""
RELATIVE_CLEAR = """
Kenya Kenya PROPN NNP nsubj 7
, , PUNCT , punct 1
which which PRON WDT nsubj 4
met meet VERB VBD relcl 1
Chad Chad PROPN NNP dobj 4
, , PUNCT , punct 1
left leave VERB VBD ROOT 0
. . PUNCT . punct 7
"""
# "Kenya did not meet Chad ."
NEGATED_UD = """
Kenya Kenya PROPN NNP nsubj 4
did do AUX VBD aux 4
not not PART RB advmod 4
meet meet VERB VB ROOT 0
Chad Chad PROPN NNP obj 4
. . PUNCT . punct 4
"""
NEGATED_CLEAR = """
Kenya Kenya PROPN NNP nsubj 4
did do AUX VBD aux 4
not not PART RB neg 4
meet meet VERB VB ROOT 0
Chad Chad PROPN NNP dobj 4
. . PUNCT . punct 4
"""
# "Kenya is a member ."
MEMBER_UD = """
Kenya Kenya PROPN NNP nsubj 4
is be AUX VBZ cop 4
a a DET DT det 4
member member NOUN NN ROOT 0
. . PUNCT . punct 4
"""
MEMBER_CLEAR = """
Kenya Kenya PROPN NNP nsubj 2
is be AUX VBZ ROOT 0
a a DET DT det 4
member member NOUN NN attr 2
. . PUNCT . punct 2
"""
# "Kenya was in talks with Chad ." with the copula under the noun (UD), and above the preposition (ClearNLP)
COPULA_UD = """
Kenya Kenya PROPN NNP nsubj 4
was be AUX VBD cop 4
in in ADP IN case 4
talks talk NOUN NNS ROOT 0
with with ADP IN case 6
Chad Chad PROPN NNP nmod 4
. . PUNCT . punct 4
"""
COPULA_CLEAR = """
Kenya Kenya PROPN NNP nsubj 2
was be AUX VBD ROOT 0
in in ADP IN prep 2
talks talk NOUN NNS pobj 3
with with ADP IN prep 4
Chad Chad PROPN NNP pobj 5
. . PUNCT . punct 2
"""
# "Kenya attended the Shanghai (SCO) summit ." as parsers get it wrong: two objects
TWO_OBJECTS_UD = """
Kenya Kenya PROPN NNP nsubj 2
attended attend VERB VBD ROOT 0
Shanghai Shanghai PROPN NNP obj 2
( ( PUNCT -LRB- punct 5
SCO SCO PROPN NNP appos 3
) ) PUNCT -RRB- punct 5
summit summit NOUN NN obj 2
. . PUNCT . punct 2
"""
# "Chad will come , her aide said ." as parsers get it wrong: Chad hangs on "said"
TWO_SUBJECTS_UD = """
Chad Chad PROPN NNP nsubj 7
will will AUX MD aux 3
come come VERB VB ccomp 7
, , PUNCT , punct 3
her her PRON PRP$ nmod:poss 6
aide aide NOUN NN nsubj 7
said say VERB VBD ROOT 0
. . PUNCT . punct 7
"""
# "Kenya sent a team led by the head of Chad , to Oslo ." with the destination on the last noun
DESTINATION_UD = """
Kenya Kenya PROPN NNP nsubj 2
sent send VERB VBD ROOT 0
a a DET DT det 4
team team NOUN NN obj 2
led lead VERB VBN acl 4
by by ADP IN case 7
head head NOUN NN obl:agent 5
of of ADP IN case 9
Chad Chad PROPN NNP nmod 7
, , PUNCT , punct 12
to to ADP IN case 12
Oslo Oslo PROPN NNP nmod 7
. . PUNCT . punct 2
"""
# "The minister left , she said ." with both subjects hung on "said"
SPEECH_MISREAD = """
The the DET DT det 2
minister minister NOUN NN nsubj 6
left leave VERB VBD ccomp 6
, , PUNCT , punct 3
she she PRON PRP nsubj 6
said say VERB VBD ROOT 0
. . PUNCT . punct 6
"""
# "Kenya met Chad on May 3 ." and "Three days later Kenya met Mali ."
DAYS_LATER_UD = """
Kenya Kenya PROPN NNP nsubj 2
met meet VERB VBD ROOT 0
Chad Chad PROPN NNP obj 2
on on ADP IN case 5
May May PROPN NNP obl 2
3 3 NUM CD nummod 5
. . PUNCT . punct 2

Three three NUM CD nummod 2
days day NOUN NNS obl:unmarked 3
later later ADV RB advmod 5
Kenya Kenya PROPN NNP nsubj 5
met meet VERB VBD ROOT 0
Mali Mali PROPN NNP obj 5
. . PUNCT . punct 5
"""
