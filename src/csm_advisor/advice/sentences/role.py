"""What is asked of a rung, in sentences."""


def named_as_skill(name: str) -> str:
    return f"{name} is named as a skill."


def skill_at(name: str, level: int) -> str:
    return f"{name} at level {level} of 4."
