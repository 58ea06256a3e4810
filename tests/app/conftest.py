"""The application on an invented glossary, and a client to ask it."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.config import Settings

TOY = Path(__file__).resolve().parents[1] / "glossary" / "toy"


@pytest.fixture(scope="session")
def app() -> Flask:
    return create_app(Settings(content=(TOY,), testing=True))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def real_app() -> Flask:
    """Return the application on the real content, for what an invented glossary does not say."""
    return create_app(Settings(testing=True))
