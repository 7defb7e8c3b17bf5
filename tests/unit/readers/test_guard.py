"""Files that are none, traps, and wrong suffixes: a code of its own for each, and words in both languages."""

import os
from pathlib import Path

import pytest

from reportkit.errors import ReadError
from reportkit.language import Language
from reportkit.readers import REFUSALS, read, read_file
from reportkit.readers.guard import safe_name
from tests.packing import packed, paragraph, part, zipped

ZEROS = b"0" * 8_000_000
DEEP = "<w:p>" + "<w:ins>" * 300 + "</w:ins>" * 300 + "</w:p>"


def code_of(path: Path) -> str:
    with pytest.raises(ReadError) as caught:
        read_file(path)
    assert all(caught.value.words(language) for language in Language)
    return caught.value.code


def refused(data: bytes, name: str = "报告.docx") -> str:
    with pytest.raises(ReadError) as caught:
        read(data, name)
    assert all(caught.value.words(language) for language in Language)
    return caught.value.code


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert code_of(tmp_path / "没有.txt") == "RK150"


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "RK151"


def test_a_pipe_is_told_and_never_waited_on(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.txt")

    assert code_of(tmp_path / "管道.txt") == "RK152"


def test_a_loop_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "甲.txt").symlink_to(tmp_path / "乙.txt")
    (tmp_path / "乙.txt").symlink_to(tmp_path / "甲.txt")

    assert code_of(tmp_path / "甲.txt") == "RK153"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    (tmp_path / "密.txt").write_text("一", encoding="utf-8")
    (tmp_path / "密.txt").chmod(0)

    assert code_of(tmp_path / "密.txt") == "RK154"


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "空.txt").touch()

    assert code_of(tmp_path / "空.txt") == "RK155"


def test_a_name_too_long_or_with_a_zero_is_told(tmp_path: Path) -> None:
    assert code_of(tmp_path / ("长" * 300)) == "RK157"
    assert code_of(Path("零\0.txt")) == "RK157"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7\n", "RK162"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "RK163"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "RK164"),
        (b"<!DOCTYPE html><html>", "RK165"),
        (zipped({"xl/workbook.xml": "<x/>"}), "RK166"),
        (zipped({"a.txt": "x"}), "RK167"),
        (b"\x89PNG\r\n", "RK168"),
        (b"{\\rtf1 x}", "RK169"),
        (b'<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>', "RK169"),
    ],
)
@pytest.mark.parametrize("suffix", [".docx", ".txt", ""])
def test_what_no_reader_knows_is_refused_by_content(data: bytes, code: str, suffix: str) -> None:
    assert refused(data, f"报告{suffix}") == code


def test_every_refusal_has_words() -> None:
    assert all(ReadError(code, file="报告").words(Language.EN) for code in REFUSALS.values())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (packed(paragraph("一"))[:-40], "RK170"),
        (zipped({"word/document.xml": part("document", ""), "word/media/1.bin": ZEROS}), "RK171"),
        (zipped({f"word/{number}": "" for number in range(10_001)}), "RK174"),
        (zipped({"word/document.xml": part("document", ""), "word/../../a": "x"}), "RK175"),
        (zipped({"word/document.xml": part("document", ""), "Word/Document.xml": "x"}), "RK175"),
        (zipped({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]>' + part("document", "&a;")}), "RK176"),
        (packed(DEEP), "RK177"),
        (zipped({"word/document.xml": part("document", "<w:body>")[:-8]}), "RK178"),
        (zipped({"word/styles.xml": part("styles", "")}), "RK179"),
    ],
)
def test_a_hostile_or_broken_package_is_refused(data: bytes, code: str) -> None:
    assert refused(data) == code


def test_word_under_another_suffix_is_read_with_a_word_about_it() -> None:
    source = read(packed(paragraph("各位代表：")), "报告.txt")

    assert (source.media, source.text, source.diagnostics[0].code) == ("docx", "各位代表：", "RK103")


def test_text_under_the_suffix_of_word_is_read_with_a_word_about_it() -> None:
    source = read("各位代表：".encode(), "报告.docx")

    assert (source.media, source.text, source.diagnostics[0].code) == ("txt", "各位代表：", "RK103")


def test_a_name_for_messages_has_no_folder_and_nothing_that_acts() -> None:
    assert safe_name("/a/报\x1b[2J告\udce4.txt") == "报�[2J告�.txt"
