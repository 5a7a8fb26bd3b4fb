"""The storage of collected static files, whose names change with their content."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class CollectedFiles(CompressedManifestStaticFilesStorage):
    """What a script imports is renamed as well, so that versions never mix."""

    support_js_module_import_aggregation = True
