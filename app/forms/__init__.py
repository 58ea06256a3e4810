"""What readers may put into an address or a form, checked once on its way in."""

from app.forms.query import letter_from, level_from, page_from, query_from, topic_from

__all__ = ["letter_from", "level_from", "page_from", "query_from", "topic_from"]
