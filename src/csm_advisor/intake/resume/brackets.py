"""What stands in brackets behind a title: an employer, or a remark such as `(part-time)`."""

import re

from csm_advisor.intake.resume.date_ranges import find_date
from csm_advisor.intake.resume.languages import languages_in
from csm_advisor.intake.resume.positions import is_place, is_title, names_work

_BEHIND_TITLE = re.compile(r"([^()]+?)\s*\(([^()]+)\)[\s,]*([^()]*)")
_REMARK = re.compile(
    r"\b(?:"
    r"part|full|time|hours?|seasonal|temp|temporary|temp-to-hire|contract|contractor"
    r"|freelance|permanent|per diem|prn|on[ -]call|remote|hybrid|virtual|on-?site|home|wfh"
    r"|acting|interim|paid|unpaid|internship|volunteer|self[- ]employed|promoted|promotion"
    r"|retired|laid|layoff|former|current|present|concurrent|various|multiple|locations?"
    r"|shifts?|nights?|days?|evenings?|weekends?|overnight|inbound|outbound|phones?|chat"
    r"|e-?mail|voice|blended|bilingual|multilingual|retail|bpo|tier|level|grade|step|i{1,3}"
    r"|iv|leave|break|caregiver|team|support|services?|care|billing|claims|sales|operations"
    r"|collections|retention|escalations?|orders?|returns|reservations|dept|department"
    r"|division|unit|floor|desk|counter|register|drive[- ]thr(?:u|ough)"
    r"|audit|medicare|medicaid|insurance|dental|vision|health(?:care)?|commercial|residential"
    r"|auto|life|banking|finance|credit|loans?|mortgage|technical|tech|travel|warranty"
    r"|wireless|cable|internet|prepaid|kitchen|bar|bakery|deli|produce|pharmacy|electronics"
    r"|senior|junior|management|customers?|experience|success|members?|patients?|guests?"
    r"|clients?|public|private|government|federal|military|national|regional|international"
    r")\b|\d",
    re.IGNORECASE,
)
_AT = re.compile(r"^(?:at|via|with|for|through|@)\s*", re.IGNORECASE)
_LONGEST = 5  # words of an employer


def employer_in_brackets(text: str) -> tuple[str, str] | None:
    """Title and employer of `Cashier (Target)`; None where the brackets hold something else."""
    found = _BEHIND_TITLE.fullmatch(text.strip())
    if found is None or not is_title(found[1]) or (found[3] and not is_place(found[3])):
        return None
    if is_place(found[2]):
        return None
    # Remarks may stand before the name: `(temp, via Kelly)`; a place stands behind it.
    pieces = (_AT.sub("", piece.strip()) for piece in found[2].split(","))
    named = next((piece for piece in pieces if not _is_remark(piece)), None)
    return (found[1], named) if named and _may_employ(named, found[1]) else None


def _is_remark(piece: str) -> bool:
    """Whether nothing is left of it without words of remarks; in small letters one such word is
    enough, for `Home Depot` is an employer."""
    if languages_in(piece) or not re.search(r"[^\W\d_]", _REMARK.sub("", piece)):
        return True
    return piece.islower() and _REMARK.search(piece) is not None


def _may_employ(name: str, title: str) -> bool:
    initials = "".join(word[0] for word in title.split()).casefold()
    return (
        (name[0].isupper() or name[0].isdigit())
        and len(name) > 1
        and len(name.split()) <= _LONGEST
        and name.casefold() != initials
        and not is_title(name)
        and not names_work(name)
        and not is_place(name)
        and find_date(name) is None
    )
