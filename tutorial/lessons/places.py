"""Where a lesson stands in the course, and what comes before and after it."""

from dataclasses import dataclass

from tutorial.catalog.model import Chapter, Course, Lesson


@dataclass(frozen=True, slots=True)
class Place:
    """A lesson with its surroundings."""

    lesson: Lesson
    chapter: Chapter
    before: Lesson | None
    after: Lesson | None


def place_of(course: Course, lesson_id: str) -> Place | None:
    """Return the place of a lesson, or None where there is no such lesson."""
    lessons = course.lessons
    for position, lesson in enumerate(lessons):
        if lesson.id == lesson_id:
            around = (None, *lessons, None)
            before, after = around[position], around[position + 2]
            return Place(lesson, _chapter_of(course, lesson), before, after)
    return None


def _chapter_of(course: Course, lesson: Lesson) -> Chapter:
    return next(chapter for chapter in course.chapters if lesson in chapter.lessons)
