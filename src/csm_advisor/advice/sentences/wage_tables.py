"""What the official wage tables are and lack, in words."""

NOT_IN_TABLE = "The release has no row for this occupation here."
# What stands on the sources that the tables name, by the field that names them.
TABLES = {
    "source": "Official wages by area and by industry",
    "history_source": "Official wages of earlier years",
    "index_source": "The price index, which brings figures of different years together",
    "places_sources": "The counties and cities of each area",
}
