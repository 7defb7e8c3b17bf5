"""Demands without a number: relative ones anywhere, and all of them in the sentence of the main expected targets."""

import re
from collections.abc import Iterator

from reportkit.extract import names
from reportkit.extract.found import Setting, State, Stated
from reportkit.extract.timing import Frame
from reportkit.model import Comparator, Role
from reportkit.text.clauses import Stretch
from reportkit.text.demands import place, relative_demand
from reportkit.text.phrases import lead, strip_left
from reportkit.text.words import holds, words

_AIMS = re.compile(r"(?:预期目标|主要目标|预期指标|发展目标|奋斗目标|目标任务)[^，。；：]{0,8}?(?:是|为|：|如下)")
_AIMS_CLAUSE = re.compile(r".*(?:目标|指标)[^，。；：]{0,8}?(?:是|为|：|如下)")
_COMPARED = re.compile(
    r"(?:增长|增速|增幅|涨幅|发展)?(?:[与和同跟]|高于|不低于|快于|优于|好于|超过|达到或超过|控制在|完成|低于|要|保持)"
)


def aims(text: str, sentence: Stretch, frame: Frame) -> bool:
    """Return whether a sentence lists the main expected targets."""
    return frame.role is Role.TARGET and _AIMS.search(text, sentence.start, sentence.end) is not None


def in_words(setting: Setting, clause: Stretch, state: State, *, numbered: bool, aims: bool) -> Iterator[Stated]:
    """Yield the demand in words that a clause makes.

    A relative demand (与全市同步, 不低于全市平均水平, 完成市下达目标) is read anywhere; in a look back only where it
    says whose average it is. In the sentence of the main targets every clause without a number is a demand:
    `国际收支基本平衡` states 国际收支.
    """
    text = setting.text[clause.start : clause.end]
    start = 0
    if found := _AIMS_CLAUSE.match(text):
        start = found.end()
        text = text[start:]
    comparator = relative_demand(text)
    if comparator is not None and numbered and "个百分点" in text:
        return
    if comparator is not None and _may_speak(text, comparator, state):
        name = _relative_name(text, state, numbered=numbered)
    elif aims and not numbered:
        comparator, name = Comparator.NONE, _name_before(text)
    else:
        return
    if not name:
        return
    state.name = name
    quote = Stretch(start=clause.start + start, end=clause.end)
    for one in names.listed(name, setting.lexicon, told=False):
        yield Stated(
            name=names.clipped(one),
            reading=None,
            comparator=comparator,
            frame=state.frame,
            quote=quote,
            named_at=quote.start,
            rule="demand",
        )


def _may_speak(text: str, comparator: Comparator, state: State) -> bool:
    ahead = state.frame.role is Role.TARGET
    if comparator is Comparator.BETTER_THAN_AVERAGE:
        return holds("relative.place", text) or (ahead and holds("relative.whose", text))
    if comparator is Comparator.SYNC:
        return ahead and holds("relative.partner", text)
    return True


def _relative_name(text: str, state: State, *, numbered: bool) -> str:
    """The name before the words that compare; where none stands there, the subject last named."""
    begin = place(text) or 0
    found = _COMPARED.search(text, 2)
    before = text[: found.start()] if found and (found.start() < begin or begin < 3) else text[:begin]
    before = strip_left(lead(before).name or before)
    for word in ("增长", "增速", "增幅", "基本", "保持", "要", "继续", "实现", "完成", "控制在", "力争"):
        before = before.removesuffix(word)
    if numbered or len(before) < 2:
        return state.name
    return before


def _name_before(text: str) -> str:
    """The name before the predicate: 国际收支|基本平衡."""
    text = strip_left(text)
    table = words("nouns.predicates")
    for index in range(2, len(text) - 1):
        if table.first_of(text[index:]):
            return text[:index]
    return ""
