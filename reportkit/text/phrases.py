"""What the words before an amount do to it: `同比增长不低于` is a rise, bounded below, on the year before.

The words are taken off one by one from the amount leftwards; what is left is the name (or nothing).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from reportkit.model import Comparator, Strength
from reportkit.text.words import pairs, words

_BASELINE = re.compile(
    r"(?<![占对])[比较](?!重|例|价|赛|如|对)(?:[^，。；：、]{1,16}?(?:分别|均|要|再|还|又|将|实际)?|"
    r"[^，。；：、]{0,8}、[^，。；：、]{1,8})$"
)
_ABOVE = re.compile(r"(?P<word>高于|快于|高出|超出|超过|好于|优于|低于|慢于|落后于?)[^，。；]{1,20}$")
_QUALIFIED = re.compile(
    r"(?:每人每年|人均每年|每人每月|每[^，、]{0,3}?[年月]|按可比[价口][格径]计?算?|（[^（）]{0,14}）)$"
)
_PERIOD = re.compile(
    r"(?:(?:前|近|过去)?[一二两三四五六七八九十\d]+年|近[一二两三四五六七八九十\d]+年|(?:20\d\d年)|[一二三四1-4]季度|\d{1,2}月份?|1-\d{1,2}月份?)$"
)


_TIME_LEAD = re.compile(
    r"^(?:到|至|力争到|自|从|在|截至|截止)?(?:(?:20\d\d、)*20\d\d年(?:[上下]半年|[一二三四1-4]季度|\d{1,2}月(?:\d{1,2}日)?)?(?:底|末|前|内|度|以来|起)?"
    r"|“?十[一二三四五六]五”?(?:末期?|期末|期间|时期|以来|规划期)?"
    r"|近?[一二两三四五六七八九十\d]{1,3}年[来间内]?(?:以来)?|\d{1,2}月(?:底|末|份)?|[上下]半年|[一二三四]季度|[一二三四五六七八九]是"
    r"|第[一二三四五六七八九十\d]+(?:轮|批|期|届|季度|阶段|次)?|"
    r"(?:比|较|与)(?:去年|上年|前年|年初|改革前|上年同期|去年同期|年初预算)(?:同期|底|末|预算|相比)?|在[^，。；]{1,14}(?:基础上|方面|中)|"
    r"以[^，。；]{1,12}为(?:重点|主|抓手|契机|载体|目标))"
)


@dataclass(slots=True)
class Lead:
    """What stands before an amount, read right to left."""

    name: str = ""
    """What is left of the head: the name with what stands before it."""
    verb: str | None = None
    """`rise`, `fall`, `reach` or `give`; `None` where no verb stands there."""
    verb_word: str = ""
    """The verb itself, as folded."""
    comparator: Comparator | None = None
    strength: Strength | None = None
    baseline: str | None = None
    """`比上年`, as folded."""
    adverbs: set[str] = field(default_factory=set)
    """Adverbs taken off."""


def lead(head: str) -> Lead:
    """Return what the words at the end of folded `head` say of the amount behind them."""
    read = Lead(name=head)
    while read.name and any(step(read) for step in _STEPS):
        pass
    return read


def _take_comparator(read: Lead) -> bool:
    table = words("comparators.before")
    word = table.last_of(read.name)
    if word is None or (read.verb in ("rise", "fall") and len(word) == 1) or _ends_a_word(read.name, word):
        return False
    meaning = Comparator(table.meaning[word])
    if read.comparator is None:
        read.comparator = meaning
    if word == "控制在":
        read.verb = read.verb or "reach"
    return _drop(read, word)


def _take_verb(read: Lead) -> bool:
    word = _longest(read.name)
    if word is None:
        return False
    meaning = table_meaning(word)
    if not _fits(read, word, meaning):
        return False
    if read.verb is None or (
        read.verb in ("reach", "give") and meaning in ("rise", "fall") and read.verb_word not in _TO
    ):
        read.verb, read.verb_word = meaning, word
    return _drop(read, word)


_TO = frozenset({"到", "至"})


def _longest(text: str) -> str | None:
    found = [word for key in ("rise", "fall", "reach", "give") if (word := words(f"verbs.{key}").last_of(text))]
    return max(found, key=len, default=None)


def table_meaning(word: str) -> str:
    """Return the class of a verb; a rise or a fall before all else."""
    return next(key for key in ("rise", "fall", "reach", "give") if word in words(f"verbs.{key}"))


def _fits(read: Lead, word: str, meaning: str) -> bool:
    """A second verb is taken only where it carries the first (实现增长); a short one must not be the end of a noun."""
    if _ends_a_word(read.name, word):
        return False
    if read.verb in ("rise", "fall"):
        return meaning in ("reach", "give") and word not in _TO and len(read.name) == len(word)
    if read.verb in ("reach", "give"):
        return meaning in ("rise", "fall") or (len(read.name) == len(word) and meaning != "made")
    return True


def _ends_a_word(text: str, word: str) -> bool:
    """Whether `word` at the end of `text` is only the end of another word (目的, 最高)."""
    before = text[: -len(word)][-1:]
    return bool(before) and before in pairs("not_after").get(word, "")


def _take_adverb(read: Lead) -> bool:
    table = words("adverbs.between")
    word = table.last_of(read.name)
    if word is None or _ends_a_word(read.name, word):
        return False
    read.adverbs.add(word)
    return _drop(read, word)


def _take_strength(read: Lead) -> bool:
    table = words("strength")
    word = table.last_of(read.name)
    if word is None:
        return False
    read.strength = read.strength or Strength(table.meaning[word])
    return _drop(read, word)


def _take_baseline(read: Lead) -> bool:
    if read.baseline is not None or read.verb not in ("rise", "fall") or not (found := _BASELINE.search(read.name)):
        return False
    phrase = found[0]
    for adverb in ("分别", "均", "要", "再", "还", "又", "将", "实际"):
        if phrase.endswith(adverb):
            read.adverbs.add(adverb)
            phrase = phrase.removesuffix(adverb)
    read.baseline = phrase
    return _drop(read, found[0])


def against(read: Lead) -> None:
    """Take what a difference in percentage points is measured against (高于全市平均水平3.2个百分点)."""
    found = None if read.verb else _ABOVE.search(read.name)
    if not found:
        return
    read.verb = "fall" if found["word"] in ("低于", "慢于", "落后", "落后于") else "rise"
    read.verb_word, read.baseline = found["word"], found[0]
    _drop(read, found[0])


def _take_qualified(read: Lead) -> bool:
    found = _QUALIFIED.search(read.name) if read.name[-1] in "年月）算" else None
    if not found or found[0] == read.name or (read.name[-1] == "）" and read.verb is None):
        return False
    return _drop(read, found[0])


def _take_period(read: Lead) -> bool:
    found = _PERIOD.search(read.name) if read.name[-1] in "年份度月" else None
    if not found:
        return False
    read.adverbs.add(found[0])
    return _drop(read, found[0])


def _drop(read: Lead, word: str) -> bool:
    read.name = read.name[: len(read.name) - len(word)]
    return True


_STEPS: tuple[Callable[[Lead], bool], ...] = (
    _take_comparator,
    _take_strength,
    _take_verb,
    _take_adverb,
    _take_baseline,
    _take_qualified,
    _take_period,
)


def strip_left(name: str) -> str:
    """Return a name without the adverbs, times, actors and light verbs before it."""
    leading, kept = words("adverbs.leading"), words("adverbs.kept")
    while name:
        if kept.first_of(name):
            return name
        found = _TIME_LEAD.match(name)
        word = found[0] if found and found[0] else leading.first_of(name) or _actor(name)
        if not word or (name[len(word) : len(word) + 1] and name[len(word)] in "率额量值"):
            return name
        name = name[len(word) :]
    return name


def _actor(name: str) -> str | None:
    """The one who acts, where a verb follows (国务院提请…): no part of the name of what is done."""
    word = words("actors.words").first_of(name)
    rest = name[len(word) :] if word else ""
    acts = words("verbs.made").first_of(rest) or words("verbs.give").first_of(rest)
    return word if acts or words("adverbs.plain").first_of(rest) else None
