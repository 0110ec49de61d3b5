"""csm-advisor: a career path advisor for people in customer service."""

__version__ = "0.1.0"
