"""The citation finder on invented sentences: number, kind, date, issuer, title; what counts and what does not."""

from __future__ import annotations

import unicodedata

import pytest
from shown_citations import shown

from cchc_extract.normalise.citations import find_citations

CASES = {
    "a decision in full": (
        "Căn cứ Quyết định số 118/QĐ-UBND ngày 15/12/2026 của Chủ tịch UBND tỉnh Nam Sơn ban hành Kế hoạch chuyển đổi số năm 2027;",
        ["QĐ | 118/QĐ-UBND | 2026-12-15 | Chủ tịch UBND tỉnh Nam Sơn | ban hành Kế hoạch chuyển đổi số năm 2027"],
    ),
    "a comma before the day, a law's year, no word số": (
        "Thực hiện Quyết định 34/2026/QĐ-UBND, ngày 05 tháng 02 năm 2026 của UBND huyện Tân Lập",
        ["QĐ | 34/2026/QĐ-UBND | 2026-02-05 | UBND huyện Tân Lập | -"],
    ),
    "blank serial and day": (
        "(Ban hành kèm theo Quyết định số: /QĐ-UBND ngày /01/2027 của Chủ tịch UBND xã Bình Minh)",
        ["QĐ | /QĐ-UBND | 2027-01 | Chủ tịch UBND xã Bình Minh | -"],
    ),
    "dots for what is left blank": (
        "Quyết định số ....../QĐ-UBND ngày ... tháng ... năm 2027 của UBND xã",
        ["QĐ | /QĐ-UBND | 2027 | UBND xã | -"],
    ),
    "the printed word wins over the symbol": (
        "Kế hoạch số 49/QĐ-UBND ngày 07/9/2026 của UBND xã",
        ["KH | 49/QĐ-UBND | 2026-09-07 | UBND xã | -"],
    ),
    "a letter has no code in its symbol": (
        "Công văn số 401/UBND-NV ngày 14/02/2027 của UBND huyện về việc báo cáo; Công văn số 861/TCNV",
        ["CV | 401/UBND-NV | 2027-02-14 | UBND huyện | về việc báo cáo", "CV | 861/TCNV | - | - | -"],
    ),
    "a general word leaves the kind to the symbol": (
        "Văn bản số 401/UBND-NV và văn bản số 12/KH-UBND",
        ["CV | 401/UBND-NV | - | - | -", "KH | 12/KH-UBND | - | - | -"],
    ),
    "Party numbers, spaces inside": (
        "Nghị quyết số 01- NQ/TU, ngày 04/11/2026 của Tỉnh ủy Nam Sơn; Kế hoạch hành động số 459-KHHĐ/TU",
        ["NQ | 01-NQ/TU | 2026-11-04 | Tỉnh ủy Nam Sơn | -", "KH | 459-KHHĐ/TU | - | - | -"],
    ),
    "kinds that have no code": (
        "Kết luận số 34-KL/TW ngày 07/8/2026 của Bộ Chính trị và Thông tri số 02-TT/TU",
        ["Kết luận | 34-KL/TW | 2026-08-07 | Bộ Chính trị | -", "Thông tri | 02-TT/TU | - | - | -"],
    ),
    "a Party regulation": (
        "Quy định số 22-QĐ/TW ngày 28/7/2026 của Ban Chấp hành Trung ương",
        ["QyĐ | 22-QĐ/TW | 2026-07-28 | Ban Chấp hành Trung ương | -"],
    ),
    "issuer before the date": (
        "Quyết định số 411/QĐ-TTg của Thủ tướng Chính phủ ngày 31/3/2026 phê duyệt Chiến lược quốc gia",
        ["QĐ | 411/QĐ-TTg | 2026-03-31 | Thủ tướng Chính phủ | phê duyệt Chiến lược quốc gia"],
    ),
    "issuer before the number": (
        "Quyết định của Thủ tướng Chính phủ số 411/QĐ-TTg ngày 31/3/2026",
        ["QĐ | 411/QĐ-TTg | 2026-03-31 | Thủ tướng Chính phủ | -"],
    ),
    "issuer before the document": (
        "Xét đề nghị của Cơ quan Tổ chức - Nội vụ tại Công văn số 86/TCNV ngày 30/12/2026.",
        ["CV | 86/TCNV | 2026-12-30 | Cơ quan Tổ chức - Nội vụ | -"],
    ),
    "approved by its issuer": (
        "Quy hoạch đã được Thủ tướng Chính phủ phê duyệt tại Quyết định số 866/QĐ-TTg ngày 18/7/2026",
        ["QĐ | 866/QĐ-TTg | 2026-07-18 | Thủ tướng Chính phủ | -"],
    ),
    "what its issuer issued": (
        "UBND huyện đã ban hành Kế hoạch số 12/KH-UBND ngày 5/1/2027",
        ["KH | 12/KH-UBND | 2027-01-05 | UBND huyện | -"],
    ),
    "issuer without của before a title": (
        "Thực hiện Kế hoạch số 13/KH-UBND ngày 19/01/2027 UBND huyện về cải cách hành chính",
        ["KH | 13/KH-UBND | 2027-01-19 | UBND huyện | về cải cách hành chính"],
    ),
    "a body that begins the next clause is no issuer": (
        "Thực hiện Kế hoạch số 13/KH-UBND ngày 19/01/2027 UBND xã ban hành kế hoạch như sau",
        ["KH | 13/KH-UBND | 2027-01-19 | - | -"],
    ),
    "an issuer whose name begins with a stop word's letters": (
        "Chương trình số 30-CTr/TU ngày 29/12/2026 của Thành ủy Cần Thơ thực hiện Nghị quyết số 21-NQ/TW",
        [
            "CTr | 30-CTr/TU | 2026-12-29 | Thành ủy Cần Thơ | thực hiện Nghị quyết số 21-NQ/TW",
            "NQ | 21-NQ/TW | - | - | -",
        ],
    ),
    "capitals": (
        "TRIỂN KHAI CHỈ THỊ SỐ 27/CT-TTG NGÀY 15 THÁNG 8 NĂM 2026 CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ VIỆC TĂNG CƯỜNG KỶ LUẬT",
        ["CT | 27/CT-TTG | 2026-08-15 | THỦ TƯỚNG CHÍNH PHỦ | VỀ VIỆC TĂNG CƯỜNG KỶ LUẬT"],
    ),
    "a damaged word for the kind": (
        "Quyết dịnh số 12/QĐ-UBND ngày 12/3/2027",
        ["QĐ | 12/QĐ-UBND | 2027-03-12 | - | -"],
    ),
    "a number without a symbol, but with a date": (
        "Công văn số 861 ngày 30/12/2026 của Phòng Nội vụ",
        ["CV | 861 | 2026-12-30 | Phòng Nội vụ | -"],
    ),
    "a number and its year alone": (
        "Nghị định số 30/2020 của Chính phủ về công tác văn thư",
        ["NĐ | 30/2020 | - | Chính phủ | về công tác văn thư"],
    ),
    "words between the kind and the number": (
        "Báo cáo thẩm định số 18/BC-STP ngày 25/5/2026 của Sở Tư pháp",
        ["BC | 18/BC-STP | 2026-05-25 | Sở Tư pháp | -"],
    ),
    "a day that no calendar has": ("Quyết định số 12/QĐ-UBND ngày 31/02/2027", ["QĐ | 12/QĐ-UBND | - | - | -"]),
    "a year for a date": (
        "Quyết định 26/QĐ-TTg năm 2026 phê duyệt Chương trình",
        ["QĐ | 26/QĐ-TTg | 2026 | - | phê duyệt Chương trình"],
    ),
    "an aside between issuer and title": (
        "Thông tư số 32/2014/TT-BNNPTNT của Bộ Nông nghiệp và PTNT (nay là Bộ Nông nghiệp và Môi trường) về quan trắc;",
        ["TT | 32/2014/TT-BNNPTNT | - | Bộ Nông nghiệp và PTNT | về quan trắc"],
    ),
    "two ministries of a joint circular": (
        "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của Bộ Khoa học và Công nghệ và Bộ Nội vụ hướng dẫn chức năng",
        ["TT | 05/2008/TTLT-BKHCN-BNV | - | Bộ Khoa học và Công nghệ và Bộ Nội vụ | hướng dẫn chức năng"],
    ),
    "issuer at the title's end": (
        "Quyết định số 26/QĐ-TTg phê duyệt Đề án dữ liệu do Thủ tướng Chính phủ ban hành.",
        ["QĐ | 26/QĐ-TTg | - | Thủ tướng Chính phủ | phê duyệt Đề án dữ liệu"],
    ),
    "what a document is called from here on is a mention": (
        "Chỉ thị số 27/CT-TTg về kỷ luật (sau đây viết tắt là Chỉ thị số 27/CT-TTg)",
        ["CT | 27/CT-TTg | - | - | về kỷ luật", "CT | 27/CT-TTg | - | - | -"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_finds(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định này có hiệu lực kể từ ngày ký.",
        "Triển khai Nghị quyết của Chính phủ và Kế hoạch của UBND tỉnh năm 2027.",
        "Tỷ lệ 629/731 trường; 4/100.000 trẻ; vận hành 24/7; từ ngày 15/11/2026 đến ngày 15/12/2026.",
        "15.942,496 tỷ đồng/14.635,050 tỷ đồng, 109 bé trai/100 bé gái, 10,5%/năm",
        "theo Mẫu số 01/BC-UBND và Biểu mẫu số 02/KH-UBND",
        "Số: 11/KH-UBND",
        "Số: 11/KH-UBND\tBình Minh, ngày 16 tháng 02 năm 2027",
        "Lưu: VT, M.A166/11.",
        "(Ban hành kèm theo Quyết định số .../QĐ-… ngày …/…/… của …)",
        "đạt tiêu chí số 18 ngày 12/3/2027; Chỉ số CCHC 2027",
        "",
    ],
)
def test_finds_nothing(text: str) -> None:
    assert find_citations(text) == ()


def test_a_clash_of_word_and_symbol_can_be_told() -> None:
    (citation,) = find_citations("Kế hoạch số 49/QĐ-UBND")
    assert (citation.type_code, citation.symbol_code) == ("KH", "QĐ")


def test_offsets_cut_out_the_very_words() -> None:
    text = (
        "Theo\tQuyết định số  7 /QĐ-UBND, ngày 05  tháng 02 năm 2027 của UBND xã Bình Minh về việc phân công nhiệm vụ."
    )
    (c,) = find_citations(text)
    assert text[c.start : c.end] == text[5:-1]
    assert c.number_at is not None and text[c.number_at.start : c.number_at.end] == "7 /QĐ-UBND"
    assert c.number == "7/QĐ-UBND"
    assert c.issued_on_at is not None
    assert text[c.issued_on_at.start : c.issued_on_at.end] == "ngày 05  tháng 02 năm 2027"
    assert c.issuer is not None and text[c.issuer.start : c.issuer.end] == "UBND xã Bình Minh"
    assert c.title is not None and text[c.title.start : c.title.end] == "về việc phân công nhiệm vụ"


@pytest.mark.parametrize("text", [text for text, _ in CASES.values()])
def test_every_citation_keeps_its_promises(text: str) -> None:
    last = 0
    for citation in find_citations(text):
        assert last <= citation.start < citation.end <= len(text)
        last = citation.start
        assert citation.number or citation.issued_on
        for at in (citation.number_at, citation.issued_on_at, citation.issuer, citation.title):
            assert at is None or (0 <= at.start < at.end <= len(text) and not text[at.start].isspace())
        assert citation.type_name == unicodedata.normalize("NFC", citation.type_name)


@pytest.mark.parametrize("text", [text for text, _ in CASES.values()])
def test_kinds_of_white_space_make_no_difference(text: str) -> None:
    expected = [(c.type_code, c.number, c.issued_on) for c in find_citations(text)]
    spaced = text.replace(" ", "\u00a0")
    assert [(c.type_code, c.number, c.issued_on) for c in find_citations(spaced)] == expected
