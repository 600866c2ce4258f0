"""What can go wrong with a document in a batch besides what its bytes say."""

from __future__ import annotations

from cchc_extract.errors import CchcError


class UnreadableFileError(CchcError):
    """The operating system does not give the file's bytes."""

    code = "unreadable-file"


class UnwritableFileError(CchcError):
    """A plan was extracted and could not be saved."""

    code = "unwritable-file"


class InternalError(CchcError):
    """A fault of this program, not of the document."""

    code = "internal-error"


class CrashedError(CchcError):
    """The process that read the document died."""

    code = "crashed"


class TimedOutError(CchcError):
    """The document was not read in the time that was given for it."""

    code = "timed-out"


class OutOfMemoryError(CchcError):
    """Reading the document needs more memory than there is, or than was given for it."""

    code = "out-of-memory"


def unreadable(error: OSError) -> CchcError:
    """The operating system does not give the file's bytes."""
    reason = error.strerror or str(error)
    return UnreadableFileError(
        f"The file cannot be read ({reason}); check that it exists and that you may read it.",
        f"Không đọc được tệp ({reason}); hãy kiểm tra tệp có tồn tại và bạn có quyền đọc.",
    )


def unwritable(error: OSError) -> CchcError:
    """A plan could not be saved."""
    reason = error.strerror or str(error)
    return UnwritableFileError(
        f"The plan cannot be saved ({reason}); check the output folder, its permissions and the free space.",
        f"Không ghi được kết quả ({reason}); hãy kiểm tra thư mục đầu ra, quyền ghi và dung lượng trống.",
    )


def internal(error: BaseException) -> CchcError:
    """A fault of this program."""
    cause = f"{type(error).__name__}: {error}".splitlines()[0]
    return InternalError(
        f"Internal error ({cause}); this is a fault of cchc, please report it with what --debug prints.",
        f"Lỗi nội bộ ({cause}); đây là lỗi của cchc, vui lòng báo lại kèm nội dung mà --debug in ra.",
    )


def crashed(exit_code: int | None) -> CchcError:
    """The process died; a negative code is the signal that ended it (POSIX)."""
    how, how_vi = f"exit code {exit_code}", f"mã thoát {exit_code}"
    if exit_code is not None and exit_code < 0:
        how, how_vi = f"signal {-exit_code}", f"tín hiệu {-exit_code}"
    return CrashedError(
        f"The process that read the file died ({how}); the file is likely damaged, save it anew or report it.",
        f"Tiến trình đọc tệp bị dừng đột ngột ({how_vi}); tệp có thể bị hỏng, hãy lưu lại tệp hoặc báo lỗi.",
    )


def time_used_up(seconds: float) -> CchcError:
    """The document was not read within `seconds`."""
    return TimedOutError(
        f"Reading the file was stopped after {seconds:g} seconds; raise --timeout or split the file.",
        f"Đã dừng đọc tệp sau {seconds:g} giây; hãy tăng --timeout hoặc tách tệp.",
    )


def memory_used_up(limit: int | None = None) -> CchcError:
    """The document needs more memory than there is, or than `limit` MiB."""
    allowed, allowed_vi = (f" (more than {limit} MiB)", f" (quá {limit} MiB)") if limit else ("", "")
    return OutOfMemoryError(
        f"Reading the file needs too much memory{allowed}; raise --memory-limit or split the file.",
        f"Đọc tệp này cần quá nhiều bộ nhớ{allowed_vi}; hãy tăng --memory-limit hoặc tách tệp.",
    )
