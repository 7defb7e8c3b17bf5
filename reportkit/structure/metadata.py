"""What a report says of itself: title, kind, issuer, region, years, number, date; from the text, never guessed."""

import re
from collections.abc import Sequence
from datetime import date

from reportkit.model import DocumentKind, Metadata, Source
from reportkit.text.headings import numbering

_KINDS: tuple[tuple[DocumentKind, re.Pattern[str]], ...] = (
    (DocumentKind.GAZETTE, re.compile(r"公报|常务委员会.*公报")),
    (DocumentKind.MIDTERM_EVALUATION, re.compile(r"中期评估")),
    (DocumentKind.WORK_ARRANGEMENT, re.compile(r"重点工作(?:安排|分工|任务)|工作要点|任务分解")),
    (DocumentKind.PLAN_REPORT, re.compile(r"国民经济和社会发展.{0,8}(?:计划|规划)|计划执行情况")),
    (DocumentKind.WORK_REPORT, re.compile(r"政府工作报告|工作报告")),
)
_YEAR = re.compile(r"((?:19|20)\d\d)\s*年")
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,8}〔(?:19|20)\d\d〕\s*\d+\s*号")
_DATE = re.compile(r"((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_REGION = re.compile(
    r"(?:^|(?<=[^\u4e00-\u9fff])|(?<=[在日]))"
    r"((?:(?![在日])[\u4e00-\u9fff]){2,9}?(?:自治区|自治州|自治县|省|市|区|县|旗|镇|乡|街道))"
    r"(?=人民|20|国民|政府|第|发展)",
    re.MULTILINE,
)
_ISSUER = re.compile(
    r"(?:我(?:谨)?代表|^|(?<=[^\u4e00-\u9fff]))((?:(?!代表)[\u4e00-\u9fff]){2,14}(?:人民政府|委员会|办公室|国务院))"
)
_REVIEW = re.compile(r"((?:19|20)\d\d)\s*年?.{0,24}(?:回顾|总结|完成情况|执行情况|总体情况|工作情况|主要工作)")
_PLAN = re.compile(r"((?:19|20)\d\d)\s*年.{0,24}(?:安排|部署|目标|任务|要求|重点|打算|工作)")
FRONT = 40
"""How many paragraphs of the front are searched for what the report says of itself."""


def metadata(source: Source, front: Sequence[str], headings: Sequence[str], *, parts: bool) -> Metadata:
    """Return the metadata of a report from its first paragraphs and its headings.

    Args:
        source: the source, for the last resort (its name).
        front: the first paragraphs' texts.
        headings: every numbered heading's text.
        parts: whether the source is a collection of documents.
    """
    title = _title(front)
    head = "\n".join(front[:12])
    kind = DocumentKind.GAZETTE if parts else _kind(f"{title or ''}\n{head}\n{source.name}")
    review, year = _years(kind, title or "", head, headings, source.name)
    region = _REGION.search((title or "") + "\n" + head)
    number = _NUMBER.search(head)
    issuer = _ISSUER.search(head)
    return Metadata(
        title=title,
        kind=kind,
        issuer=issuer[1] if issuer else None,
        region=region[1] if region else None,
        year=year,
        review_year=review,
        number=number[0] if number else None,
        date=_date("\n".join(front)),
    )


def _title(front: Sequence[str]) -> str | None:
    for length in (1, 2, 3):
        for index in range(min(len(front), 12)):
            joined = "".join(front[index : index + length])
            if len(joined) <= 90 and any(pattern.search(joined) for _, pattern in _KINDS):
                return joined
    plain = (text for text in front if 4 <= len(text) <= 60 and numbering(text) is None)
    return next((text for text in plain if text[-1] not in "：:！!。"), None)


def _kind(text: str) -> DocumentKind:
    for line in text.split("\n"):
        for kind, pattern in _KINDS[1:]:
            if pattern.search(line):
                return kind
    return DocumentKind.WORK_REPORT if "各位代表" in text else DocumentKind.OTHER


def _years(
    kind: DocumentKind, title: str, head: str, headings: Sequence[str], name: str
) -> tuple[int | None, int | None]:
    """Return the year reviewed and the year whose targets are set."""
    reviews = [int(found[1]) for text in headings if (found := _REVIEW.search(text))]
    plans = [int(found[1]) for text in headings if (found := _PLAN.search(text))]
    titled = [int(year) for year in _YEAR.findall(title)]
    if kind is DocumentKind.PLAN_REPORT and titled:
        year: int | None = max(titled)
    elif reviews and plans:
        year = max(plans) if max(plans) > min(reviews) else min(reviews) + 1
    elif reviews or plans:
        year = reviews[0] + 1 if reviews else max(plans)
    else:
        stated = titled or [int(year) for year in _YEAR.findall(head)] or [int(y) for y in _YEAR.findall(name)]
        year = max(stated) if stated else None
    review = reviews[0] if reviews and year and reviews[0] < year else (year - 1 if year else None)
    return (None if kind is DocumentKind.GAZETTE else review), year


def _date(front: str) -> date | None:
    for found in _DATE.finditer(front):
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            continue
    return None
