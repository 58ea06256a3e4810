"""The metrics of the field: declared as data, computed, explained and checked."""
