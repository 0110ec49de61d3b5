"""`python -m csm_advisor`."""

from csm_advisor.cli.app import run

run()
