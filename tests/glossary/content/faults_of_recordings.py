"""Faults in recordings: files that are missing, altered or unlisted, and what their entries say."""

from hashlib import sha256

from tests.glossary.content.faults import both, fault, write

MANIFEST = "audio/recordings.yaml"
_SOUND = b"\xff\xf3 somebody says tea"
_CHECKSUM = sha256(_SOUND).hexdigest()


def _entry(name="ko/cha.mp3", **changes):
    said = {"text": "차", "speaker": "Kim", "licence": "CC0-1.0", "sha256": _CHECKSUM} | changes
    return f"{name}:\n" + "".join(f"  {key}: {value}\n" for key, value in said.items() if value)


def _recorded(*entries):
    return both(write("audio/ko/cha.mp3", _SOUND), write(MANIFEST, "".join(entries)))


OF_THE_RECORDINGS = (
    fault(
        "no_file",
        "",
        write(MANIFEST, _entry()),
        f"{MANIFEST}:1: ko/cha.mp3: is listed, but there is no such file; "
        "add it or remove the entry",
    ),
    fault(
        "other_file",
        "",
        _recorded(_entry(sha256="abc")),
        f"{MANIFEST}:5: ko/cha.mp3.sha256: 'abc' is not the checksum of the file, "
        f"which has {_CHECKSUM}",
    ),
    fault(
        "stray_file",
        "a recording that is not listed",
        both(_recorded(_entry()), write("audio/tr/cay.mp3", _SOUND)),
        f"audio/tr/cay.mp3:1: is not read; wanted: an entry in {MANIFEST}",
    ),
    fault(
        "stray_file",
        "recordings without a manifest",
        write("audio/ko/cha.mp3", _SOUND),
        f"audio/ko/cha.mp3:1: is not read; wanted: an entry in {MANIFEST}",
    ),
    fault(
        "bad_recording",
        "outside its folder",
        write(MANIFEST, _entry("ko/../../cha.mp3")),
        f"{MANIFEST}:1: ko/../../cha.mp3.id: 'ko/../../cha.mp3' is no name of a recording; "
        "wanted: <language>/<name>.mp3",
    ),
    fault(
        "bad_recording",
        "in another language",
        write(MANIFEST, _entry("de/tee.mp3")),
        f"{MANIFEST}:1: de/tee.mp3.id: 'de/tee.mp3' is no name of a recording; "
        "wanted: <language>/<name>.mp3",
    ),
    fault(
        "wrong_value",
        "a licence under which nothing may be passed on",
        _recorded(_entry(licence="CC-BY-NC-4.0")),
        f"{MANIFEST}:4: ko/cha.mp3.licence: 'CC-BY-NC-4.0' is not allowed; "
        "wanted: 'CC0-1.0', 'CC-BY-4.0' or 'CC-BY-SA-4.0'",
    ),
    fault(
        "missing",
        "the speaker of a recording",
        _recorded(_entry(speaker="")),
        f"{MANIFEST}:1: ko/cha.mp3.speaker: is missing; add it",
    ),
    fault(
        "unknown_key",
        "of a recording",
        _recorded(_entry(speakers="Kim")),
        f"{MANIFEST}:6: ko/cha.mp3.speakers: is not a known key; did you mean 'speaker'?",
    ),
    fault(
        "unspoken",
        "",
        _recorded(_entry(text="코코아")),
        f"{MANIFEST}:2: ko/cha.mp3.text: '코코아' is no term or example of the language 'ko'",
    ),
    fault(
        "repeated_recording",
        "",
        both(_recorded(_entry(), _entry("ko/cha-2.mp3")), write("audio/ko/cha-2.mp3", _SOUND)),
        f"{MANIFEST}:7: ko/cha-2.mp3.text: '차' is also said by 'ko/cha.mp3'; keep one",
    ),
)
