"""What the buttons that let one hear something are called."""

from flask_babel import lazy_gettext as _l

from app.messages.labels import Labels

LISTEN: Labels = {
    "ko": _l("Listen in Korean: %(text)s"),
    "tr": _l("Listen in Turkish: %(text)s"),
    "en": _l("Listen in English: %(text)s"),
}
LISTEN_SLOWLY: Labels = {"ko": _l("Listen slowly in Korean: %(text)s")}
