"""The application as a web server wants it."""

from app import create_app

app = create_app()
