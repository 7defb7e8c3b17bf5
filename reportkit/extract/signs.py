"""Read progress and bindingness of indicators: signs by the table's own legend, words by what they say."""

import re
from collections.abc import Mapping, Sequence

from reportkit.extract.headers import header_words
from reportkit.model import Bindingness, Document, Progress, Table
from reportkit.text.folding import fold

SIGNS = "★☆●○▲△◆◇■□√×"
EXPLAINED = re.compile(rf"[“\"'‘]?([{SIGNS}])[”\"'’]?(?:代表|表示|表明|为|指|[:：])([^、，；。“”]{{2,24}})")


def table_signs(document: Document, table: Table) -> Mapping[str, str]:
    """Return what the signs of `table` mean in its own words; the document's words where the table has none."""
    if table.legend:
        return dict(table.legend)
    signs: dict[str, str] = {}
    for paragraph in document.paragraphs:
        if any(sign in paragraph.passage.text for sign in SIGNS):
            for found in EXPLAINED.finditer(fold(paragraph.passage.text).text):
                signs.setdefault(found[1], found[2])
    return signs


def progress_of_sign(sign: str | None, signs: Mapping[str, str], said: Sequence[str]) -> Progress | None:
    """Return what `sign` says; a sign of two meanings (慢于…或停止监测) is decided by the words of the row's cells."""
    meaning = signs.get(sign or "")
    if meaning is None:
        return None
    stopped = dict(header_words().progress)["stopped"]
    doubtful = stopped.search(meaning)
    if doubtful and any(stopped.search(words) for words in said):
        return Progress.STOPPED
    return progress_of_words(stopped.sub("", meaning)) or (Progress.STOPPED if doubtful else None)


def progress_of_words(words: str) -> Progress | None:
    """Return what a cell such as 快于预期 says, `None` where it says nothing of progress."""
    text = fold(words).text
    return next((Progress(name) for name, pattern in header_words().progress if pattern.search(text)), None)


def bindingness(words: str) -> Bindingness | None:
    """Return whether `words` call an indicator binding or anticipatory."""
    text = fold(words).text
    if "约束" in text:
        return Bindingness.BINDING
    return Bindingness.ANTICIPATORY if "预期" in text or "导向" in text else None
