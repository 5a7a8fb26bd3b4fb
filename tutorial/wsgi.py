"""The site as a WSGI application, for any server that speaks it."""

import os

from django.core.wsgi import get_wsgi_application

from tutorial import wiring

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tutorial.settings")

application = get_wsgi_application()

# A mistake in content/ or in a setting stops the start, and not the first visitor.
wiring.catalog()
wiring.playground()
