"""The promotion packet: one rung of the route, requirement by requirement, with the evidence.

Everything told of the person is what they entered; what they did not enter is asked for.
"""
