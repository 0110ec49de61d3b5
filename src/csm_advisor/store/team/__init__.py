"""Tables of people: read row by row, and what is made of them kept until it is whole."""
