"""Recordings: the files are there and unaltered, and each says something that is in the content."""

import hashlib
from collections.abc import Iterator

from glossary.content.draft import Draft
from glossary.content.problems import Problem
from glossary.models import LANGUAGES, Concept, Language


def altered_files(draft: Draft) -> Iterator[Problem]:
    """Yield recordings whose file is missing, or is not the one that was listed."""
    for listed in draft.recordings:
        recording, path = listed.file
        if not path.is_file():
            yield listed.problem("no_file")
        elif (found := hashlib.sha256(path.read_bytes()).hexdigest()) != recording.sha256:
            yield listed.problem("other_file", "sha256", value=recording.sha256, found=found)


def unspoken_texts(draft: Draft) -> Iterator[Problem]:
    """Yield recordings of what the content does not say, or what another recording says too."""
    said = {(language, text) for language in LANGUAGES for text in _texts(draft, language)}
    first: dict[tuple[str, str, str], str] = {}
    for listed in draft.recordings:
        recording = listed.file.recording
        language, text = recording.language, recording.text
        # A later folder may say the same anew, as it may override anything.
        where = first.setdefault((listed.document.file, language, text), recording.id)
        if (language, text) not in said:
            yield listed.problem("unspoken", "text", value=text, language=language)
        elif where != recording.id:
            yield listed.problem("repeated_recording", "text", value=text, other=where)


def _texts(draft: Draft, language: Language) -> Iterator[str]:
    for concept in draft.concepts.values():
        yield from _terms(concept, language)
        for example in concept.examples:
            yield "".join(segment.text for segment in example[language])


def _terms(concept: Concept, language: Language) -> Iterator[str]:
    for term in concept.terms[language]:
        yield from term.wordings
