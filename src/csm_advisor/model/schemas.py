"""The JSON Schema of all that `--json` prints, by the command that prints it."""

from importlib import import_module
from typing import Any

_VIEWS = "csm_advisor.model.views"
# The words of a command, with dashes between, and the type of what it prints. A type is imported
# only where its schema is asked for.
TYPES = {
    "plan": ("csm_advisor.model.plan", "Plan"),
    "plan-diff": (f"{_VIEWS}.what_if", "PlanSince"),
    "compare": (f"{_VIEWS}.compare", "Comparison"),
    "what-if": (f"{_VIEWS}.what_if", "WhatIfView"),
    "levers": (f"{_VIEWS}.levers", "LeversView"),
    "next": (f"{_VIEWS}.next", "NextView"),
    "done": (f"{_VIEWS}.progress", "DoneView"),
    "undo": (f"{_VIEWS}.progress", "UndoView"),
    "log": (f"{_VIEWS}.progress", "LogView"),
    "packet": (f"{_VIEWS}.packet", "PacketView"),
    "packet-posting": (f"{_VIEWS}.application", "ApplicationView"),
    "posting": (f"{_VIEWS}.posting", "PostingView"),
    "postings": (f"{_VIEWS}.market", "MarketView"),
    "team": (f"{_VIEWS}.team", "TeamView"),
    "profile": ("csm_advisor.model.profile_file", "ProfileFile"),
    "profile-show": (f"{_VIEWS}.profile", "ProfileView"),
    "profile-edit": (f"{_VIEWS}.profile", "EditView"),
    "profile-list": (f"{_VIEWS}.profile", "PeopleView"),
    "profile-path": (f"{_VIEWS}.profile", "PathView"),
    "profile-delete": (f"{_VIEWS}.profile", "DeletedView"),
    "profile-import": (f"{_VIEWS}.profile_import", "ImportView"),
    "profile-import-dry-run": ("csm_advisor.model.proposals", "Proposals"),
    "salary": (f"{_VIEWS}.salary", "SalaryView"),
    "areas": (f"{_VIEWS}.areas", "AreasView"),
    "industries": (f"{_VIEWS}.areas", "IndustriesView"),
    "skills": (f"{_VIEWS}.skills", "SkillsView"),
    "roles": (f"{_VIEWS}.roles", "RolesView"),
    "certs": (f"{_VIEWS}.certs", "CertsView"),
    "tools": (f"{_VIEWS}.tools", "ToolsView"),
    "apply": (f"{_VIEWS}.apply", "ApplyView"),
    "faq": (f"{_VIEWS}.faq", "FaqView"),
    "outlook": (f"{_VIEWS}.outlook", "OutlookView"),
    "sources": (f"{_VIEWS}.sources", "SourcesView"),
    "explain": (f"{_VIEWS}.explain", "ExplainView"),
    "ladder-new": (f"{_VIEWS}.ladder", "LadderView"),
    "check": (f"{_VIEWS}.check", "ProblemsView"),
}
# What is read, too; of the others only what is written is described.
_READ = ("profile",)


def schema_of(name: str) -> dict[str, Any]:
    """The JSON Schema of what stands in TYPES under this name."""
    module, type_name = TYPES[name]
    type_ = getattr(import_module(module), type_name)
    mode = "validation" if name in _READ else "serialization"
    found: dict[str, Any] = type_.model_json_schema(by_alias=True, mode=mode)
    return found
