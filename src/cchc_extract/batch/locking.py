"""One run at a time in an output folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cchc_extract.errors import CchcError

_LOCK = "lock"


class FolderInUseError(CchcError):
    """Another run writes into the output folder."""

    code = "folder-in-use"


@contextmanager
def locked(state: Path) -> Iterator[None]:
    """Hold the folder's lock; the system gives it back when the process ends, however it ends.

    Windows has no such lock that a folder can be removed with: there the user keeps runs apart.

    Raises:
        FolderInUseError: another process holds it.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    with (state / _LOCK).open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise FolderInUseError(
                f"Another run writes into {state.parent}; wait for it, or give another folder.",
                f"Một lần chạy khác đang ghi vào {state.parent}; hãy đợi nó xong hoặc chọn thư mục khác.",
            ) from error
        if not (state / _LOCK).exists():  # the run that held it has just removed it at its end
            (state / _LOCK).touch()
        yield
