"""Text as an attacker would write it, for every place where text from outside is shown."""

MARKUP = "[bold red]Rich[/] [link=https://example.test]x[/link] [/] \\[b]"
HTML = "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt; \"'><svg onload=alert(1)>"
MARKDOWN = "# x **b** _i_ `c` [x](javascript:alert(1)) ![x](http://x.test/x.png) | a | <b> ~~s~~"
FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", '=HYPERLINK("http://x.test")')
CALENDAR = "x\\nBEGIN:VEVENT;x,y:z\nEND:VCALENDAR\r\nATTACH:http://x.test"
TEMPLATE = "{{ 7 * 7 }} {% for x in y %} ${7*7} #{7*7} %s {0}"
# Characters that a terminal or a page would obey. Profile answers never hold them (they are
# refused); text of a resume is cleaned of them.
ANSI = "\x1b[31mred\x1b[0m \x1b]8;;http://x.test\x07link\x1b]8;;\x07 \x9b31m \x07"
BIDI = "\u202eevil\u202c \u2066isolate\u2069 \u200fmark"

PRINTABLE = (MARKUP, HTML, MARKDOWN, *(f for f in FORMULAS if f.isprintable()), TEMPLATE)
EVERYTHING = (*PRINTABLE, *FORMULAS, CALENDAR, ANSI, BIDI, "\x00", "a" * 100_000)
# What somebody may type where the name of a place or an industry is meant.
NO_NAMES = [
    "\x1b[2Jdallas",
    "dallas\x07",
    "dal\nlas",
    "dal\u202elas",
    "dallas\x00",
    "dallas \udc80",
    "[bold]nowhere[/]",
    "nowhere {0} %s :smile:",
    "dallas " * 1500,
    "?!",
    "-",
    "'",
    "٣",
]
