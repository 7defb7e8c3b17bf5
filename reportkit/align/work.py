"""Work items and projects that correspond, by name and content."""

import re

from reportkit.align.matching import one_to_one
from reportkit.align.similarity import dice
from reportkit.model import KeyProject, Mode, Report, WorkItem

ITEM_FLOOR, PROJECT_FLOOR = 0.45, 0.5
_PHASE = re.compile(r"[一二三四五六七八九十\d]+期|[东南西北][段侧]|[一二三四五\d]+标段")
_BRACKETS = re.compile(r"[（(]([^（）()]*)[）)]")
_LIST = re.compile(r"[、，,和及]")
_ABSORBED = 0.85
"""One listed by name in a package is surely continued, but a row of its own goes first."""
_NOISE = re.compile(r"[（(][^（）()]*[）)]|新建|工程|项目|建设|改造|迁建|扩建")

Couples = tuple[tuple[int | None, int | None], ...]


def link_work_items(old: Report, new: Report, mode: Mode) -> Couples:
    """Return numbers of work items that correspond; every item of both sides once."""
    if mode is Mode.REVIEW_PLAN:
        return ()
    found = [
        (score, a.number, b.number)
        for a in old.work_items
        for b in new.work_items
        if (score := _item_score(a, b)) >= ITEM_FLOOR
    ]
    couples = [(a, b) for _, a, b in one_to_one(found)]
    return _complete(couples, [i.number for i in old.work_items], [i.number for i in new.work_items])


def link_projects(old: Report, new: Report, mode: Mode) -> Couples:
    """Return indexes of projects that correspond; every project of both sides once."""
    years = {project.year for project in new.projects if project.year is not None}
    last = max(years, default=None)
    one_report = mode is Mode.REVIEW_PLAN
    before = [i for i, p in enumerate(old.projects) if not one_report or p.year != last]
    after = [i for i, p in enumerate(new.projects) if not one_report or p.year == last]
    found = [
        (score, a, b)
        for a in before
        for b in after
        if (score := project_score(old.projects[a], new.projects[b])) >= PROJECT_FLOOR
    ]
    return _complete([(a, b) for _, a, b in one_to_one(found)], before, after)


def project_score(a: KeyProject, b: KeyProject) -> float:
    """Return how surely two rows name one project, 0 to 1; different phases and sections are false friends."""
    one, two = set(_PHASE.findall(a.name)), set(_PHASE.findall(b.name))
    if one and two and not one & two:
        return 0.0
    if _absorbed(a.name, b.name):
        return _ABSORBED
    core_a, core_b = _core(a.name), _core(b.name)
    score = max(dice(a.name, b.name), dice(core_a, core_b))
    if min(len(core_a), len(core_b)) >= 4 and (core_a in core_b or core_b in core_a):
        score = max(score, 0.9)
    return score


def _core(name: str) -> str:
    return _NOISE.sub("", name)


def _members(name: str) -> set[str]:
    """Return what a name lists in its brackets: 配套道路（甲路、乙路） → 甲路, 乙路; phases are no members."""
    inside = "、".join(_BRACKETS.findall(name))
    parts = {member.removesuffix("等") for member in _LIST.split(inside)}
    return {part for part in parts if len(part) >= 2 and not _PHASE.match(part)}


def _absorbed(old: str, new: str) -> bool:
    """Return whether the new name is a package that lists the old project or all its parts."""
    package = {_core(member) for member in _members(new)}
    if len(package) < 2:
        return False
    parts = {_core(member) for member in _members(old)}
    return _core(old) in package or (len(parts) > 1 and parts <= package)


def _item_score(a: WorkItem, b: WorkItem) -> float:
    return max(dice(a.title, b.title), 0.9 * dice(a.text, b.text))


def _complete(couples: list[tuple[int, int]], old: list[int], new: list[int]) -> Couples:
    taken_old, partner = {a for a, _ in couples}, {b: a for a, b in couples}
    return (*((partner.get(b), b) for b in new), *((a, None) for a in old if a not in taken_old))
