"""Governments named after who leads them: "the Biden administration"."""

from __future__ import annotations

from spacy.tokens import Doc, Span

ADMINISTRATION = "administration"
LEADING_ROLES = ("HEAD_OF_STATE", "HEAD_OF_GOVERNMENT")


def is_before_administration(doc: Doc, end: int) -> bool:
    """True where "administration" follows what ends before a token."""
    return end < len(doc) and doc[end].lower_ == ADMINISTRATION


def names_leader(entity: Span) -> bool:
    """True for one word that a reader takes for an organization, but that leads an administration."""
    lone = len(entity) == 1 and entity.label_ == "ORG" and entity.text.istitle()
    return lone and entity.end < len(entity.doc) and entity.doc[entity.end].text == ADMINISTRATION
