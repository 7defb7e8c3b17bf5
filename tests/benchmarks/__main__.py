"""`make bench`: ratios of one interleaved run, against a peer or against size; nothing here passes or fails."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from diff_match_patch import diff_match_patch

from reportkit import align, assess, extract, readers, structure
from reportkit.model import EditKind, Mode, Report
from reportkit.text.diff import edits

INPUTS = Path(__file__).parents[2] / "inputs"
OLD, NEW = INPUTS / "云溪区2025年政府工作报告.txt", INPUTS / "云溪区2026年政府工作报告.md"
ROUNDS = 5


def cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def loaded(path: Path, times: int = 1) -> Report:
    data = b"\n\n".join([path.read_bytes()] * times)
    return extract.extract(structure.understand(readers.read(data, path.name)))


def growth() -> None:
    """Print how reading grows with length."""
    print("| part | 1x CPU ms | 4x / 1x | 16x / 1x |")
    print("|---|---|---|---|")
    figures = {times: median(cpu(partial(loaded, NEW, times)) for _ in range(ROUNDS)) for times in (1, 4, 16)}
    ratios = [f"{figures[times] / figures[1]:.1f}" for times in (4, 16)]
    print(f"| read, structure, extract | {figures[1] * 1000:.0f} | {' | '.join(ratios)} |")


def peers() -> None:
    """Print edits inside linked paragraphs beside pure diff-match-patch without a deadline."""
    old, new = loaded(OLD), loaded(NEW)
    alignment = align.align(old, new, Mode.REPORTS)
    comparison = assess.compare(old, new, alignment)
    one = {p.id: p.passage.text for p in old.document.paragraphs}
    two = {p.id: p.passage.text for p in new.document.paragraphs}
    pairs = [(one[c.old], two[c.new]) for c in comparison.paragraphs if c.old and c.new]
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(cpu(lambda: [edits(a, b) for a, b in pairs]))
        theirs.append(cpu(lambda: [engine.diff_main(a, b) for a, b in pairs]))
    runs = sum(step.kind is not EditKind.KEEP for a, b in pairs for step in edits(a, b))
    raw = sum(step[0] != 0 for a, b in pairs for step in engine.diff_main(a, b))
    print(f"\nedits of {len(pairs)} linked pairs: {median(ours) / median(theirs):.3f} x the CPU of diff-match-patch,")
    print(f"{runs / raw:.2f} x its change runs")
    whole = median(cpu(lambda: assess.compare(old, new, align.align(old, new, Mode.REPORTS))) for _ in range(ROUNDS))
    print(f"aligning and comparing two reports once read: {whole * 1000:.0f} ms CPU")


if __name__ == "__main__":
    growth()
    peers()
