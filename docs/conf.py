"""Settings of the site that `make docs` builds. Nothing in it is fetched from anywhere."""

from csm_advisor import __version__

project = "csm-advisor"
version = release = __version__
copyright = "the authors of csm-advisor"

extensions = ["myst_parser"]
myst_heading_anchors = 3
smartquotes = False  # --flag stays --flag
exclude_patterns = ["pictures"]

html_theme = "furo"
html_title = f"csm-advisor {version}"
html_show_sphinx = False
html_copy_source = False
