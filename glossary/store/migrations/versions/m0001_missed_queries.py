"""The first table: searches that found nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "missed_queries",
        sa.Column("text", sa.String(64), primary_key=True),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("last_asked", sa.Date, nullable=False),
    )
