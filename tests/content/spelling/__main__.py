"""Lists the words that nobody knows: python -m tests.content.spelling [content folder …].

Later folders add to or override earlier ones, as in DANGOL_CONTENT; without any it is our content.
"""

import sys
from pathlib import Path

from glossary.content.folders import OUR_CONTENT
from tests.content.spelling.checking import check, report
from tests.content.spelling.lists import LISTS, rows_of
from tests.hunspell import MISSING, find_hunspell


def main(folders: list[str]) -> int:
    """Print a line for each unknown word of each file; the status is 1 if there is any."""
    if not find_hunspell():
        sys.stderr.write(f"{MISSING}\n")
        return 2
    found = check([*map(Path, folders)] or [OUR_CONTENT], {name: rows_of(name) for name in LISTS})
    files = {each.file for each in found.misspellings}
    words = {each.word for each in found.misspellings}
    summary = f"{len(words)} unknown words in {len(files)} files"
    sys.stdout.write("".join(f"{line}\n" for line in (*report(found.misspellings), summary)))
    return 1 if words else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
