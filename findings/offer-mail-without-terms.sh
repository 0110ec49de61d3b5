#!/usr/bin/env bash
# email-reply-parser 0.5.12, mail-parser-reply 1.36 and email-reply-extractor 1.1.1 (PyPI) and email-reply-parser
# 2.3.9 (npm) take from a mail what its writer wrote, and leave out mails quoted below it and the signature; the
# third leaves only the quoted out. The mail offers a job and quotes nothing: a sentence, the terms, one a line,
# "Please answer by Friday." and a name. A guess: all four have the terms.
# Seen: to three of four "From: June 7", "To: December 31" are the head of a quoted mail, so that both are gone and
# all that follows, pay and request as well. With "Start" and "End" for them, and nothing before, all four have
# all. With a "-" before each, terms and request are the signature to the first two, to the second one also with
# "- ". The npm package loses none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check email-reply-parser==0.5.12 mail-parser-reply==1.36 email-reply-extractor==1.1.1
npm install --silent --no-fund --no-audit --prefix "$folder" email-reply-parser@2.3.9 >"$folder/npm.log" 2>&1
cd "$folder"
cat >read.mjs <<'SCRIPT'
import EmailReplyParser from "email-reply-parser";

const parser = new EmailReplyParser();
console.log(JSON.stringify(JSON.parse(process.argv[2]).map((mail) => parser.parseReply(mail))));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess

from email_reply_extractor import extract_new_text
from email_reply_parser import EmailReplyParser
from mailparser_reply import EmailReplyParser as MailParserReply

SAID = "Hi Sam,\n\nwe offer you the job of team lead.\n\n{}\n\nPlease answer by Friday.\n\nKind regards\nAna Lopez\n"
PARTS = ("June 7", "December 31", "$21 an hour", "by Friday")
TERMS = {
    "From, To, Pay": "From: June 7\nTo: December 31\nPay: $21 an hour",
    "Pay, From, To": "Pay: $21 an hour\nFrom: June 7\nTo: December 31",
    "Start, End, Pay": "Start: June 7\nEnd: December 31\nPay: $21 an hour",
    "-Start, -End, -Pay": "-Start: June 7\n-End: December 31\n-Pay: $21 an hour",
    "- Start, - End, - Pay": "- Start: June 7\n- End: December 31\n- Pay: $21 an hour",
}
mails = [SAID.format(terms) for terms in TERMS.values()]
node = subprocess.run(["node", "read.mjs", json.dumps(mails)], check=True, capture_output=True)
seen = {}
for name, mail, by_npm in zip(TERMS, mails, json.loads(node.stdout), strict=True):
    texts = {
        "email-reply-parser": EmailReplyParser.parse_reply(mail),
        "mail-parser-reply": MailParserReply(languages=["en"]).read(text=mail).replies[0].body,
        "email-reply-extractor": extract_new_text(mail).text,
        "npm": by_npm,
    }
    assert all("we offer you the job" in text for text in texts.values())
    seen[name] = {reader: [part for part in PARTS if part in text] for reader, text in texts.items()}
    print(f"{name}: {seen[name]}")
ALL, PAY = list(PARTS), ["$21 an hour"]
WHOLE = dict.fromkeys(("email-reply-parser", "mail-parser-reply", "email-reply-extractor", "npm"), ALL)
assert seen == {
    "From, To, Pay": dict.fromkeys(WHOLE, []) | {"npm": ALL},
    "Pay, From, To": dict.fromkeys(WHOLE, PAY) | {"npm": ALL},
    "Start, End, Pay": WHOLE,
    "-Start, -End, -Pay": WHOLE | {"email-reply-parser": [], "mail-parser-reply": []},
    "- Start, - End, - Pay": WHOLE | {"mail-parser-reply": []},
}
EOF
