"""Name the indicators of a table: cut compound names, take off signs and units, tell the items of a list apart."""

import re
from dataclasses import replace
from typing import NamedTuple

from reportkit.extract import cells
from reportkit.extract.signs import SIGNS
from reportkit.lexicon import lexicon
from reportkit.model import Measure, Passage, Quantity
from reportkit.text.folding import fold
from reportkit.text.passages import cut, strip
from reportkit.text.words import words

LONGEST = 40
"""A longer text is no name."""
SIGN = re.compile(rf"^[{SIGNS}]+|[{SIGNS}]+$")
BRACKET_AT_END = re.compile(r"[（(]([^（）()]*)[）)]\s*$")
NUMBERED = re.compile(r"^(?:[（(]\d{1,2}[）)]|[①-⑳]|\d{1,2}[.、．](?!\d)|其中[:：]?|[#＃])\s*(?=\S{2})")
FALL_ENDING = re.compile("(?:年均|同比)?(?:下降|降低|减少)$")
GROWTH_ENDING = re.compile(r"(?:年均|平均|可比)?(?:增长率|增速|增幅|增长)$")
ONE_AWARD = "(?:国家级?|[省市区县镇]级|街镇级?)"
AWARD = re.compile(rf"{ONE_AWARD}(?:[、和及]{ONE_AWARD}|（{ONE_AWARD}）)*(?:以上)?(?=[^\d]{{0,4}}\d)")
AWARD_CHOICE = re.compile(r"[省市区县镇]（[省市区县镇]）级?|（[省市区县镇级、]+）")
MADE_NAME = re.compile("^(?:列入|新增|新建|新开|完成|入选|培育|创建)")
MADE_THING = re.compile("^新(?:增|建|辟|设|开)(?!.*(?:强度|比|率|额|投资)$)")
THING_BEHIND = re.compile(r"^[一-龥（）]{4,24}$")
VERB_AMOUNT = re.compile(r"^(?P<verb>[一-龥]{2,4}?)(?:约|近|超)?\d")


NOUN_BEFORE = re.compile(r"^(?P<name>[一-龥]{2,14}(?:率|量|额|面积|比重|占比|人数|户数|家数))[^率量额数\d]{0,4}\d")
PART = re.compile(r"^其中[:：]?(?P<name>[一-龥]{2,12}?)(?:约|达|为|占|新增|完成)?(?=\d)")
GROWS = re.compile("^(?:同比|比|较|增|年均)")


class Head(NamedTuple):
    """An indicator as its row names it."""

    name: str
    sign: str | None
    """★ ● ▲ before or after the name."""
    unit: str | None
    """Unit in brackets after the name."""
    remark: str
    """Another bracket after the name: 约束性."""


def names(cell: Passage) -> list[Head]:
    """Return the indicators a name cell names: `A/B` are two, 公里/平方公里 in brackets parts nothing."""
    pieces = [strip(cut(cell, start, end)).text for start, end in cells.split(cell, cells.SLASH)]
    return [_head(piece) for piece in (pieces if len(pieces) > 1 else _known_pieces(cell))]


def _known_pieces(cell: Passage) -> list[str]:
    """Return the names of a list A、B where the lexicon knows each of them, else the whole as one name."""
    pieces = [strip(cut(cell, start, end)).text for start, end in cells.split(cell, "、")]
    known = len(pieces) > 1 and all(lexicon().canonical(_head(piece).name) for piece in pieces)
    return pieces if known and lexicon().canonical(cell.text) is None else [cell.text.strip()]


def _head(text: str) -> Head:
    bare = _closed(text)
    sign = SIGN.search(bare)
    bare = NUMBERED.sub("", SIGN.sub("", bare).strip())
    bracket = BRACKET_AT_END.search(bare)
    inner = fold(bracket[1]).text if bracket else ""
    unit = inner if bracket and cells.is_unit(inner) else None
    remark = inner if "约束" in inner or "预期" in inner else ""
    if bracket and (unit or remark):
        bare = bare[: bracket.start()].strip()
    return Head(name=bare, sign=sign[0][0] if sign else None, unit=unit, remark=remark)


def _closed(text: str) -> str:
    """Return the name without the spaces that broken lines left in it; those between Latin words stay."""
    return re.sub(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])", "", text)


def without_growth(name: str) -> str:
    """Return the name of the thing whose growth `name` names: 地区生产总值年均增长率 → 地区生产总值."""
    return GROWTH_ENDING.sub("", name) or name


def fallen(quantity: Quantity, name: str) -> tuple[Quantity, str]:
    """Return a rate under a name that says it falls (…能耗下降, 3%) as the fall of the thing that is named."""
    thing = FALL_ENDING.sub("", name)
    if thing == name or not thing or quantity.value is None or quantity.unit not in ("%", "％"):
        return quantity, name
    return replace(quantity, value=-abs(quantity.value), measure=Measure.GROWTH), thing


def part_of(bracket: str) -> str | None:
    """Return the name of the part that a bracket speaks of: 其中公共绿地20公顷; `None` where it names none."""
    part = PART.match(fold(bracket).text)
    return part["name"] if part and not GROWS.match(part["name"]) else None


def clause_name(name: str, clause: str, quantity: Quantity, clauses: int) -> str:
    """Return the name with the clause's own words that tell it from its neighbours in the cell.

    市级80个 under 列入市（区）…项目 is 列入市级…项目; 新增国家、市级10家 under 企业技术中心 is 国家、市级企业技术中心;
    完工200台 beside 新增400台 is …完工台数.
    """
    text = fold(clause).text
    behind = fold(clause[quantity.end :]).text
    if quantity.measure is Measure.INCREMENT and THING_BEHIND.match(behind):
        return behind
    award = AWARD.search(text)
    if award and quantity.value is not None:
        choice = AWARD_CHOICE.search(fold(name).text)
        if choice:
            low, high = fold(name).back(choice.start(), choice.end())
            return name[:low] + award[0] + name[high:]
        return name if award[0] in name else award[0] + name
    said = NOUN_BEFORE.match(text)
    if said and quantity.value is not None:
        return name if said["name"] in name else name + said["name"]
    verb = VERB_AMOUNT.match(text)
    if clauses > 1 and verb and quantity.measure is Measure.INCREMENT and quantity.unit:
        return f"{name}{verb['verb']}{quantity.unit}数"
    return name


def measured(quantity: Quantity, clause: str, name: str, carried: Measure | None) -> Quantity:
    """Return the quantity with the measure that a table gives it where its own words leave that open.

    区级100家 after 新增国家、市级10家 is an increment too; what is listed under 列入…项目 is made in the year.
    """
    if quantity.measure is not Measure.LEVEL or quantity.unit is None or quantity.unit.startswith("%"):
        return quantity
    text = fold(clause).text
    made = words("verbs.made").first_of(text)
    listed = AWARD.match(text) and (carried is Measure.INCREMENT or MADE_NAME.match(name))
    if listed or (made and AWARD.match(text, len(made))) or (MADE_THING.match(name) and text[0].isdigit()):
        return replace(quantity, measure=Measure.INCREMENT)
    return quantity
