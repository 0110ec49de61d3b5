"""Outside the default suite: run where the group `cluster` is installed (`make cluster`)."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("distributed") else ["test_*.py"]
