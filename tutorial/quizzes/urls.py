"""The addresses of questions."""

from django.urls import path

from tutorial.quizzes import views

app_name = "quizzes"
urlpatterns = [
    path("<slug:question_id>/answer/", views.answer, name="answer"),
]
