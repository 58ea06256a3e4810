"""Pictures of results: where each mark stands and what is written at it; the templates draw."""

from app.presenters.pictures.cohorts import cohort_picture
from app.presenters.pictures.metric import picture_of
from app.presenters.pictures.order_value import value_picture
from app.presenters.pictures.panels import Picture
from app.presenters.pictures.rfm import rfm_picture

__all__ = ["Picture", "cohort_picture", "picture_of", "rfm_picture", "value_picture"]
