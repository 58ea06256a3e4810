"""Workbooks: written with live formulas, and read as tables; the only home of both libraries."""
