"""The window: turns addresses into questions to the glossary, and answers into pages."""

from flask import Flask
from jinja2 import StrictUndefined

from app import assets, caching, errors, i18n, same_site, security, uploads, views, wiring
from app.config import Settings
from app.presenters import labels


def create_app(settings: Settings | None = None) -> Flask:
    """Make the application; settings come from the environment unless they are given.

    Raises:
        ContentInvalidError: the content has problems.
    """
    app = Flask(__name__)
    app.jinja_options = {
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    app.url_map.strict_slashes = False
    settings = settings or Settings.from_environment()
    app.config.from_mapping(settings.flask())
    wiring.init_app(app, settings)
    i18n.init_app(app, settings)
    labels.init_app(app)
    caching.init_app(app)
    assets.init_app(app)
    security.init_app(app)
    same_site.init_app(app)
    uploads.init_app(app)
    errors.init_app(app)
    views.init_app(app)
    return app
