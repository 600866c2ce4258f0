"""Documents in lists and inside titles: what they share, where one title ends and the next document begins."""

from __future__ import annotations

import pytest
from shown_citations import shown

from cchc_extract.normalise.citations import find_citations

CASES = {
    "date and issuer printed once": (
        "theo Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII; Nghị định",
        [
            "NQ | 18-NQ/TW | 2017-10-25 | Ban Chấp hành Trung ương Đảng khóa XII | -",
            "NQ | 19-NQ/TW | 2017-10-25 | Ban Chấp hành Trung ương Đảng khóa XII | -",
        ],
    ),
    "one word for the kind, three numbers": (
        "các Quyết định số 1/QĐ-UBND, 2/QĐ-UBND và số 3/QĐ-UBND ngày 05/01/2027 của UBND huyện Tân Lập về việc giao chỉ tiêu",
        [
            "QĐ | 1/QĐ-UBND | 2027-01-05 | UBND huyện Tân Lập | về việc giao chỉ tiêu",
            "QĐ | 2/QĐ-UBND | 2027-01-05 | UBND huyện Tân Lập | về việc giao chỉ tiêu",
            "QĐ | 3/QĐ-UBND | 2027-01-05 | UBND huyện Tân Lập | về việc giao chỉ tiêu",
        ],
    ),
    "a title that closes two resolutions, a semicolon inside": (
        "1.1. Thực hiện Nghị quyết số 04-NQ/TU ngày 18/10/2026 của Tỉnh ủy và Nghị quyết số 93/NQ-HĐND ngày 08/12/2026 của "
        "Hội đồng nhân dân tỉnh về đẩy mạnh cải cách; nâng cao các chỉ số giai đoạn 2026 - 2030; Quyết định số 5/QĐ-UBND",
        [
            "NQ | 04-NQ/TU | 2026-10-18 | Tỉnh ủy | về đẩy mạnh cải cách; nâng cao các chỉ số giai đoạn 2026 - 2030",
            "NQ | 93/NQ-HĐND | 2026-12-08 | Hội đồng nhân dân tỉnh | về đẩy mạnh cải cách; nâng cao các chỉ số giai đoạn 2026 - 2030",
            "QĐ | 5/QĐ-UBND | - | - | -",
        ],
    ),
    "documents of other bodies and kinds share nothing": (
        "Nghị quyết số 57-NQ/TW và Nghị quyết số 71/NQ-CP ngày 01/4/2026 của Chính phủ",
        ["NQ | 57-NQ/TW | - | - | -", "NQ | 71/NQ-CP | 2026-04-01 | Chính phủ | -"],
    ),
    "a date goes to no number of another year": (
        "Nghị định số 178/2024/NĐ-CP, Nghị định số 67/2025/NĐ-CP ngày 15/3/2025 của Chính phủ",
        ["NĐ | 178/2024/NĐ-CP | - | Chính phủ | -", "NĐ | 67/2025/NĐ-CP | 2025-03-15 | Chính phủ | -"],
    ),
    "an issuer before the first goes on to its own": (
        "theo quy định của Chính phủ tại Nghị định số 45/2020/NĐ-CP ngày 08/4/2020, Nghị định số 107/2021/NĐ-CP ngày "
        "06/12/2021 và Thông tư số 01/2023/TT-VPCP ngày 05/4/2023 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ.",
        [
            "NĐ | 45/2020/NĐ-CP | 2020-04-08 | Chính phủ | -",
            "NĐ | 107/2021/NĐ-CP | 2021-12-06 | Chính phủ | -",
            "TT | 01/2023/TT-VPCP | 2023-04-05 | Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ | -",
        ],
    ),
    "a proposal and a letter of one department": (
        "Theo đề nghị của Sở Nội vụ tại Tờ trình số 29/TTr-SNV ngày 23/10/2026 và Công văn số 26/SNV-CCHC ngày 07/11/2026.",
        ["TTr | 29/TTr-SNV | 2026-10-23 | Sở Nội vụ | -", "CV | 26/SNV-CCHC | 2026-11-07 | Sở Nội vụ | -"],
    ),
    "a list announced with its issuer": (
        "Căn cứ các Quyết định của Thủ tướng Chính phủ về quy hoạch: Quyết định số 16/QĐ-TTg phê duyệt Quy hoạch A; "
        "Quyết định số 79/QĐ-TTg phê duyệt Quy hoạch B;",
        [
            "QĐ | 16/QĐ-TTg | - | Thủ tướng Chính phủ | phê duyệt Quy hoạch A",
            "QĐ | 79/QĐ-TTg | - | Thủ tướng Chính phủ | phê duyệt Quy hoạch B",
        ],
    ),
    "a document inside a title counts again": (
        "Kế hoạch số 36-KH/HU ngày 24/12/2026 của Ban Chấp hành Đảng bộ huyện Tân Lập về thực hiện Nghị quyết số 01-NQ/TU, "
        "ngày 04/11/2026 của Tỉnh ủy về cải cách; Quyết định số 3111/QĐ-UBND",
        [
            "KH | 36-KH/HU | 2026-12-24 | Ban Chấp hành Đảng bộ huyện Tân Lập | "
            "về thực hiện Nghị quyết số 01-NQ/TU, ngày 04/11/2026 của Tỉnh ủy về cải cách",
            "NQ | 01-NQ/TU | 2026-11-04 | Tỉnh ủy | về cải cách",
            "QĐ | 3111/QĐ-UBND | - | - | -",
        ],
    ),
    "two documents inside a title": (
        "Kế hoạch số 75/KH-UBND về việc thực hiện Nghị quyết số 137/NQ-CP của Chính phủ và Chương trình số 27-CTr/TU của "
        "Tỉnh ủy; Chỉ thị số 17/CT-TTg",
        [
            "KH | 75/KH-UBND | - | - | về việc thực hiện Nghị quyết số 137/NQ-CP của Chính phủ và Chương trình số 27-CTr/TU của Tỉnh ủy",
            "NQ | 137/NQ-CP | - | Chính phủ | -",
            "CTr | 27-CTr/TU | - | Tỉnh ủy | -",
            "CT | 17/CT-TTg | - | - | -",
        ],
    ),
    "the next document ends a title": (
        "Chỉ thị số 31-CT/TU của Ban Thường vụ Tỉnh ủy về chủ trương tiết kiệm, Chỉ thị số 17/CT-UBND về tăng cường kỷ luật, "
        "kỷ cương và Quyết định số 65/QĐ-UBND",
        [
            "CT | 31-CT/TU | - | Ban Thường vụ Tỉnh ủy | về chủ trương tiết kiệm",
            "CT | 17/CT-UBND | - | - | về tăng cường kỷ luật, kỷ cương",
            "QĐ | 65/QĐ-UBND | - | - | -",
        ],
    ),
}

TITLE_ENDS = {
    "the sentence's purpose": ("về ban hành Kế hoạch, định hướng đến năm 2030 nhằm xây dựng nền hành chính", "nhằm"),
    "an ellipsis": ("về ban hành Kế hoạch năm 2030... nhằm nâng cao", "..."),
    "what it is called from here on": ("về việc kỷ luật (gọi tắt là Chỉ thị 5), UBND xã", "(gọi"),
    "a body that does something": ("về việc kỷ luật, UBND tỉnh ban hành Kế hoạch như sau:", ", UBND"),
    "other texts": ("quy định cơ chế tự chủ và các văn bản hướng dẫn thi hành", "và các văn bản"),
    "a closing quotation mark without its partner": ("về việc kỷ luật”; báo cáo", "”"),
    "the sentence": ("về việc kỷ luật. Đề xuất khen thưởng", ". Đề"),
    "the citing body's own area": ("ban hành Quy chế phối hợp trên địa bàn xã.", "trên địa bàn"),
    "what follows": ("về việc kỷ luật, cụ thể như sau:", ", cụ thể"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_lists(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("rest", "end"), TITLE_ENDS.values(), ids=TITLE_ENDS.keys())
def test_a_title_ends_before(rest: str, end: str) -> None:
    text = f"Quyết định số 5/QĐ-UBND ngày 02/02/2027 của UBND tỉnh {rest}"
    (citation,) = find_citations(text)
    assert citation.title is not None
    assert text[citation.title.start : citation.title.end] == rest[: rest.index(end)].strip()


@pytest.mark.parametrize(
    "title",
    [
        "về phòng, chống tham nhũng, lãng phí trong cơ quan nhà nước",
        "về việc công bố Chỉ số (PAR Index) của UBND các xã, phường trên địa bàn tỉnh",
        "phê duyệt “Chương trình tổng thể; giai đoạn 2026 - 2030” trên địa bàn tỉnh",
        "sửa đổi, bổ sung một số điều của Luật Bảo vệ môi trường",
        "về đẩy mạnh phát triển TP. Nam Sơn",
        "về cấp nước sạch trên địa bàn tỉnh",
        "về cấp nước sạch trên địa bàn xã Bình Minh",
        "quy định chức năng, nhiệm vụ của Phòng Nội vụ",
    ],
)
def test_a_title_goes_on_over(title: str) -> None:
    text = f"Căn cứ Quyết định số 5/QĐ-UBND ngày 02/02/2027 của UBND tỉnh {title};"
    (citation,) = find_citations(text)
    assert citation.title is not None
    assert text[citation.title.start : citation.title.end] == title
    assert citation.end == len(text) - 1


def test_a_quoted_title_is_what_the_marks_hold() -> None:
    text = "Chỉ thị số 32/CT-TTg của Thủ tướng Chính phủ “về bảo vệ bí mật; tình hình mới”, UBND tỉnh ban hành"
    (citation,) = find_citations(text)
    assert citation.title is not None
    assert text[citation.title.start : citation.title.end] == "về bảo vệ bí mật; tình hình mới"
    assert text[citation.start : citation.end].endswith("”")


@pytest.mark.parametrize(
    "text",
    [
        "theo Kế hoạch số 140/KH-UBND ngày 14/10/2026 của UBND tỉnh đối với những nhiệm vụ giao trong năm 2027",
        "phù hợp với Chỉ thị số 27/CT-TTg triển khai thực hiện đồng bộ",
        "theo Nghị định số 80/2021/NĐ-CP của Chính phủ (lĩnh vực khoa học và công nghệ) trên địa bàn tỉnh.",
    ],
)
def test_words_that_follow_are_no_title(text: str) -> None:
    (citation,) = find_citations(text)
    assert citation.title is None
