"""Bytes to text, whatever they say they are."""

import pytest

from extractors.feed.decode import decode

KOREAN = "<?xml version='1.0' encoding='{}'?><title>똠양꿍과 펲시, 오픈AI 뉴스</title>"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (KOREAN.format("euc-kr").encode("cp949"), None),                    # cp949-only letters in "EUC-KR"
        (KOREAN.format("ks_c_5601-1987").encode("cp949"), None),
        (KOREAN.format("utf-8").encode("cp949"), None),                     # says utf-8, is EUC-KR
        (KOREAN.format("utf-8").encode("cp949"), "text/xml; charset=utf-8"),
        (KOREAN.format("euc-kr").encode("utf-8"), "text/html; charset=euc-kr"),     # and the reverse
        (KOREAN.format("iso-8859-1").encode("utf-8"), None),
        (KOREAN.format("windows-1252").encode("cp949"), None),
        (b"\xef\xbb\xbf" + KOREAN.format("euc-kr").encode("utf-8"), None),
        (KOREAN.format("utf-16").encode("utf-16"), None),
        (KOREAN.format("utf-16").encode("utf-16-le"), None),
        (KOREAN.format("no-such-thing").encode("cp949"), "text/xml; charset=none"),
    ],
)
def test_korean_is_read(body: bytes, content_type: str | None) -> None:
    found = decode(body, content_type)
    assert "똠양꿍과 펲시, 오픈AI 뉴스" in found.text
    assert found.damage == 0


def test_one_cut_letter_costs_one_letter() -> None:
    cut = "삼성전자가 밝혔다".encode()[:-1] + b"</description><title>\xeb\x8b\xa4\xec\x9d\x8c</title>"
    found = decode(cut)
    assert (found.encoding, found.damage) == ("utf-8", 1)
    assert found.text.endswith("</description><title>다음</title>")


def test_one_bad_byte_in_euc_kr_costs_one_letter() -> None:
    body = "<meta charset=euc-kr><p>한빛전자가 </p>".encode("cp949") + b"\xff" + "<p>밝혔다.</p>".encode("cp949")
    found = decode(body)
    assert (found.encoding, found.damage) == ("cp949", 1)
    assert "밝혔다" in found.text


def test_few_letters_that_are_good_utf8_by_accident_are_korean() -> None:
    body = b"<?xml version='1.0' encoding='euc-kr'?><a>\xc7\xa1\xc4\xa1</a>"
    assert decode(body).text.endswith(f"<a>{bytes([0xC7, 0xA1, 0xC4, 0xA1]).decode('cp949')}</a>")


def test_nul_and_control_characters_go() -> None:
    assert decode(b"a\x00b\x1b[31mc\x07\n\td").text == "ab[31mc\n\td"
    assert decode("한\x0b빛\x7f\n\uffff전자\ufffe".encode()).text == "한빛\n전자"
    assert decode("<meta charset=euc-kr>한빛\x0b전자\x00".encode("cp949")).text == "<meta charset=euc-kr>한빛전자"
    assert decode("한\x01빛".encode("utf-16")).text == "한빛"


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe", b"\xef\xbb\xbf", b"encoding='base64' x", b"charset=hex", bytes(range(256))]
)
def test_anything_is_text(body: bytes) -> None:
    assert isinstance(decode(body, "text/html; charset=rot13").text, str)
