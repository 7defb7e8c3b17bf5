"""One sentence of prose: what each of its amounts states, and which were passed over and why.

A clause without a subject leans on the clause before it; 、 carries the verb on. Offsets are those of the folded text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportkit.extract import demands, names, silence
from reportkit.extract.found import Passed, Setting, State, Stated
from reportkit.extract.silence import Reason
from reportkit.extract.timing import Frame, after_words, quotes_a_target
from reportkit.model import Measure, Role
from reportkit.text.amounts import Amount
from reportkit.text.clauses import Stretch, clauses
from reportkit.text.phrases import lead, strip_left
from reportkit.text.quantities import Reading, readings
from reportkit.text.words import words

LONGEST_OBJECT = 24
"""Characters of a clause that may still be the name of what the next clause counts."""


def read_sentence(
    setting: Setting, sentence: Stretch, inside: Sequence[Amount], frame: Frame, *, aims: bool = False
) -> Iterator[Stated | Passed]:
    """Yield what a sentence states in its order, numbers passed over among it.

    Args:
        setting: the paragraph.
        sentence: where the sentence stands in it.
        inside: the amounts in the sentence.
        frame: what holds for them unless the sentence says otherwise.
        aims: whether the sentence lists the main expected targets, so that every clause is a demand.
    """
    state = State(frame=frame)
    for clause in clauses(setting.text, sentence):
        own = [amount for amount in inside if clause.start <= amount.start < clause.end]
        speaking, silent = _sorted_out(setting, clause, own)
        yield from silent
        found = list(_clause(setting, clause, speaking, state))
        yield from found
        yield from demands.in_words(setting, clause, state, numbered=bool(speaking), aims=aims)
        if found:
            state.names = tuple(one.name for one in found if isinstance(one, Stated))
        state.before = setting.text[clause.start : clause.end]


def _sorted_out(setting: Setting, clause: Stretch, own: Sequence[Amount]) -> tuple[list[Amount], list[Passed]]:
    speaking, silent = [], []
    for index, amount in enumerate(own):
        reason = silence.of_place(setting.text, amount, setting.around)
        if reason is None and index + 1 < len(own):
            reason = _beside(setting.text, clause, amount, own[index + 1])
        if reason is None:
            speaking.append(amount)
        else:
            silent.append(Passed(quote=Stretch(start=amount.start, end=amount.end), reason=reason))
    return speaking, silent


def _beside(text: str, clause: Stretch, amount: Amount, following: Amount) -> Reason | None:
    """Why an amount is silent beside the next of its clause."""
    if silence.bounds_a_class(text, amount, following):
        return Reason.THRESHOLD
    return Reason.SIZE if silence.only_scopes(text, clause, amount, following) else None


def _clause(setting: Setting, clause: Stretch, own: Sequence[Amount], state: State) -> Iterator[Stated | Passed]:
    text = setting.text
    begin = clause.start
    group: list[Reading] = []
    state.verb = ""
    if not own:
        state.frame = after_words(state.frame, text[clause.start : clause.end])
        return
    plan = state.frame.role is Role.TARGET
    for reading in _sharing_a_noun(list(readings(text, clause, own, plan=plan))):
        amount = reading.segment.amount
        state.frame = after_words(state.frame, text[begin : amount.start])
        begin = amount.end
        if group and not _shares_names(reading):
            yield from _group(setting, group, state)
            group = []
        group.append(reading)
    yield from _group(setting, group, state)
    state.frame = after_words(state.frame, text[begin : clause.end])


def _sharing_a_noun(read: list[Reading]) -> list[Reading]:
    """Give an amount without a noun that of the next in its chain (新增1个、改造2个食堂)."""
    for index in range(len(read) - 2, -1, -1):
        one, other = read[index], read[index + 1]
        bare = not one.tail and _only_acts(strip_left(one.lead.name) or one.lead.verb_word)
        if bare and other.segment.linked and one.unit == other.unit and _noun(other):
            read[index] = replace(one, tail=other.tail)
    return read


def _shares_names(reading: Reading) -> bool:
    """Whether an amount follows its neighbour without words of its own (提高5%和8%)."""
    return reading.segment.linked and reading.segment.head.start == reading.segment.amount.start and not _noun(reading)


def _noun(reading: Reading) -> bool:
    return len(names.tail_name(reading.tail)) >= 2 and reading.tail[:1] not in "、，（"


def _group(setting: Setting, group: Sequence[Reading], state: State) -> Iterator[Stated | Passed]:
    """State one amount, or the several amounts of one list of names."""
    if not group:
        return
    first = group[0]
    shares = first.segment.amount.start > first.segment.head.start > first.segment.clause.start
    shares = shares and not first.segment.linked
    told = first.lead.adverbs & _TOLD
    own = first.lead.name if told else _own_part(first.lead.name, state)
    head = strip_left(names.object_of(own, shares=shares))
    if reason := silence.of_words(first, head):
        for reading in group:
            yield Passed(quote=_span(reading), reason=reason)
        return
    behind = names.takes_tail(first, head) and not quotes_a_target(first.tail)
    name = _name(setting, first, head, state, behind=behind)
    if not name:
        yield Passed(quote=_span(first), reason=Reason.NAMELESS)
        return
    named = Named(name=name, behind=behind, skipped=len(first.lead.name) - len(own))
    yield from _stated(setting, group, named, state)


def _own_part(head: str, state: State) -> str:
    """The part of a head that is the amount's own: what stands before the last 、 may be a clause by itself."""
    before, comma, own = head.rpartition("、")
    if not comma or len(before) < 4 or _only_acts(before) or not _starts_anew(before, own):
        return head
    state.name, state.before = "", before
    return own


def _starts_anew(before: str, own: str) -> bool:
    """Whether 、 parts two clauses (制度基本建立、已有1700万人受益; 规模增加、项目减少两成), not two names."""
    if not strip_left(own) or _only_acts(own) or lead(before).verb in ("rise", "fall"):
        return True
    ends = words("nouns.ends")
    acts = any(words(key).first_of(before) for key in ("verbs.made", "verbs.light", "verbs.improving"))
    return acts and len(own) >= 4 and bool(ends.last_of(own)) and not ends.last_of(before)


def _span(reading: Reading) -> Stretch:
    return Stretch(start=reading.segment.amount.start, end=reading.segment.amount.end)


def _name(setting: Setting, reading: Reading, head: str, state: State, *, behind: bool) -> str:
    """The name of an amount; it becomes the subject that later clauses lean on."""
    if behind:
        if not reading.segment.linked:
            state.verb = names.trailing_verbs(head).word
        state.name = _behind(setting, reading, head, state)
        return state.name
    if leaning := _leaning(setting, head, state):
        return names.standing(leaning) if reading.measure is Measure.LEVEL else leaning
    name = names.clipped(names.strip_right(head))
    if len(name) <= 2 and setting.lexicon.canonical(name) is None:
        grown = name + reading.lead.verb_word
        name = grown if setting.lexicon.canonical(grown) or name in words("nouns.with_verb") else name
    if not reading.segment.linked:
        state.verb = names.chain_verb(name)
    elif state.verb and reading.made:
        name = names.chained(state.verb, name)
    state.name = name
    return name


def _leaning(setting: Setting, head: str, state: State) -> str:
    """The name of an amount whose own words name nothing by themselves; empty where they do."""
    nobody = head in words("nouns.bare") or head in words("nouns.nobody")
    if not head or nobody or _is_verb(setting, head):
        return names.clipped(_carried(setting, head, state))
    if head.startswith("占"):
        return names.clipped(f"{state.name}{head}比重")
    if state.name and head in words("nouns.ranks"):
        return names.ranked(head, state.name)
    if head in words("nouns.needy") and not state.name:
        return names.clipped(names.whose(state.before) + head)
    if len(head) <= 6 and head.endswith("率") and setting.lexicon.canonical(head) is None:
        return names.rate_of(head, (state.name, state.before), setting.lexicon)
    return ""


def _behind(setting: Setting, reading: Reading, head: str, state: State) -> str:
    """The name behind the amount; a noun that says nothing (27个项目) leans on the subject before."""
    name = names.name_behind(reading, head)
    tail = names.strip_right(names.tail_name(reading.tail))
    if tail not in words("nouns.empty"):
        return name
    verb = name.removesuffix(tail)
    has = verb in words("verbs.give") or verb in words("verbs.level")
    return names.clipped(("" if has else verb) + _carried(setting, "", state))


def _is_verb(setting: Setting, head: str) -> bool:
    return _only_acts(head) and head not in words("nouns.step") and setting.lexicon.canonical(head) is None


def _only_acts(head: str) -> bool:
    """Whether a head is a verb alone (先发行)."""
    verbs = names.trailing_verbs(head)
    return bool(verbs.word) and not strip_left(verbs.before)


def _carried(setting: Setting, head: str, state: State) -> str:
    """The subject of the clause before; where that stated nothing, an indicator it names, else its object."""
    suffix = head if head in words("nouns.leaning") else ""
    if state.name:
        return state.name + ("" if state.name.endswith(suffix) else suffix)
    before = strip_left(state.before)
    known = names.known_in(before, setting.lexicon)
    if known:
        return known + ("" if suffix in words("verbs.made") else suffix)
    verb = words("verbs.made").first_of(before) or words("verbs.give").first_of(before)
    thing = names.before_predicate(before[len(verb or "") :])
    if not 2 <= len(thing) <= LONGEST_OBJECT:
        return ""
    return thing + (suffix or (head if head in words("nouns.growth") else ""))


_TOLD = frozenset({"分别", "均", "都", "分别为"})
"""Adverbs that say that a list of names shares what follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The name of an amount and where it stands."""

    name: str
    behind: bool
    """Whether it stands behind the amount."""
    skipped: int
    """Characters of the head before the amount's own clause."""


def _stated(setting: Setting, group: Sequence[Reading], named: Named, state: State) -> Iterator[Stated]:
    name = named.name
    told = bool(group[0].lead.adverbs & _TOLD) or len(group) > 1
    many = (name,) if named.behind else names.listed(name, setting.lexicon, told=told and _one_kind(group))
    start = _quote_start(setting.text, group[0], named.skipped)
    quote = Stretch(start=start, end=_quote_end(group[-1], behind=named.behind))
    frame = _frame(group[-1], state.frame)
    values = list(group) if len(group) > 1 else list(group) * len(many)
    if len(group) > 1 and len(many) != len(group):
        many = state.names if len(state.names) == len(group) else (name,) * len(group)
    if frame.role is not state.frame.role and state.grows:
        values = [replace(reading, measure=Measure.GROWTH) for reading in values]
    state.grows = values[-1].measure is Measure.GROWTH
    if len(many) > 1:
        many = tuple(names.rate_of(one, ("", state.before), setting.lexicon) or one for one in many)
    for one, reading in zip(many, values, strict=True):
        yield Stated(
            name=names.clipped(one),
            reading=reading,
            comparator=reading.comparator,
            frame=frame,
            quote=quote,
            named_at=_named_at(setting.text, quote.start, group[0]),
            rule="prose",
        )


def _one_kind(group: Sequence[Reading]) -> bool:
    return len({reading.measure for reading in group}) == 1


def _frame(reading: Reading, frame: Frame) -> Frame:
    called = reading.lead.adverbs & {"预期目标", "目标"} or quotes_a_target(reading.tail)
    if frame.role is not Role.TARGET and called:
        return replace(frame, role=Role.TARGET)
    return frame


def _quote_start(text: str, reading: Reading, skipped: int) -> int:
    start = reading.segment.head.start + skipped
    while start < reading.segment.amount.start and text[start] in "、，的”）和及":
        start += 1
    return start


def _named_at(text: str, start: int, reading: Reading) -> int:
    """Where the head's own words start, behind the adverbs that open it."""
    head = text[start : reading.segment.amount.start]
    own = strip_left(head)
    return start + len(head) - len(own) if own and len(head) - len(own) <= 6 else start


def _verb_follows(reading: Reading) -> bool:
    """Whether the verb stands behind the amount (按5%的幅度压减支出)."""
    return bool(reading.lead.verb_word) and reading.lead.verb_word in reading.tail


LONGEST_REST = 12
"""Characters of a clause behind the name that a quote still takes in, so that it does not break off."""


def _quote_end(reading: Reading, *, behind: bool) -> int:
    """Where the quote ends: with the amount, the noun behind it, or the clause where little more follows."""
    segment = reading.segment
    if segment.tail.start == segment.tail.end or reading.tail[0] in "、，（；":
        return segment.amount.end
    end = segment.amount.end
    if behind:
        end += len(reading.tail) - len(reading.tail.removeprefix("的")) + len(names.tail_name(reading.tail))
    rest = segment.tail.end - end
    last = segment.tail.end == segment.clause.end
    closes = rest <= LONGEST_REST if behind or _verb_follows(reading) else rest <= 2
    return segment.tail.end if last and closes else end
