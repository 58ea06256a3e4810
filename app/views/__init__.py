"""The pages, one module a subject; each has a blueprint called `bp`."""

from flask import Flask

from app.i18n import register
from app.views import (
    about,
    api,
    audio,
    card_style,
    concepts,
    deck_builder,
    deck_editor,
    deck_files,
    decks,
    decks_api,
    health,
    home,
    indexes,
    metric_files,
    metrics,
    metrics_api,
    opensearch,
    parts,
    root,
    search,
    topics,
)


def init_app(app: Flask) -> None:
    """Register every page, and the few addresses that have no language."""
    for module in (
        home,
        concepts,
        topics,
        indexes,
        parts,
        search,
        metrics,
        metric_files,
        decks,
        deck_files,
        deck_builder,
        deck_editor,
        opensearch,
        about,
    ):
        register(app, module.bp)
    register(app, metrics.embed_bp, before="/embed")
    app.register_blueprint(root.bp)
    app.register_blueprint(health.bp)
    app.register_blueprint(api.bp)
    app.register_blueprint(metrics_api.bp)
    app.register_blueprint(decks_api.bp)
    app.register_blueprint(audio.bp)
    app.register_blueprint(card_style.bp)
