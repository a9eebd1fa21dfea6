"""Which language pipeline reads the articles: ours, or any installed spaCy one."""

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex

from extract.errors import ReaderError
from extract.reader import component

# spaCy divides "Iran-backed" and leaves "U.S.-backed" and "U.S.–Iran" whole: a full stop is no letter to it.
_AFTER_STOP = r"(?<=[A-Za-z]\.[A-Za-z]\.)[-‐‑–—](?=[A-Za-z])"


def load_reader(name: str | None = None, threads: int = 1) -> Language:
    """A pipeline that sets sentences, syntax and names: ours, or the spaCy package `name`.

    Args:
        name: an installed spaCy package or a folder with one; None for the reader shipped here.
        threads: of our reader's network.

    Raises:
        ReaderError: the pipeline is not installed, or has no parser or no names.
    """
    if name is None:
        nlp = spacy.blank("en")
        tokenizer: Tokenizer = nlp.tokenizer
        tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), _AFTER_STOP]).finditer
        nlp.add_pipe(component.FACTORY, config={"threads": threads})
        return nlp
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError) as error:
        raise ReaderError(f"no spaCy pipeline {name!r}: {str(error).splitlines()[0]}") from error
    check_reader(nlp, name)
    return nlp


def check_reader(nlp: Language, name: str) -> None:
    """Refuse a pipeline that lacks syntax or names, and say which.

    Raises:
        ReaderError: no component assigns what extraction needs.
    """
    assigned = {what for pipe in nlp.pipe_names for what in nlp.get_pipe_meta(pipe).assigns}
    needed = {"token.dep": "a parser", "doc.ents": "names"}
    lacking = [words for attribute, words in needed.items() if attribute not in assigned]
    if lacking:
        raise ReaderError(f"the pipeline {name!r} lacks {' and '.join(lacking)}")
