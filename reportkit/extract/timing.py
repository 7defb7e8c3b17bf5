"""When an amount holds and whether it is reached or demanded: from the half, the section's year and the words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from reportkit.model import Document, DocumentKind, Half, Part, Role, Section

_PLAN_KINDS = frozenset({DocumentKind.WORK_ARRANGEMENT})
_HALVED_KINDS = frozenset({DocumentKind.WORK_REPORT, DocumentKind.PLAN_REPORT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What holds for the amounts of a stretch until its words say otherwise."""

    role: Role
    year: int | None
    home: int | None
    """The report's own year: the year whose targets it sets."""
    settled: bool = True
    """Whether the report says which year its sections speak of; else a year that opens a sentence holds on."""
    period: str | None = None
    """`五年来` and the like, as written."""


def frames(document: Document) -> Mapping[str | None, Frame]:
    """Return the frame of every section by its id, under `None` that of what stands in no section.

    Outside both halves a report looks back and an arrangement ahead; in a report that has a half ahead, what follows
    that half without saying otherwise (三、推进改革开放) looks ahead as well. In a collection of documents each part
    speaks of the year of its own date, and only a title (下一步工作打算) says that its section looks ahead.
    """
    found: dict[str | None, Frame] = {None: _frame(document, None, None)}
    collected = document.metadata.kind is DocumentKind.GAZETTE
    by_id = {section.id: section for section in document.sections}
    half: Half | None = None
    for section in document.sections:
        inherits = half is Half.PLAN and document.metadata.kind in _HALVED_KINDS
        half = section.half or (half if inherits else None)
        found[section.id] = _collected(document, section, by_id) if collected else _frame(document, section, half)
    return found


def _collected(document: Document, section: Section, by_id: Mapping[str, Section]) -> Frame:
    part = next((part for part in document.parts if part.first_line <= section.line <= part.last_line), None)
    spoken = (part.date if part else None) or document.metadata.date
    year = spoken.year if spoken else document.metadata.year
    ahead = any(_AHEAD.search(one.title.text) for one in _above(section, part, by_id))
    return Frame(role=Role.TARGET if ahead else Role.ACTUAL, year=year, home=year, settled=ahead)


def _above(section: Section, part: Part | None, by_id: Mapping[str, Section]) -> Iterator[Section]:
    """Yield a section and those above it that stand in the same part."""
    first, above = part.first_line if part else 0, section
    while above.line >= first:
        yield above
        if above.parent is None or above.parent not in by_id:
            return
        above = by_id[above.parent]


def _frame(document: Document, section: Section | None, half: Half | None) -> Frame:
    metadata = document.metadata
    ahead = half is Half.PLAN or (half is None and metadata.kind in _PLAN_KINDS)
    own = section.year if section else None
    year = own or (metadata.year if ahead else metadata.review_year) or metadata.year
    if ahead and section and (five := _FIVE_YEARS.search(" ".join(section.path))):
        year = _PLAN_YEARS[five["plan"]]
    settled = ahead or (own or metadata.review_year) is not None
    period = None if ahead or not section else _period_of(section)
    role = Role.TARGET if ahead else Role.ACTUAL
    return Frame(role=role, year=year, home=metadata.year, settled=settled, period=period)


_YEARS_BACK = re.compile(r"(?:过去|这|近|本届[^ ]{0,4})?(?:[三四五]年|一届)[^ ]{0,10}(?:回顾|成就|成绩|历程)")


def _period_of(section: Section) -> str | None:
    """The period a look back of several years speaks of, from the titles above (过去五年工作回顾)."""
    found = next((match for title in section.path if (match := _YEARS_BACK.search(title))), None)
    return "过去五年" if found and "五年" in found[0] else found and found[0]


_AHEAD = re.compile(r"下一?(?:步|阶段)|今后|打算|工作安排|预期目标|目标任务|展望|建议$|对策")
_OPENING_YEAR = re.compile(r"(?:刚刚过去的|截至)?(?P<year>20\d\d)年")
_OPENING_PERIOD = re.compile(r"过去五年|五年来|这五年|[三四]年来")
_OPENING_PAST = re.compile(r"(?:刚刚过去的|过去)(?:一年|20\d\d年)|去年|一年来|20\d\d年")


def opened(frame: Frame, sentence: str) -> Frame:
    """Return the frame of a sentence and those after it in its paragraph, by the words that open it.

    五年来 opens a period, 过去一年 closes it; a year named first holds on where the report itself does not settle it.
    """
    if period := _OPENING_PERIOD.match(sentence):
        frame = replace(frame, period=period[0])
    elif _OPENING_PAST.match(sentence):
        frame = replace(frame, period=None)
    found = None if frame.settled else _OPENING_YEAR.match(sentence)
    return _at(frame, int(found["year"])) if found else frame


_YEAR = re.compile(
    r"(?P<before>自|从|由|以|比|较|于|面向|迎接|针对)?(?:到|至|力争到|截至|截止)?(?P<year>20\d\d)年(?P<after>以来|版|前后|起|的)?(?!度?规划|行动)"
)
_PLAN_END = re.compile(
    r"(?<![比较从自与“])“?十(?P<plan>[一二三四五六七八])五”?(?:规划)?(?P<end>末|期末|末期|期间末|规划末)"
)
_LAST_YEAR = re.compile(
    r"(?P<before>比|较|与|自|从|由|同|上|占|超)?(?P<word>去年|上年)(?!预算|同期|底|末|的\d|水平|基数|增加|减少|增长|提高)"
)
_PERIOD = re.compile(
    r"过去五年|五年来|五年间|近[三五]年来?|三年来|“?十[一二三四五六]五”?(?:以来|期间|时期)|本届政府|[一二两三四五六七八九十]年来"
)
_FIVE_YEARS = re.compile(r"“?十(?P<plan>[一二三四五六七八])五”?(?:时期|规划)[^ ]{0,8}(?:目标|任务|举措|思路|蓝图)")
_ESTIMATE = re.compile(r"预计|预测|估计可?")
_QUOTED_TARGET = re.compile(
    r"^的?(?:左右的|以内的|以上的)?(?:全年|年初|年度|预期|既定|预定|调控|原定|发展|增长|控制|规划)*目标"
)
_PLAN_YEARS = {"一": 2010, "二": 2015, "三": 2020, "四": 2025, "五": 2030, "六": 2035, "七": 2040, "八": 2045}


def after_words(frame: Frame, words: str) -> Frame:
    """Return the frame that holds after `words` (folded) of the same sentence have been read."""
    if found := _PERIOD.search(words):
        frame = replace(frame, period=found[0].strip("“”"))
    if found := _PLAN_END.search(words):
        frame = _at(frame, _PLAN_YEARS[found["plan"]])
    for found in _YEAR.finditer(words):
        if not found["before"] and found["after"] not in ("以来", "版", "起"):
            frame = _at(frame, int(found["year"]))
    last = _LAST_YEAR.search(words)
    if last and not last["before"] and frame.home is not None:
        frame = replace(frame, role=Role.ACTUAL, year=frame.home - 1, period=None)
    if frame.role is Role.ACTUAL and _ESTIMATE.search(words):
        frame = replace(frame, role=Role.ESTIMATE)
    return frame


def _at(frame: Frame, year: int) -> Frame:
    """Move the frame to a year named: a year not yet begun is aimed at, one before the report's own is past."""
    if frame.home is None or year == frame.year:
        return replace(frame, year=year)
    if year >= frame.home:
        return replace(frame, year=year, role=Role.TARGET if year > frame.home else frame.role)
    return replace(frame, year=year, role=Role.ACTUAL)


def quotes_a_target(tail: str) -> bool:
    """Return whether the words behind an amount call it a target (低于3%左右的预期目标)."""
    return _QUOTED_TARGET.match(tail) is not None
