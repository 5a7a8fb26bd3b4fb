"""The people whose answers are kept."""

import uuid

from django.db import models


class Learner(models.Model):
    """A guest. There is nothing to know about them but what they answered."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.id)
