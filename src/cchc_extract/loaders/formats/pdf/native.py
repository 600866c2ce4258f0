"""pdfium's functions, bound for being called thousands of times a page, and its handles, closed when their block ends.

pypdfium2 ships the library and its declarations. Its own bindings convert every argument of every call; the ones here
take plain integers (handles and addresses are integers), which makes a loop over the characters of a page three times
faster. pdfium is not thread-safe: one process reads one file at a time.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2  # noqa: F401  (importing it starts the library)
from pypdfium2 import raw

from cchc_extract.errors import CchcError, DamagedFileError, EncryptedFileError

_Address = ctypes.c_void_p
_Int = ctypes.c_int
# pdfium's calling convention is stdcall on Windows (a difference on 32 bit only).
if sys.platform == "win32":
    _prototype: Any = ctypes.WINFUNCTYPE
else:
    _prototype = ctypes.CFUNCTYPE

Handle = int
"""An address that pdfium knows something by."""


def _bind(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    address = ctypes.cast(getattr(raw, name), _Address).value or 0
    function: Callable[..., Any] = _prototype(result, *arguments)(address)
    return function


load_document = _bind("FPDF_LoadMemDocument64", _Address, _Address, ctypes.c_size_t, ctypes.c_char_p)
close_document = _bind("FPDF_CloseDocument", None, _Address)
last_error = _bind("FPDF_GetLastError", ctypes.c_ulong)
page_count = _bind("FPDF_GetPageCount", _Int, _Address)
form_type = _bind("FPDF_GetFormType", _Int, _Address)

load_page = _bind("FPDF_LoadPage", _Address, _Address, _Int)
close_page = _bind("FPDF_ClosePage", None, _Address)
page_rotation = _bind("FPDFPage_GetRotation", _Int, _Address)
page_bounding_box = _bind("FPDF_GetPageBoundingBox", _Int, _Address, _Address)
flatten = _bind("FPDFPage_Flatten", _Int, _Address, _Int)

load_text = _bind("FPDFText_LoadPage", _Address, _Address)
close_text = _bind("FPDFText_ClosePage", None, _Address)
count_characters = _bind("FPDFText_CountChars", _Int, _Address)
get_text = _bind("FPDFText_GetText", _Int, _Address, _Int, _Int, _Address)
get_unicode = _bind("FPDFText_GetUnicode", ctypes.c_uint, _Address, _Int)
loose_box = _bind("FPDFText_GetLooseCharBox", _Int, _Address, _Int, _Address)
origin = _bind("FPDFText_GetCharOrigin", _Int, _Address, _Int, _Address, _Address)
font_size = _bind("FPDFText_GetFontSize", ctypes.c_double, _Address, _Int)
matrix = _bind("FPDFText_GetMatrix", _Int, _Address, _Int, _Address)
font_info = _bind("FPDFText_GetFontInfo", ctypes.c_ulong, _Address, _Int, _Address, ctypes.c_ulong, _Address)
fill_colour = _bind("FPDFText_GetFillColor", _Int, _Address, _Int, _Address, _Address, _Address, _Address)
text_object = _bind("FPDFText_GetTextObject", _Address, _Address, _Int)
render_mode = _bind("FPDFTextObj_GetTextRenderMode", _Int, _Address)

count_objects = _bind("FPDFPage_CountObjects", _Int, _Address)
page_object = _bind("FPDFPage_GetObject", _Address, _Address, _Int)
count_form_objects = _bind("FPDFFormObj_CountObjects", _Int, _Address)
form_object = _bind("FPDFFormObj_GetObject", _Address, _Address, ctypes.c_ulong)
object_type = _bind("FPDFPageObj_GetType", _Int, _Address)
object_bounds = _bind("FPDFPageObj_GetBounds", _Int, _Address, _Address, _Address, _Address, _Address)
object_matrix = _bind("FPDFPageObj_GetMatrix", _Int, _Address, _Address)
object_fill = _bind("FPDFPageObj_GetFillColor", _Int, _Address, _Address, _Address, _Address, _Address)
object_stroke = _bind("FPDFPageObj_GetStrokeColor", _Int, _Address, _Address, _Address, _Address, _Address)
draw_mode = _bind("FPDFPath_GetDrawMode", _Int, _Address, _Address, _Address)
count_segments = _bind("FPDFPath_CountSegments", _Int, _Address)
path_segment = _bind("FPDFPath_GetPathSegment", _Address, _Address, _Int)
segment_point = _bind("FPDFPathSegment_GetPoint", _Int, _Address, _Address, _Address)
segment_type = _bind("FPDFPathSegment_GetType", _Int, _Address)
segment_closes = _bind("FPDFPathSegment_GetClose", _Int, _Address)

count_annotations = _bind("FPDFPage_GetAnnotCount", _Int, _Address)
get_annotation = _bind("FPDFPage_GetAnnot", _Address, _Address, _Int)
close_annotation = _bind("FPDFPage_CloseAnnot", None, _Address)
annotation_subtype = _bind("FPDFAnnot_GetSubtype", _Int, _Address)
annotation_rectangle = _bind("FPDFAnnot_GetRect", _Int, _Address, _Address)
annotation_field_type = _bind("FPDFAnnot_GetFormFieldType", _Int, _Address, _Address)

exit_form = _bind("FPDFDOC_ExitFormFillEnvironment", None, _Address)
after_load_page = _bind("FORM_OnAfterLoadPage", None, _Address, _Address)
before_close_page = _bind("FORM_OnBeforeClosePage", None, _Address, _Address)


@contextmanager
def opened(data: bytes) -> Iterator[Handle]:
    """The document that `data` holds; `data` must live as long as the block.

    Raises EncryptedFileError where a password is asked for, DamagedFileError where pdfium cannot open the file.
    """
    document: Handle | None = load_document(ctypes.cast(ctypes.c_char_p(data), _Address).value, len(data), None)
    if not document:
        raise _failure(last_error())
    try:
        yield document
    finally:
        close_document(document)


def _failure(code: int) -> CchcError:
    if code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        return EncryptedFileError(
            "The PDF asks for a password; save it without one and try again.",
            "Tệp PDF được đặt mật khẩu; hãy lưu lại không có mật khẩu rồi thử lại.",
        )
    return DamagedFileError(
        "The PDF is damaged or cut short and cannot be opened; get a whole copy of it.",
        "Tệp PDF bị hỏng hoặc bị cắt cụt, không mở được; hãy lấy lại bản đầy đủ.",
    )


@contextmanager
def form_filler(document: Handle) -> Iterator[Handle | None]:
    """The environment in which form fields have their appearance; None where the document has no form."""
    if form_type(document) == raw.FORMTYPE_NONE:
        yield None
        return
    setup = raw.FPDF_FORMFILLINFO(version=2)
    pointer = raw.FPDFDOC_InitFormFillEnvironment(ctypes.cast(document, raw.FPDF_DOCUMENT), setup)
    handle = ctypes.cast(pointer, _Address).value
    try:
        yield handle
    finally:
        if handle:
            exit_form(handle)


@contextmanager
def open_page(document: Handle, index: int, form: Handle | None = None) -> Iterator[Handle | None]:
    """The page of that index, from 0; None where it cannot be loaded."""
    page: Handle | None = load_page(document, index)
    if not page:
        yield None
        return
    if form:
        after_load_page(page, form)
    try:
        yield page
    finally:
        if form:
            before_close_page(page, form)
        close_page(page)


@contextmanager
def open_text(page: Handle) -> Iterator[Handle | None]:
    """The characters of a page; None where they cannot be read."""
    text: Handle | None = load_text(page)
    if not text:
        yield None
        return
    try:
        yield text
    finally:
        close_text(text)
