"""Invented sources for the tests of structure."""

from reportkit.readers import read
from reportkit.structure import understand

LONG = "全镇上下振奋精神，着力扩大有效需求，推动重点项目早开工、早建成、早见效"
"""A sentence long enough to be running text, without its full stop."""


def understood(*lines):
    """Return the document made of `lines`."""
    return understand(read("\n".join(lines).encode(), "sample.txt"))


def paragraphs(document):
    """Return the words of the paragraphs."""
    return [paragraph.passage.text for paragraph in document.paragraphs]
