"""Where what is to do is done, in a few words."""

BEFORE_THE_JOB = "before the job begins"
ON_THE_JOB = "on the job"


def in_own_time(hours: float) -> str:
    return f"{hours:g} h of your own time in all"
