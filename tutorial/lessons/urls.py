"""The addresses of the pages that one reads."""

from django.urls import path

from tutorial.lessons import views

app_name = "lessons"
urlpatterns = [
    path("", views.home, name="home"),
    path("lessons/<slug:chapter>/<slug:slug>/", views.lesson, name="lesson"),
]
