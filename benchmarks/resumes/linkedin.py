"""A resume as LinkedIn's "Save to PDF" lays it out, in the languages it is offered in most."""

import re
from io import BytesIO
from typing import Any, NamedTuple

Person = dict[str, Any]
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
    " diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro"
    " dezembro",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
    " dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}


class Words(NamedTuple):
    """The headings of a page, and how long a job took."""

    contact: str
    skills: str
    languages: str
    certifications: str
    summary: str
    experience: str
    education: str
    lasted: str
    between: str  # month and year


LANGUAGES = {
    "en": Words("Contact", "Top Skills", "Languages", "Certifications", "Summary", "Experience",
                "Education", "2 years 3 months", " "),
    "es": Words("Contactar", "Aptitudes principales", "Languages", "Certifications", "Extracto",
                "Experiencia", "Educación", "2 años 3 meses", " de "),
    "pt": Words("Contato", "Principais competências", "Languages", "Certifications", "Resumo",
                "Experiência", "Formação acadêmica", "2 anos 3 meses", " de "),
    "fr": Words("Coordonnées", "Principales compétences", "Languages", "Certifications", "Résumé",
                "Expérience", "Formation", "2 ans 3 mois", " "),
    "de": Words("Kontakt", "Top-Kenntnisse", "Languages", "Certifications", "Zusammenfassung",
                "Berufserfahrung", "Ausbildung", "2 Jahre 3 Monate", " "),
    "it": Words("Contatti", "Competenze principali", "Languages", "Certifications", "Riepilogo",
                "Esperienza", "Formazione", "2 anni 3 mesi", " "),
    "nl": Words("Contact", "Belangrijkste vaardigheden", "Languages", "Certifications",
                "Samenvatting", "Ervaring", "Opleiding", "2 jaar 3 maanden", " "),
}  # fmt: skip
_LEFT, _MAIN = 22, 223  # points
_SMALL = 10.5


class _Page:
    """Two columns that grow downward; a new page begins where the main one is full."""

    def __init__(self) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self.file = BytesIO()
        self.canvas = Canvas(self.file, pagesize=(612, 792), invariant=True)
        self.at = {_LEFT: 750.0, _MAIN: 750.0}

    def write(self, column: int, text: str, size: float = _SMALL) -> None:
        """One line, those that are too long folded."""
        from reportlab.lib.utils import simpleSplit

        for line in simpleSplit(text, "Helvetica", size, 150 if column == _LEFT else 360):
            if column == _MAIN and self.at[column] < 60:
                self.canvas.showPage()
                self.at = {_LEFT: 750.0, _MAIN: 750.0}
            self.canvas.setFont("Helvetica", size)
            self.canvas.drawString(column, self.at[column], line)
            self.at[column] -= size * 1.4


def linkedin(person: Person, language: str = "en") -> bytes:
    """The person's profile: employer, title, dates and how long, place, text."""
    words = LANGUAGES[language]
    page = _Page()
    for head, items in (
        (words.contact, [person["contact"].split(" | ")[0]]),
        (words.skills, person["skills"]),
        (words.languages, person["languages"]),
        (words.certifications, person["certifications"]),
    ):
        if items:
            page.write(_LEFT, head, 13)
            for item in items:
                page.write(_LEFT, item)
    page.write(_MAIN, person["name"], 26)
    page.write(_MAIN, person["job"][0]["title"], 12)
    page.write(_MAIN, words.summary, 15.75)
    page.write(_MAIN, person["summary"], 12)
    page.write(_MAIN, words.experience, 15.75)
    before = None
    for job in person["job"]:
        if job["employer"] != before:
            page.write(_MAIN, job["employer"], 12)
            if [one["employer"] for one in person["job"]].count(job["employer"]) > 1:
                page.write(_MAIN, words.lasted, _SMALL)
        before = job["employer"]
        page.write(_MAIN, job["title"], 11.5)
        dates = " - ".join(_date(text, language) for text in job["dates"])
        page.write(_MAIN, f"{dates} ({words.lasted})")
        page.write(_MAIN, job["place"])
        page.write(_MAIN, " ".join(job["duties"]))
    page.write(_MAIN, words.education, 15.75)
    for one in person["school"]:
        page.write(_MAIN, one["school"], 12)
        page.write(_MAIN, f"{one['degree'].replace(' in ', ', ')} · ({one['dates']})")
    page.canvas.setFont("Helvetica", 9)
    page.canvas.drawString(500, 30, "Page 1 of 1")
    page.canvas.save()
    return page.file.getvalue()


def _date(text: str, language: str) -> str:
    """`March 2019`, `08/2020` or `Jan '21` as LinkedIn writes it; a year alone as it is."""
    year = re.search(r"(?:19|20)\d\d|'\d\d", text)
    if year is None:
        return "Present"
    full = f"20{year[0][1:]}" if year[0].startswith("'") else year[0]
    rest = text.replace(year[0], "").strip(" /")
    if not rest:
        return full
    english = [name[:3] for name in _MONTHS["en"].split()]
    number = int(rest) if rest.isdigit() else 1 + english.index(rest[:3])
    return f"{_MONTHS[language].split()[number - 1]}{LANGUAGES[language].between}{full}"
