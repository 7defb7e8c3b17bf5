"""What LibreOffice makes of our Word files: full pages, nothing beyond the text area."""

import shutil
import subprocess
from pathlib import Path

import pytest

from reportkit.model.briefing import Briefing, Run, Words
from reportkit.render import word

pytestmark = [
    pytest.mark.external,
    pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no LibreOffice or poppler"),
]


def pages_of(data: bytes, folder: Path) -> list[str]:
    (folder / "a.docx").write_bytes(data)
    home = f"-env:UserInstallation=file://{folder}/home"
    convert = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "a.docx")]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    text = subprocess.run(["pdftotext", "-layout", str(folder / "a.pdf"), "-"], check=True, capture_output=True).stdout
    return text.decode().split("\f")


def test_a_full_page_has_22_lines_of_28_characters(tmp_path) -> None:
    paragraph = Words(runs=(Run(text="目" * 2000),))
    page = pages_of(word.write(Briefing(title="题", stem="题", template="t", pieces=(paragraph,))), tmp_path)[1]
    lines = [line.strip() for line in page.split("\n") if "目" in line]

    assert len(lines) == 22
    assert {len(line) for line in lines} == {28}
