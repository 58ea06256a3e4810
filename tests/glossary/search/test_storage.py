"""The index on disk: whole or not there, whoever builds, dies or tampers."""

import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import threading
import time

import pytest
from whoosh.fields import ID, Schema

from glossary.search import storage
from glossary.search.storage import StoredIndex

DOCUMENTS = 40
spawned = multiprocessing.get_context("fork")


def filling(generation, documents=DOCUMENTS):
    """Return what writes an index in which every document names its generation."""

    def fill(where):
        writer = where.create_index(Schema(generation=ID(stored=True))).writer()
        for _ in range(documents):
            writer.add_document(generation=generation)
        writer.commit()

    return fill


def generations(index):
    """Read who wrote each document."""
    with index.searcher() as searcher:
        return [fields["generation"] for _, fields in searcher.reader().iter_docs()]


def never(_):
    raise AssertionError("a sound index was built again")


def folders(folder):
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


def test_an_index_is_built_once_and_then_only_opened(tmp_path):
    StoredIndex(tmp_path, "one", filling("one"))
    assert generations(StoredIndex(tmp_path, "one", never)) == ["one"] * DOCUMENTS


def test_other_content_gets_another_index_and_the_one_before_it_stays(tmp_path):
    for name in ("one", "two", "three"):
        assert set(generations(StoredIndex(tmp_path, name, filling(name)))) == {name}
        time.sleep(0.01)  # folders of one moment could not be told apart by age
    assert folders(tmp_path) == ["three", "two"]


def _cut(home):
    longest = max(home.iterdir(), key=lambda path: path.stat().st_size)
    longest.write_bytes(longest.read_bytes()[:-1])


def _change(home):
    longest = max(home.iterdir(), key=lambda path: path.stat().st_size)
    longest.write_bytes(bytes([longest.read_bytes()[0] ^ 1]) + longest.read_bytes()[1:])


def _lose_a_file(home):
    next(path for path in home.iterdir() if path.suffix == ".seg").unlink()


def _add_a_file(home):
    (home / "foreign.seg").write_bytes(b"x")


def _lose_the_manifest(home):
    (home / "manifest.json").unlink()


def _name_another(home):
    manifest = home / "manifest.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("one", "two"), "utf-8")


def _spoil_the_manifest(home):
    (home / "manifest.json").write_bytes(b"\xff{")


@pytest.mark.parametrize(
    "spoil",
    [
        _cut, _change, _lose_a_file, _add_a_file, _lose_the_manifest, _name_another,
        _spoil_the_manifest, shutil.rmtree,
    ],
)  # fmt: skip
def test_a_torn_missing_or_foreign_index_is_built_anew(tmp_path, spoil):
    StoredIndex(tmp_path, "one", filling("one"))
    spoil(tmp_path / "one")
    assert set(generations(StoredIndex(tmp_path, "one", filling("one, anew")))) == {"one, anew"}
    assert set(generations(StoredIndex(tmp_path, "one", never))) == {"one, anew"}


def test_a_build_that_fails_leaves_nothing_behind(tmp_path):
    def fill(where):
        filling("half")(where)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        StoredIndex(tmp_path, "one", fill)
    assert folders(tmp_path) == []
    assert set(generations(StoredIndex(tmp_path, "one", filling("one")))) == {"one"}


def _read_all_the_time(folder, last, problems):
    """Open the index that was announced and read it, until the last one was read."""
    announced = ""
    while announced != last:
        announced = (folder / "announced").read_text("utf-8")
        found = generations(StoredIndex(folder / "search", announced, filling(announced)))
        if found != [announced] * DOCUMENTS:
            problems.put(f"{announced}: {len(found)} of {set(found)}")


def test_readers_in_other_processes_meet_no_empty_and_no_mixed_index(tmp_path):
    """Four readers, twenty rebuilds; a process asks for the index of the content that it has."""
    problems = spawned.Queue()
    (tmp_path / "announced").write_text("0", "utf-8")
    readers = [
        spawned.Process(target=_read_all_the_time, args=(tmp_path, "20", problems))
        for _ in range(4)
    ]
    for reader in readers:
        reader.start()
    for generation in map(str, range(21)):
        StoredIndex(tmp_path / "search", generation, filling(generation))
        (tmp_path / "announced.new").write_text(generation, "utf-8")
        (tmp_path / "announced.new").replace(tmp_path / "announced")
    for reader in readers:
        reader.join(timeout=10)
    assert [reader.exitcode for reader in readers] == [0] * 4
    assert problems.empty()


def _build_slowly(folder):
    def fill(where):
        filling("killed", 400)(where)

    while True:
        StoredIndex(folder, "killed", fill)
        shutil.rmtree(folder / "killed")


def test_a_builder_that_is_killed_leaves_a_whole_index_or_none(tmp_path):
    chance = random.Random(1)  # noqa: S311 - moments, not secrets
    StoredIndex(tmp_path, "before", filling("before"))
    for _ in range(20):
        builder = spawned.Process(target=_build_slowly, args=(tmp_path,))
        builder.start()
        time.sleep(chance.uniform(0.005, 0.08))
        os.kill(builder.pid, signal.SIGKILL)
        builder.join()
        assert set(generations(StoredIndex(tmp_path, "before", never))) == {"before"}
        if (tmp_path / "killed" / "manifest.json").exists():
            assert len(generations(StoredIndex(tmp_path, "killed", filling("killed", 400)))) == 400
    StoredIndex(tmp_path, "after", filling("after"))
    assert len(folders(tmp_path)) == 2


def test_of_two_builders_one_builds_and_the_other_waits_for_it(tmp_path):
    builds = []

    def fill(where):
        builds.append(threading.get_ident())
        time.sleep(0.2)
        filling("one")(where)

    threads = [threading.Thread(target=StoredIndex, args=(tmp_path, "one", fill)) for _ in range(2)]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(builds) == 1
    assert time.monotonic() - began < 5  # waiting, not hanging
    assert set(generations(StoredIndex(tmp_path, "one", never))) == {"one"}


def test_an_open_index_whose_files_are_gone_is_made_once_more(tmp_path):
    index = StoredIndex(tmp_path, "one", filling("one"))
    shutil.rmtree(tmp_path / "one")
    assert set(generations(index)) == {"one"}


def test_an_open_index_that_is_gone_and_cannot_be_kept_is_the_process_own(tmp_path, caplog):
    index = StoredIndex(tmp_path / "search", "one", filling("one"))
    shutil.rmtree(tmp_path / "search")
    (tmp_path / "search").write_text("a file in the way", "utf-8")
    assert set(generations(index)) == {"one"}
    assert "cannot be kept" in caplog.text


def test_what_is_open_goes_on_when_the_files_are_removed(tmp_path):
    index = StoredIndex(tmp_path, "one", filling("one"))
    with index.searcher() as searcher:
        shutil.rmtree(tmp_path / "one")
        assert len(list(searcher.reader().iter_docs())) == DOCUMENTS


def test_where_there_are_no_locks_the_index_is_the_process_own(tmp_path, monkeypatch, caplog):
    flock = storage.fcntl.flock

    def refuse(file, *wanted):
        if str(tmp_path) in str(getattr(file, "name", "")):
            raise OSError("no locks here")
        flock(file, *wanted)

    monkeypatch.setattr(storage.fcntl, "flock", refuse)
    assert set(generations(StoredIndex(tmp_path, "one", filling("one")))) == {"one"}
    assert "no locks here" in caplog.text
    assert folders(tmp_path) == []


def test_where_nothing_can_be_written_the_index_is_the_process_own(tmp_path, caplog):
    (tmp_path / "search").write_text("a file in the way", "utf-8")
    index = StoredIndex(tmp_path / "search", "one", filling("one"))
    assert set(generations(index)) == {"one"}
    assert "cannot be kept" in caplog.text


def _serve_on_a_full_disk(small):
    (small / "ballast").write_bytes(bytes(200 * 1024))
    assert set(generations(StoredIndex(small, "new", filling("new", 4000)))) == {"new"}
    assert folders(small) == ["old"]
    assert set(generations(StoredIndex(small, "old", never))) == {"old"}


@pytest.mark.skipif(os.geteuid() != 0, reason="a small disk can be mounted by root only")
def test_on_a_full_disk_the_old_index_serves_and_a_new_one_is_made_elsewhere(tmp_path):
    small = tmp_path / "small"
    small.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(small)]
    if subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        StoredIndex(small, "old", filling("old"))
        # A process of its own, for Whoosh leaves files open where writing fails.
        process = spawned.Process(target=_serve_on_a_full_disk, args=(small,))
        process.start()
        process.join()
        assert process.exitcode == 0
        (small / "ballast").unlink()
        StoredIndex(small, "new", filling("new", 1))
        assert folders(small) == ["new", "old"]
    finally:
        subprocess.run(["umount", "-l", str(small)], check=True)
