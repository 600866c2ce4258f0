"""What a DOCX file holds that this loader cannot show."""

from __future__ import annotations

from typing import Final

from cchc_extract.diagnostics import Finding, Severity

LEFT_OUT: Final = Finding(
    code="L101",
    name="embedded-document-left-out",
    severity=Severity.WARNING,
    message="The document embeds another file (w:altChunk or w:subDoc) whose text is not in the plan.",
    message_vi="Văn bản nhúng một tệp khác (w:altChunk hoặc w:subDoc), nội dung tệp đó không có trong kết quả.",
    hint="Open the document in Word and save it again: Word then takes the embedded text over into the document.",
)


def damaged_part(name: str) -> Finding:
    """A part beside the main text cannot be read, so what it gives (styles, numbers, notes, a header) is missing."""
    return Finding(
        code="L102",
        name="damaged-part-left-out",
        severity=Severity.WARNING,
        message=f"The part {name} of the DOCX package is damaged and was left out; the rest of the document was read.",
        message_vi=f"Phần {name} của gói DOCX bị hỏng nên đã bỏ qua; phần còn lại của văn bản vẫn được đọc.",
        hint="Open the document in Word and save it again, or ask for another copy.",
    )
