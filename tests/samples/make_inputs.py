"""Write the Word samples of `inputs/` from the texts beside this file, the same bytes every time.

Only the samples are made here; what the product writes in Word is `reportkit.render.word`'s business. The texts use a
small markup: `=` title, `@` centred line, `#`/`##` headings, `:` table caption, `|` table row (its first is the header;
a cell `<` continues the cell above), `||` a band over the whole width, `[^1]` a mark, `^1` the note it stands for.
"""

import re
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent
INPUTS = HERE.parents[1] / "inputs"
SAMPLES = (
    ("work-report-2024.txt", "云溪区2024年政府工作报告.docx", datetime(2024, 1, 10, 9, 0, tzinfo=UTC)),
    ("plan-2026.txt", "云溪区2026年国民经济和社会发展计划.docx", datetime(2026, 1, 7, 9, 0, tzinfo=UTC)),
)
STYLES = {"=": "Title", "#": "Heading 1", "##": "Heading 2", ":": "Caption"}
FACES = (
    ("Normal", "仿宋", 16),
    ("Title", "宋体", 22),
    ("Heading 1", "黑体", 16),
    ("Heading 2", "楷体", 16),
    ("Caption", "黑体", 12),
)
_LINE = re.compile(r"(?P<sign>=|@|##?|:|\^\d+) (?P<words>.*)")
_MARK = re.compile(r"\[\^(\d+)\]")
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def main() -> None:
    """Write every sample into `inputs/`."""
    for text, name, moment in SAMPLES:
        (INPUTS / name).write_bytes(build((HERE / text).read_text(encoding="utf-8"), moment))


def build(text: str, moment: datetime) -> bytes:
    """Return the Word file of a marked text, dated `moment`."""
    word = Document()
    _date(word, moment)
    _dress(word)
    rows: list[str] = []
    notes: dict[str, str] = {}
    for line in [*text.split("\n"), ""]:
        if line.startswith("|"):
            rows.append(line)
            continue
        if rows:
            _table(word, rows)
            rows = []
        if line:
            _paragraph(word, line, notes)
    _add_notes(word, notes)
    return _stable(word)


def _date(word: Word, moment: datetime) -> None:
    core = word.core_properties
    core.author = core.last_modified_by = "云溪区人民政府办公室"
    core.created = core.modified = core.last_printed = moment
    core.title, core.comments, core.revision = "", "", 1


def _dress(word: Word) -> None:
    for name, face, size in FACES:
        style = word.styles[name]
        style.font.size, style.font.bold, style.font.color.rgb = Pt(size), False, RGBColor(0, 0, 0)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)


def _paragraph(word: Word, line: str, notes: dict[str, str]) -> None:
    found = _LINE.fullmatch(line)
    sign, words = (found["sign"], found["words"]) if found else ("", line)
    if sign.startswith("^"):
        notes[sign[1:]] = words
        return
    paragraph = word.add_paragraph(style=STYLES.get(sign))
    if sign in ("=", "@", ":"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for index, piece in enumerate(_MARK.split(words)):
        if index % 2:
            _mark(paragraph, piece)
        else:
            paragraph.add_run(piece)


def _mark(paragraph: Paragraph, number: str) -> None:
    run = paragraph.add_run()
    run.font.superscript = True
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), number)
    run._r.append(reference)  # python-docx has no footnotes of its own


def _table(word: Word, lines: list[str]) -> None:
    width = len(_cells(lines[0]))
    table = word.add_table(rows=0, cols=width, style="Table Grid")
    for line in lines:
        cells = table.add_row().cells
        if line.startswith("||"):
            cells[0].merge(cells[-1]).text = line[2:].strip()
            continue
        for index, words in enumerate(_cells(line)):
            if words == "<":
                above = table.cell(len(table.rows) - 2, index)
                kept = above.text
                above.merge(cells[index]).text = kept
            else:
                cells[index].text = words


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line[1:].split("|")]


def _add_notes(word: Word, notes: dict[str, str]) -> None:
    if not notes:
        return
    body = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(words)}</w:t></w:r></w:p></w:footnote>'
        for number, words in notes.items()
    )
    ruled = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        "</w:footnote>"
    )
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {nsdecls("w")}>{ruled}{body}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _stable(word: Word) -> bytes:
    """Return the package with every member dated alike: a zip otherwise carries the moment it was written."""
    written, stable = BytesIO(), BytesIO()
    word.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(stable, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return stable.getvalue()


if __name__ == "__main__":
    main()
