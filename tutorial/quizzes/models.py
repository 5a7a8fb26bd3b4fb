"""What learners answered."""

from collections.abc import Collection, Mapping
from typing import Self
from uuid import UUID

from django.db import models

from tutorial.accounts.models import Learner
from tutorial.catalog.grading import Answer


class AttemptQuerySet(models.QuerySet["Attempt"]):
    """The verbs by which attempts are asked for."""

    def by(self, learner_id: UUID) -> Self:
        """Return the attempts of one learner."""
        return self.filter(learner_id=learner_id)

    def at(self, question_ids: Collection[str]) -> Self:
        """Return the attempts at some questions."""
        return self.filter(question_id__in=question_ids)

    def last_by_question(self) -> Mapping[str, "Attempt"]:
        """Return the last attempt at each question, in one query."""
        return {attempt.question_id: attempt for attempt in self.order_by("pk")}

    def solved(self) -> frozenset[str]:
        """Return the ids of the questions answered right at least once."""
        ids = self.filter(is_correct=True).values_list("question_id", flat=True)
        return frozenset(ids)


class Attempt(models.Model):
    """One answer to one question."""

    learner = models.ForeignKey(Learner, models.CASCADE, related_name="attempts")
    question_id = models.CharField(max_length=100)
    answer = models.JSONField()
    is_correct = models.BooleanField()
    created_at = models.DateTimeField(auto_now_add=True)

    objects = AttemptQuerySet.as_manager()

    class Meta:
        indexes = (models.Index(fields=["learner", "question_id"]),)

    def __str__(self) -> str:
        return f"{self.question_id} by {self.learner_id}"

    @property
    def picked(self) -> Answer:
        """What was picked."""
        return tuple(self.answer)
