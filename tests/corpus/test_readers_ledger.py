"""Public Word files, each read whole or refused as the ledger says; a refusal that starts to work fails too."""

import re
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from reportkit.errors import ReadError
from reportkit.readers import read_file
from reportkit.readers.archive import STRICT, TRANSITIONAL

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
LEDGER = tomllib.loads(Path(__file__).with_name("readers.toml").read_text(encoding="utf-8"))
FILES = [path for path in sorted(CORPUS.rglob("*.do*")) if path.is_file()]
SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
SEEN = (
    "//w:t[not(ancestor::w:del or ancestor::w:moveFrom or ancestor::mc:Fallback or ancestor::w:rt"
    " or ancestor::w:tr/w:trPr/w:del or ../w:rPr/w:vanish"
    " or ancestor::w:footnote[@w:type] or ancestor::w:endnote[@w:type])] | //m:t"
)
"""What a reader of the page sees, told in another way than the reader under test does."""

pytestmark = pytest.mark.skipif(not FILES, reason="the corpus is not beside the repository")


def key(path: Path) -> str:
    return path.relative_to(CORPUS).as_posix()


@pytest.mark.parametrize("path", FILES, ids=key)
def test_a_file_is_read_or_refused_as_the_ledger_says(path: Path) -> None:
    try:
        read_file(path)
    except ReadError as error:
        found = error.code
    else:
        found = "read"

    assert found == LEDGER["refused"].get(key(path), "read")


def test_the_ledger_names_no_file_that_is_not_there() -> None:
    assert set(LEDGER["refused"]) | set(LEDGER["incomplete"]) <= {key(path) for path in FILES}


def visible(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.fullmatch(r"word/(document\d*|footnotes|endnotes)\.xml", name):
                root = etree.fromstring(STRICT.sub(TRANSITIONAL, package.read(name)))
                yield from ("".join((text.text or "").split()) for text in root.xpath(SEEN, namespaces=SPACES))


@pytest.mark.parametrize("path", [path for path in FILES if key(path) not in LEDGER["refused"]], ids=key)
def test_of_the_visible_text_999_in_a_thousand_characters_are_read(path: Path) -> None:
    if not zipfile.is_zipfile(path) or key(path) in LEDGER["incomplete"]:
        pytest.skip("no package, or told in the ledger")
    wanted = Counter("".join(visible(path)))
    lost = wanted - Counter("".join(read_file(path).text.split()))

    assert lost.total() <= wanted.total() / 1000
