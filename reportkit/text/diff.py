"""Edits between two texts that are already linked; whole numbers are atoms. Sole home of diff-match-patch.

Texts are cut into atoms (a number with its point, a Latin word, else one character), each atom is mapped to one code
point, and the readable clean-up of diff-match-patch runs over the opcodes of rapidfuzz's bit-parallel Indel distance,
which has no deadline and so gives equal answers for equal input.
"""

import re
from functools import cache

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel

from reportkit.model import Edit, EditKind

ATOM = re.compile(
    r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*(?:%|％|‰)?|[A-Za-z]+|[一二三四五六七八九十百千]{2,}|.", re.DOTALL
)
_SIGNS = {0: EditKind.KEEP, -1: EditKind.DELETE, 1: EditKind.INSERT}


@cache
def _engine() -> diff_match_patch:
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    return engine


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """Return the steps from `old` to `new`: applied to `old` they give `new` exactly, and no number is cut.

    Equal texts give one KEEP; an empty side gives one DELETE or INSERT.
    """
    if old == new:
        return (Edit(EditKind.KEEP, old),) if old else ()
    table: dict[str, str] = {}
    coded_old, coded_new = _coded(old, table), _coded(new, table)
    atoms = {code: atom for atom, code in table.items()}
    steps = []
    for code in Indel.opcodes(coded_old, coded_new):
        kept, gone = coded_new[code.dest_start : code.dest_end], coded_old[code.src_start : code.src_end]
        if code.tag == "equal":
            steps.append((0, kept))
        else:
            steps += [(-1, gone)] if gone else []
            steps += [(1, kept)] if kept else []
    engine = _engine()
    engine.diff_cleanupSemantic(steps)
    return tuple(Edit(_SIGNS[sign], "".join(atoms[code] for code in text)) for sign, text in steps if text)


def _coded(text: str, table: dict[str, str]) -> str:
    """Return the text with one code point an atom; equal atoms have equal codes."""
    return "".join(table.setdefault(atom, _code(len(table))) for atom in ATOM.findall(text))


def _code(index: int) -> str:
    return chr(0x10000 + index)


def apply(old: str, steps: tuple[Edit, ...]) -> str:
    """Return the new text that `steps` make of `old`.

    Raises:
        ValueError: if the steps are not about `old`.
    """
    if "".join(step.text for step in steps if step.kind is not EditKind.INSERT) != old:
        raise ValueError(old)
    return "".join(step.text for step in steps if step.kind is not EditKind.DELETE)
