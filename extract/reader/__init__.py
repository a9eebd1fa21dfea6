"""The language reader: from the words of a text to sentences, tags, trees, lemmas and names."""

from extract.reader.load import load_reader

__all__ = ["load_reader"]
