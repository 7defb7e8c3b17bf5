"""Comparisons of an invented district, built by hand: what the render tests lay out."""

from datetime import date
from decimal import Decimal

from reportkit.model import (
    Advance,
    Alignment,
    Block,
    Change,
    Comparator,
    Comparison,
    Demand,
    Document,
    DocumentKind,
    Finding,
    Flag,
    Half,
    LeadMode,
    Measure,
    Metadata,
    Mode,
    Outcome,
    Passage,
    Quantity,
    Relation,
    Report,
    Role,
    Section,
    SectionLink,
    Source,
    Span,
    Statement,
    TargetChange,
    Verdict,
    WorkItem,
)


def passage(text: str) -> Passage:
    """Return a passage of made-up place."""
    return Passage(text=text, spans=(Span(0, len(text)),) if text else ())


def section(number: int, title: str, *, mark: str | None = None, run_in: bool = False) -> Section:
    """Return a section of the plan."""
    return Section(
        id=f"s{number}",
        level=1,
        number=mark,
        title=passage(title),
        parent=None,
        path=(title,),
        run_in=run_in,
        line=number * 10,
        half=Half.PLAN,
        year=None,
    )


def report(year: int, *, sections: tuple[Section, ...] = (), work_items: tuple[WorkItem, ...] = ()) -> Report:
    """Return a report of 云溪区 for `year`."""
    source = Source(
        name=f"yunxi-{year}.txt",
        media="txt",
        encoding="utf-8",
        digest="0" * 64,
        text="云溪区",
        blocks=(Block(number=1, span=Span(0, 3)),),
    )
    metadata = Metadata(
        title="云溪区政府工作报告",
        kind=DocumentKind.WORK_REPORT,
        issuer=None,
        region="云溪区",
        year=year,
        review_year=year - 1,
        number=None,
        date=date(year, 1, 15),
    )
    document = Document(
        source=source,
        metadata=metadata,
        sections=sections,
        paragraphs=(),
        tables=(),
        notes=(),
        parts=(),
        noise=(),
        diagnostics=(),
    )
    return Report(document=document, statements=(), work_items=work_items, projects=(), diagnostics=())


def statement(number: int, indicator: str, text: str, **quantity: object) -> Statement:
    """Return a statement in section s1 on line `number`."""
    filled = {"value": Decimal(6), "unit": "%", "measure": Measure.GROWTH, "start": 0, "end": len(text), **quantity}
    return Statement(
        id=f"x{number}",
        indicator=indicator,
        canonical=indicator,
        year=2026,
        role=Role.TARGET,
        quantity=Quantity(**filled),  # type: ignore[arg-type]
        passage=passage(text),
        section="s1",
        table=None,
        paragraph="p1",
        line=number,
        rule="made_up",
    )


def change(number: int, kind: Change = Change.RAISED, *, old: str = "增长6%", new: str = "增长6.5%") -> TargetChange:
    """Return a change of 指标`number`; a side that `kind` lacks is left out."""
    name = f"指标{number}"
    return TargetChange(
        indicator=name,
        old=None if kind is Change.ADDED else statement(number, name, old),
        new=None if kind is Change.REMOVED else statement(number + 500, name, new),
        actual=statement(number + 800, name, "增长6.2%") if kind is Change.RAISED else None,
        change=kind,
        demand={Change.RAISED: Demand.STRICTER, Change.LOWERED: Demand.LOOSER}.get(kind, Demand.UNCLEAR),
        delta=Decimal("0.5") if kind is Change.RAISED else None,
        unit="percentage_point" if kind is Change.RAISED else None,
        relative=None,
        reason="计量方式不同，不可比",
        flags=(Flag.RAISED_BELOW_REACHED,) if number == 1 else (),
    )


def missed(number: int) -> Outcome:
    """Return a target that was missed by half a point."""
    name = f"指标{number}"
    return Outcome(
        indicator=name,
        year=2025,
        target=statement(number, name, "增长6%"),
        actual=statement(number + 800, name, "增长5.5%"),
        verdict=Verdict.MISSED,
        gap=Decimal("-0.50"),
        reason="未达到目标",
    )


def comparison(
    targets: tuple[TargetChange, ...] = (),
    outcomes: tuple[Outcome, ...] = (),
    mode: Mode = Mode.REPORTS,
    **more: object,
) -> Comparison:
    """Return a comparison of two years of 云溪区, or of one report with itself."""
    sections = (section(1, "主要目标", mark="一、"), section(2, "办好老街菜场改造", run_in=True))
    new = report(2026, sections=sections)
    old = new if mode is Mode.REVIEW_PLAN else report(2025, sections=sections[:1])
    links = [("s1", "s1", Relation.SAME), (None, "s2", Relation.ADDED)]
    alignment = Alignment(
        mode=mode,
        sections=tuple(SectionLink(old=o, new=n, relation=r, score=1.0, reason="") for o, n, r in links),
        paragraphs=(),
        old_targets=(),
        new_targets=(),
        targets=(),
        outcomes=(),
        advances=(),
        work_items=(),
        projects=(),
    )
    filled: dict[str, object] = {
        "old": old,
        "new": new,
        "alignment": alignment,
        "targets": targets,
        "advances": (),
        "outcomes": outcomes,
        "paragraphs": (),
        "projects": (),
        "work_items": (),
        "findings": (),
        "diagnostics": (),
        **more,
    }
    return Comparison(**filled)  # type: ignore[arg-type]


def full() -> Comparison:
    """Return a comparison in which every section of a briefing has something to say."""
    kinds = (Change.RAISED, Change.UNCHANGED, Change.REWORDED, Change.ADDED, Change.REMOVED, Change.INCOMPARABLE)
    finding = Finding(
        code="RK401",
        message="登记失业人数同一年有两个数：1200人、1250人",
        old_lines=(),
        new_lines=(3, 9),
        confidence=0.9,
    )
    return comparison(
        tuple(change(number, kind) for number, kind in enumerate(kinds, start=1)), (missed(1),), findings=(finding,)
    )


def arrangement() -> Comparison:
    """Return one work arrangement, which has leads and no targets of last year."""
    item = WorkItem(
        number=1,
        title="稳住工业投资",
        section="产业",
        leads=("甲副区长", "乙副区长"),
        mode=LeadMode.BY_DIVISION,
        text="稳住工业投资。",
        line=12,
        lead_line=20,
    )
    made = comparison((change(4, Change.ADDED),), mode=Mode.REVIEW_PLAN)
    one = report(2026, sections=made.new.document.sections, work_items=(item,))
    return comparison((change(4, Change.ADDED),), mode=Mode.REVIEW_PLAN, old=one, new=one)


def advance() -> Advance:
    """Return what the new target of 指标4 is set against."""
    return Advance(
        indicator="指标4",
        actual=statement(804, "指标4", "增长5.8%", comparator=Comparator.EQUAL),
        target=statement(504, "指标4", "增长6.5%"),
        change=Change.RAISED,
        demand=Demand.STRICTER,
        delta=Decimal("0.7"),
        unit="percentage_point",
        reason="",
    )
