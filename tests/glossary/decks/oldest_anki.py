"""A learner with the oldest Anki that can still be installed; a program, for it needs one's own.

Reads how each deck comes to the learner (the packages to import, one after the other) as JSON, and
writes what the learner then has.
"""

import json
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [sys.argv[1], str(Path(__file__).parent)]

from anki.collection import Collection  # noqa: E402 - found in what has just been named
from anki.importing.apkg import AnkiPackageImporter  # noqa: E402 - found in what has just been named
from shown import shown  # noqa: E402 - found in what has just been named


def take(anki, package):
    """Import a package; return how many notes were new, updated, … where there were any."""
    importer = AnkiPackageImporter(anki, package)
    importer.run()
    counts = {
        "new": importer.added,
        "updated": importer.updated,
        "duplicate": importer.dupes,
        "conflicting": len(importer._ignoredGuids),
    }
    return {kind: number for kind, number in counts.items() if number}


def complaints(anki):
    """Return everything that Anki finds wrong with its database, its cards or its media."""
    found, sound = anki.fixIntegrity()
    media = anki.media.check()
    empty = [note.note_id for note in anki.backend.get_empty_cards().notes]
    return [*([] if sound else [found]), *empty, *media.missing, *media.unused]


def learn(packages):
    """Import packages into an empty collection; return what is then in it."""
    with tempfile.TemporaryDirectory() as folder:
        anki = Collection(f"{folder}/collection.anki2")
        report = {
            "imports": [take(anki, package) for package in packages],
            "cards": [shown(anki.getCard(card)) for card in anki.find_cards("")],
            "complaints": complaints(anki),
            "decks": [deck.name for deck in anki.decks.all_names_and_ids() if deck.id != 1],
            "sounds": len([*Path(anki.media.dir()).iterdir()]),
        }
        anki.close()
        return report


json.dump({name: learn(packages) for name, packages in json.load(sys.stdin).items()}, sys.stdout)
