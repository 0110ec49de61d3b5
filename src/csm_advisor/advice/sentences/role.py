"""What is asked of a rung, in sentences."""


def named_as_skill(name: str) -> str:
    """A source names the skill."""
    return f"{name} is named as a skill."


def skill_at(name: str, level: int) -> str:
    """The level of the skill that the rung needs."""
    return f"{name} at level {level} of 4."
