"""Edits between two texts that are already linked; whole numbers are atoms. Sole home of diff-match-patch.

Texts are cut into atoms (a number with its scale, a Latin word, else one character), each atom is mapped to one code
point, and the readable clean-up of diff-match-patch runs over the opcodes of rapidfuzz's bit-parallel Indel distance,
which has no deadline and so gives equal answers for equal input. Long texts are first parted at runs of characters
that stand once on either side, so that cost grows with their length.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel

from reportkit.model import Edit, EditKind

_NUMERAL = "〇零一二三四五六七八九十百千万亿两"
ATOM = re.compile(
    r"第?[0-9０-９]+(?:[.,．，][0-9０-９]+)*(?:[百千万亿]+|%|％|‰|年(?<=[0-9０-９]{4}年))?"
    rf"|第[{_NUMERAL}]+[个届次项期季批]?"
    rf"|[{_NUMERAL}]+分之[{_NUMERAL}]+|[{_NUMERAL}]{{2,}}个?"
    r"|[A-Za-zＡ-Ｚａ-ｚ]+|.",
    re.DOTALL,
)
"""What is never cut. A comma parts a number only from what is no digit."""

LONG = 3000
"""From so many atoms on, texts are parted at anchors first."""
ANCHOR = 8
"""Atoms in an anchor."""
_PRIVATE = 0xF0000
"""Codes of atoms start here; a character of these planes is coded like an atom."""
_SIGNS = {0: EditKind.KEEP, -1: EditKind.DELETE, 1: EditKind.INSERT}

Step = tuple[int, str]


@cache
def _engine() -> diff_match_patch:
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    return engine


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """Return the steps from `old` to `new`: applied to `old` they give `new` exactly, and no number is cut.

    Equal texts give one KEEP; an empty side gives one DELETE or INSERT. The steps from `new` to `old` are the same
    ones with DELETE and INSERT exchanged.
    """
    if old == new:
        return (Edit(EditKind.KEEP, old),) if old else ()
    if not old or not new:
        return (Edit(EditKind.DELETE, old) if old else Edit(EditKind.INSERT, new),)
    if new < old:
        return tuple(_ordered(_turned(edits(new, old))))
    table: dict[str, str] = {}
    steps = _steps(_coded(old, table), _coded(new, table))
    _engine().diff_cleanupSemantic(steps)
    atoms = {code: atom for atom, code in table.items()}
    return tuple(_ordered(Edit(_SIGNS[sign], "".join(atoms.get(c, c) for c in text)) for sign, text in steps if text))


def _turned(steps: Iterable[Edit]) -> Iterator[Edit]:
    other = {EditKind.DELETE: EditKind.INSERT, EditKind.INSERT: EditKind.DELETE, EditKind.KEEP: EditKind.KEEP}
    return (Edit(other[step.kind], step.text) for step in steps)


def _ordered(steps: Iterable[Edit]) -> Iterator[Edit]:
    """Yield the steps with at most one DELETE and then one INSERT between two KEEPs."""
    waiting = {EditKind.DELETE: "", EditKind.INSERT: "", EditKind.KEEP: ""}
    for step in steps:
        if step.kind is EditKind.KEEP:
            yield from (Edit(k, waiting[k]) for k in (EditKind.DELETE, EditKind.INSERT) if waiting[k])
            waiting |= {EditKind.DELETE: "", EditKind.INSERT: ""}
        elif waiting[EditKind.KEEP]:
            yield Edit(EditKind.KEEP, waiting[EditKind.KEEP])
            waiting[EditKind.KEEP] = ""
        waiting[step.kind] += step.text
    yield from (Edit(kind, text) for kind, text in waiting.items() if text)


def _coded(text: str, table: dict[str, str]) -> str:
    """Return the text with one code point an atom; equal atoms have equal codes."""
    return "".join(
        atom if len(atom) == 1 and ord(atom) < _PRIVATE else table.setdefault(atom, chr(_PRIVATE + len(table)))
        for atom in ATOM.findall(text)
    )


def _steps(old: str, new: str) -> list[Step]:
    """Return the steps of two coded texts."""
    if min(len(old), len(new)) < LONG:
        return _plain(old, new)
    steps: list[Step] = []
    at_old = at_new = 0
    for start_old, start_new in [*_anchors(old, new), (len(old), len(new))]:
        if start_old < at_old or start_new < at_new:
            continue
        steps += _plain(old[at_old:start_old], new[at_new:start_new])
        at_old, at_new = start_old, start_new
        while at_old < len(old) and at_new < len(new) and old[at_old] == new[at_new]:
            at_old, at_new = at_old + 1, at_new + 1
        if at_old > start_old:
            steps.append((0, old[start_old:at_old]))
    return steps


def _plain(old: str, new: str) -> list[Step]:
    steps: list[Step] = []
    for code in Indel.opcodes(old, new):
        gone, come = old[code.src_start : code.src_end], new[code.dest_start : code.dest_end]
        if code.tag == "equal":
            steps.append((0, come))
        else:
            steps += [(-1, gone)] if gone else []
            steps += [(1, come)] if come else []
    return steps


def _anchors(old: str, new: str) -> list[tuple[int, int]]:
    """Return places (old, new) where both texts hold the same run that neither repeats, rising on both sides."""
    one, two = _once(old), _once(new)
    places = [(start, two[run]) for run, start in one.items() if run in two]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(places):
        at = bisect_left(tails, place)
        if at == len(tails):
            tails.append(place)
            ends.append(index)
        else:
            tails[at], ends[at] = place, index
        before.append(ends[at - 1] if at else -1)
    kept: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        kept.append(places[index])
        index = before[index]
    return kept[::-1]


def _once(text: str) -> dict[str, int]:
    """Return the runs of `ANCHOR` atoms that stand once in a text, with their places, in order."""
    runs = [text[start : start + ANCHOR] for start in range(len(text) - ANCHOR + 1)]
    count = Counter(runs)
    return {run: start for start, run in enumerate(runs) if count[run] == 1}


def apply(old: str, steps: tuple[Edit, ...]) -> str:
    """Return the new text that `steps` make of `old`.

    Raises:
        ValueError: if the steps are not about `old`.
    """
    if "".join(step.text for step in steps if step.kind is not EditKind.INSERT) != old:
        raise ValueError(old)
    return "".join(step.text for step in steps if step.kind is not EditKind.DELETE)
