"""Breaking a title into lines as official documents do: no word split, lines of like length."""

import re

CHARACTERS = 20
"""Characters of 22 pt that fit a line."""
_ATOM = re.compile(r"[0-9０-９A-Za-z.%]+[年月日]?|[《“（(][^》”）)]{0,6}|.")
_CLOSING = "，。、；：？！）》”’年月日的与和及"


def broken(text: str) -> list[str]:
    """Return the title's lines: one where it fits, else as few as fit, of like length, broken after a word."""
    length = _width(text)
    if length <= CHARACTERS:
        return [text]
    lines = -(-length // CHARACTERS)
    wanted = length / lines
    result: list[str] = []
    line = ""
    for atom in _ATOM.findall(text):
        enough = len(result) < lines - 1 and _width(line) >= wanted - 1 and atom[0] not in _CLOSING
        if line and (enough or _width(line + atom) > CHARACTERS + 1):
            result.append(line)
            line = ""
        line += atom
    return [*result, line]


def _width(text: str) -> int:
    """Return the width in characters; digits and Latin letters take half."""
    return -(-sum(1 if ord(sign) < 0x2E80 else 2 for sign in text) // 2)
