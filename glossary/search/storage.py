"""Keeps the index on disk: built aside, put in place whole, checked before it is used.

An index lies in a folder named by its stamp, which says for which content and by which rules it was
made. So a process finds the index of its own content or builds it, and never opens another's; what
is torn or altered does not agree with its manifest and is built anew. Whoosh keeps a pickle among
its files: the folder must be writable by nobody but the site.
"""

import fcntl
import hashlib
import json
import logging
import os
import shutil
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from whoosh.filedb.filestore import FileStorage, Storage
from whoosh.index import EmptyIndexError
from whoosh.searching import Searcher

_MANIFEST: Final = "manifest.json"
_UNFINISHED: Final = "unfinished-"
_KEPT: Final = 2
"""Indexes left lying: this one, and one for the processes that still serve the content before."""

Fill = Callable[[Storage], None]
"""Writes an index into a storage."""

_log = logging.getLogger(__name__)


class StoredIndex:
    """The index with one stamp, made by `fill` whenever there is none that is sound."""

    def __init__(self, folder: Path, stamp: str, fill: Fill) -> None:
        """Open the index in a folder, or make it there."""
        self._stamp, self._fill = stamp, fill
        self._home = self._provided(folder)

    def searcher(self) -> Searcher:
        """Open the index for one thread.

        If it is gone because newer content has come twice, it is made once more.
        """
        try:
            return self._open()
        except (OSError, EmptyIndexError):
            self._home = self._provided(self._home.parent)
            return self._open()

    def _provided(self, folder: Path) -> Path:
        """Give the folder of a sound index.

        Where that cannot be written (a full disk, a read-only one, one that knows no locks), the
        index is made in a temporary folder, for this process alone.
        """
        try:
            return self._kept(folder)
        except OSError as failure:
            # As text, for the failure itself would keep alive what Whoosh has left open.
            _log.warning("The search index cannot be kept in %s: %s", folder, str(failure))
            own = Path(mkdtemp(prefix="dangol-search-"))
            weakref.finalize(self, shutil.rmtree, own, ignore_errors=True)
            return self._kept(own)

    def _open(self) -> Searcher:
        return FileStorage(str(self._home), readonly=True).open_index().searcher()

    def _kept(self, folder: Path) -> Path:
        home = folder / self._stamp
        if not _is_sound(home, self._stamp):
            folder.mkdir(parents=True, exist_ok=True)
            with _alone(folder):
                if not _is_sound(home, self._stamp):
                    _build(home, self._stamp, self._fill)
                    _tidy(folder, home)
        return home


def _build(home: Path, stamp: str, fill: Fill) -> None:
    aside = Path(mkdtemp(prefix=_UNFINISHED, dir=home.parent))
    try:
        fill(FileStorage(str(aside)))
        manifest = {"stamp": stamp, "files": _checksums(aside)}
        (aside / _MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
        _flush(aside)
        if home.exists():
            shutil.rmtree(home)  # torn, or no process would build again
        aside.rename(home)
        _flush_folder(home.parent)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise


def _is_sound(home: Path, stamp: str) -> bool:
    try:
        manifest = json.loads((home / _MANIFEST).read_text(encoding="utf-8"))
        return bool(manifest == {"stamp": stamp, "files": _checksums(home)})
    except (OSError, ValueError):
        return False


def _checksums(folder: Path) -> dict[str, str]:
    # The manifest cannot have its own, and the lock file that Whoosh leaves behind says nothing.
    paths = sorted(path for path in folder.iterdir() if path.name != _MANIFEST)
    return {path.name: _checksum(path) for path in paths if not path.name.endswith("LOCK")}


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _flush(folder: Path) -> None:
    """Bring files to the disk before their folder gets its name: Whoosh itself never does."""
    for path in folder.iterdir():
        with path.open("rb") as file:
            os.fsync(file.fileno())
    _flush_folder(folder)


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let one process build; the others wait, and then find what it has built."""
    with (folder / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _tidy(folder: Path, home: Path) -> None:
    """Remove what was left unfinished, and all but the newest of the other indexes."""
    others = [path for path in folder.iterdir() if path.is_dir() and path != home]
    unfinished = [path for path in others if path.name.startswith(_UNFINISHED)]
    finished = sorted(set(others) - set(unfinished), key=lambda path: path.stat().st_mtime)
    for path in (*unfinished, *finished[: len(finished) - (_KEPT - 1)]):
        shutil.rmtree(path, ignore_errors=True)
