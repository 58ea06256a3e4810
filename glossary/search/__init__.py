"""Finds concepts by what people type; the home of the search engine to come."""

from glossary.search.plain import LONGEST_QUERY, Hit, Index

__all__ = ["LONGEST_QUERY", "Hit", "Index"]
