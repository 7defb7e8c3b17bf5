"""What a report says in words of a demand that no number answers (进出口逐步回稳, 增长目标未能实现).

A clause answers where it begins with the indicator's name and goes on with a word of state. What the answer is worth
belongs to `outcomes`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from reportkit.assess.terms import terms
from reportkit.model import (
    Comparator,
    Half,
    Measure,
    Paragraph,
    Quantity,
    Report,
    Role,
    Statement,
)
from reportkit.text.clauses import clauses, sentences
from reportkit.text.passages import cut, line_of

LONGEST = 24
"""Characters after a name in which its state is told."""
KEY = 2
"""First characters of a clause by which it is found."""
CROWD = 200
"""Clauses with one beginning that are looked at, so that a long list of like sentences stays cheap."""
RULE = "answers"
Clauses = Mapping[str, list[tuple[Paragraph, str, int, int]]]
"""Clauses by their first characters: paragraph, words from the name on, start and end with what follows."""


def answers_in_words(targets: Iterable[Statement], report: Report) -> dict[str, Statement]:
    """Return what the review says in words of each target, by target id; targets nobody mentions are left out."""
    told = _clauses(report)
    found = {}
    for target in targets:
        answer = _answer(target, told, report)
        if answer is not None:
            found[target.id] = answer
    return found


def _clauses(report: Report) -> Clauses:
    reviewed = {section.id for section in report.document.sections if section.half is Half.REVIEW}
    found: dict[str, list[tuple[Paragraph, str, int, int]]] = defaultdict(list)
    lead = _patterns()[0]
    for paragraph in report.document.paragraphs:
        if paragraph.section not in reviewed:
            continue
        text = paragraph.passage.text
        for sentence in sentences(text):
            for clause in clauses(text, sentence):
                words = text[clause.start : clause.end]
                bare = lead.sub("", words)
                end = sentence.end if _says_target(text[clause.end : sentence.end]) else clause.end
                if len(found[bare[:KEY]]) < CROWD:
                    found[bare[:KEY]].append((paragraph, bare, clause.start, end))
    return found


def _says_target(rest: str) -> bool:
    """Return whether what follows a clause in its sentence speaks of the target: 增长目标未能实现."""
    return len(rest) <= LONGEST and "目标" in rest


def _answer(target: Statement, told: Clauses, report: Report) -> Statement | None:
    state = _patterns()[1]
    for name in dict.fromkeys((target.indicator, target.canonical or target.indicator)):
        for paragraph, words, start, end in told.get(name[:KEY], ()):
            if words.startswith(name) and state.match(words[len(name) :]):
                return _statement(target, report, paragraph, (start, end))
    return None


def _statement(target: Statement, report: Report, paragraph: Paragraph, place: tuple[int, int]) -> Statement:
    passage = cut(paragraph.passage, *place)
    quantity = Quantity(
        value=None, comparator=Comparator.NONE, measure=Measure.QUALITATIVE, start=0, end=len(passage.text)
    )
    return Statement(
        id=f"{target.id}-{RULE}",
        indicator=target.indicator,
        canonical=target.canonical,
        year=target.year,
        role=Role.ACTUAL,
        quantity=quantity,
        passage=passage,
        section=paragraph.section,
        table=None,
        paragraph=paragraph.id,
        line=line_of(report.document.source, passage),
        rule=RULE,
    )


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what may stand before a name, and what must stand behind it."""
    known = terms()
    lead, kind, state = ("|".join(map(re.escape, words)) for words in (known.leads, known.tails, known.states))
    return re.compile(rf"^(?:{lead})+"), re.compile(rf"(?:{kind})?(?:{state})[^\d０-９]{{0,{LONGEST}}}$")
