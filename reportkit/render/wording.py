"""How things are said: verdicts, differences and places in the words of official documents.

Rates and shares 提高 or 下降 by percentage points, amounts 增加 or 减少, figures stay 持平 and words 未变. Nothing is
concluded here.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from reportkit.model import (
    BlockKind,
    Change,
    Comparator,
    Comparison,
    Demand,
    Finding,
    Flag,
    Mode,
    Outcome,
    Relation,
    Report,
    Statement,
    TargetChange,
)
from reportkit.render.filters import decimal

CHANGES: Mapping[Change, str] = MappingProxyType(
    {
        Change.RAISED: "提高",
        Change.LOWERED: "降低",
        Change.UNCHANGED: "未变",
        Change.REWORDED: "表述调整",
        Change.ADDED: "新增",
        Change.REMOVED: "取消",
        Change.INCOMPARABLE: "不可比",
    }
)
DEMANDS: Mapping[Demand, str] = MappingProxyType({Demand.STRICTER: "要求更严", Demand.LOOSER: "要求放宽"})
FLAGS: Mapping[Flag, str] = MappingProxyType(
    {
        Flag.MISSED_THEN_LOWERED: "上年未完成，本年调低",
        Flag.RAISED_BELOW_REACHED: "目标虽提高，仍低于上年已达到的水平",
        Flag.DROPPED_SILENTLY: "未交代完成情况即不再提出",
        Flag.FAR_ABOVE_TARGET: "上年完成远超目标",
    }
)
_EXPECTED = {Change.RAISED: Demand.STRICTER, Change.LOWERED: Demand.LOOSER}
"""What goes without saying."""
_BETWEEN_REPORTS = MappingProxyType(
    {
        Relation.SAME: "对应",
        Relation.CHANGED: "对应",
        Relation.SPLIT: "拆分",
        Relation.MERGED: "合并",
        Relation.MOVED: "移动",
        Relation.ADDED: "新增",
        Relation.REMOVED: "取消",
    }
)
_WITHIN_ONE = MappingProxyType(
    {**_BETWEEN_REPORTS, Relation.ADDED: "仅见于安排", Relation.REMOVED: "仅见于回顾", Relation.MOVED: "对应"}
)


def relations(mode: Mode) -> Mapping[Relation, str]:
    """Return the words for relations: a review has not dropped what its own plan does not repeat."""
    return _WITHIN_ONE if mode is Mode.REVIEW_PLAN else _BETWEEN_REPORTS


def difference(row: TargetChange) -> str:
    """Return by how much a target changed, empty where no difference can be stated."""
    if row.delta is None or not row.delta:
        return ""
    size, up = decimal(abs(row.delta)), row.delta > 0
    ranged = any(side and side.quantity.comparator is Comparator.RANGE for side in (row.old, row.new))
    middle = "（按区间中值）" if ranged else ""
    if row.unit == "percentage_point":
        return f"{'提高' if up else '下降'}{size}个百分点{middle}"
    return f"{'增加' if up else '减少'}{size}{row.unit or ''}{middle}"


def relative(row: TargetChange) -> str:
    """Return the relative difference of amounts as 增长10%, empty where there is none."""
    if not row.relative or row.unit == "percentage_point":
        return ""
    return f"{'增长' if row.relative > 0 else '下降'}{decimal(abs(row.relative))}%"


def demand(row: TargetChange) -> str:
    """Return what happened to the demand where the change itself does not say it already."""
    if row.demand is _EXPECTED.get(row.change):
        return ""
    return DEMANDS.get(row.demand, "")


def verdict(row: TargetChange) -> str:
    """Return change, difference and demand as one phrase: 提高0.3个百分点, 降低（要求更严）."""
    words = difference(row) if row.change in (Change.RAISED, Change.LOWERED) else ""
    asked = demand(row)
    return (words or CHANGES[row.change]) + (f"（{asked}）" if asked else "")


def gap(row: Outcome) -> str:
    """Return by how much a result lies beside its target, empty where that cannot be said."""
    if not row.gap:
        return ""
    unit = row.target.quantity.unit or ""
    return f"{'高于' if row.gap > 0 else '低于'}目标{_size(row.gap, unit)}"


def _size(amount: Decimal, unit: str) -> str:
    return decimal(abs(amount)) + ("个百分点" if unit in ("%", "％") else unit)


def counted(counts: Mapping[str, int], words: Mapping[str, str]) -> str:
    """Return counts as 提高3项、降低1项, those of nothing left out."""
    return "、".join(f"{word}{counts[key]}项" for key, word in words.items() if counts[key])


def place_unit(report: Report) -> str:
    """Return what places in a report are counted in: lines of a text, paragraphs of a word processor's file."""
    blocks = report.document.source.blocks
    return "段" if blocks and blocks[0].kind is not BlockKind.LINE else "行"


def source(comparison: Comparison, old: Statement | None, new: Statement | None) -> dict[str, str]:
    """Return where both sides stand: `source` in words, `place` for a narrow column."""
    lines = ([old.line] if old else [], [new.line] if new else [])
    return {"source": places(comparison, *lines), "place": short_places(comparison, *lines)}


def places(comparison: Comparison, old: Sequence[int], new: Sequence[int]) -> str:
    """Return lines of both sides in words; in one report each line is named once."""
    if comparison.alignment.mode is Mode.REVIEW_PLAN:
        unit = place_unit(comparison.new)
        return "、".join(f"第{line}{unit}" for line in sorted({*old, *new}))
    sides = (("旧", comparison.old, old), ("新", comparison.new, new))
    return "、".join(f"{sign}第{line}{place_unit(report)}" for sign, report, lines in sides for line in lines)


def short_places(comparison: Comparison, old: Sequence[int], new: Sequence[int]) -> str:
    """Return lines for a narrow column: 旧12 新34, or 12 34 in one report."""
    if comparison.alignment.mode is Mode.REVIEW_PLAN:
        return " ".join(str(line) for line in sorted({*old, *new}))
    return " ".join([*(f"旧{line}" for line in old), *(f"新{line}" for line in new)])


def finding(comparison: Comparison, found: Finding) -> str:
    """Return a finding's sentence with its places, unless the sentence names them itself."""
    message = found.message.rstrip("。")
    where = places(comparison, found.old_lines, found.new_lines)
    return message if not where or "行）" in message or "段）" in message else f"{message}（{where}）"
