"""Weighing what a resume says: from a `Background` to the answers it suggests."""
