"""The addresses of programs that one runs."""

from django.urls import path

from tutorial.runs import views

app_name = "runs"
urlpatterns = [
    path("", views.run, name="run"),
    path("stream/", views.stream_run, name="stream_run"),
    path("recorded/<slug:snippet_id>/", views.recorded_run, name="recorded_run"),
]
