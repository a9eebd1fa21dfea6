"""Build the lemma tables: `python -m training.lemmas --corpora DIR --out FILE`."""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc

from extract.reader.lemmas import LemmaTables, find_lemma
from training.corpora import read_docs

IRREGULAR = Path(__file__).parent / "irregular.txt"
OPEN = ("VERB", "NOUN", "ADJ", "ADV")
# After these a small word is nearly always a verb's base form.
BEFORE_VERBS = frozenset({"will", "would", "could", "should", "must", "may", "might", "can", "cannot"})
_PAST = ("VBD", "VBN")


def read_irregular() -> Iterator[tuple[str, str]]:
    """Form and base of every irregular verb form."""
    for line in IRREGULAR.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            base, *slots = line.split()
            for form in (form for slot in slots for form in slot.split("/")):
                yield form, base


def count_lemmas(docs: list[Doc]) -> dict[tuple[str, str, str], Counter[str]]:
    """How often each (small form, UPOS, XPOS) has each lemma in treebanks."""
    counts: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for token in (token for doc in docs for token in doc if token.pos_):
        lemma = token.lemma_.lower() if token.pos_ == "VERB" else token.lemma_
        counts[token.lower_, token.pos_, token.tag_][lemma] += 1
    return counts


def collect_bases(counts: dict[tuple[str, str, str], Counter[str]], texts: list[Doc]) -> dict[str, set[str]]:
    """Base forms by part of speech: lemmas of treebanks, and words that plain text shows to be some."""
    bases: dict[str, set[str]] = {upos: set() for upos in OPEN}
    for (_, upos, xpos), lemmas in counts.items():
        if upos in bases and lemmas.total():
            lemma = lemmas.most_common(1)[0][0]
            if lemma.isalpha() and lemma.islower() and xpos != "FW":
                bases[upos].add(lemma)
    bases["VERB"].update(base for _, base in read_irregular())
    verbs: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for doc in texts:
        for token in doc:
            if token.text.isalpha() and token.is_lower:
                words[token.text] += 1
                if token.i and token.nbor(-1).lower_ in BEFORE_VERBS:
                    verbs[token.text] += 1
    bases["VERB"].update(word for word, count in verbs.items() if count > 1 and not word.endswith("ly"))
    plain = (word for word, count in words.items() if count > 2 and not word.endswith("s"))
    bases["NOUN"].update(word for word in plain if word + "s" in words or word + "es" in words)
    return bases


def collect_exceptions(
    counts: dict[tuple[str, str, str], Counter[str]], bases: dict[str, set[str]]
) -> dict[str, dict[str, str]]:
    """Forms whose usual lemma the rules miss, by part of speech."""
    exceptions: dict[str, dict[str, str]] = defaultdict(dict)
    for form, base in read_irregular():
        if form != base and form not in ("found", "ground", "wound", "lay", "saw", "bound", "born"):
            exceptions["VERB"][form] = base
    tables = LemmaTables({}, {upos: frozenset(forms) for upos, forms in bases.items()})
    for (form, upos), by_tag in _group(counts).items():
        total = sum(by_tag.values(), Counter())
        usual, count = total.most_common(1)[0]
        ruled = {xpos: find_lemma(form, upos, xpos, tables) for xpos in by_tag}
        if any(lemma != usual for lemma in ruled.values()) and (count > 1 or upos in OPEN):
            exceptions[upos][form] = usual
        for xpos, lemmas in by_tag.items():
            own, often = lemmas.most_common(1)[0]
            if own != usual and often > 2 and own != find_lemma(form, upos, xpos, tables):
                exceptions[upos][f"{form} {xpos}"] = own
    for form, base in read_irregular():  # treebanks slip: "fled" is no "flead"
        if exceptions["VERB"].get(form, base) not in (base, form):
            exceptions["VERB"][form] = base
    return exceptions


def _group(
    counts: dict[tuple[str, str, str], Counter[str]],
) -> dict[tuple[str, str], dict[str, Counter[str]]]:
    """The counts of each (form, UPOS) by XPOS; names and foreign words left out."""
    groups: dict[tuple[str, str], dict[str, Counter[str]]] = defaultdict(dict)
    for (form, upos, xpos), lemmas in counts.items():
        if upos not in ("PROPN", "X", "NUM") and xpos not in ("NNP", "GW", "FW", "AFX"):
            groups[form, upos][xpos] = lemmas
    return groups


def build_tables(folder: Path, out: Path) -> None:
    """Write the tables made from the treebanks and the plain words of the name corpora."""
    counts = count_lemmas(read_docs(folder / "parse_train.spacy"))
    bases = collect_bases(counts, read_docs(folder / "ner_gmb_train.spacy"))
    exceptions = collect_exceptions(counts, bases)
    data = {
        "exceptions": {upos: dict(sorted(forms.items())) for upos, forms in sorted(exceptions.items())},
        "bases": {upos: " ".join(sorted(forms)) for upos, forms in sorted(bases.items())},
    }
    out.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def parse_arguments() -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of DocBin files")
    parser.add_argument("--out", type=Path, required=True, help="lemmas.json to write")
    return parser.parse_args()


if __name__ == "__main__":
    options = parse_arguments()
    build_tables(options.corpora, options.out)
