"""The names of sections: usual wordings in English, and those of LinkedIn's PDF in the languages
it offers most."""

import re
from typing import Literal, NamedTuple

from csm_advisor.model.document import DocumentLine

Section = Literal[
    "experience", "education", "skills", "languages", "certifications", "summary", "volunteer",
    "other",
]  # fmt: skip

_WORDINGS: dict[Section, str] = {
    "experience": """experience; work experience; professional experience; employment;
        employment history; work history; career history; relevant experience; job history;
        related experience; customer service experience; job experience; career experience;
        professional background; experience and employment; work background; additional
        experience; other experience; professional history; career summary and experience;
        employment record; employment experience; experience highlights; positions held; career
        progression; work experiences; experiences; previous experience; prior experience;
        current employment; previous employment; relevant work experience; employment details;
        organizational experience; leadership experience; management experience; teaching
        experience; relevant professional experience; experience details; professional
        experiences; experiencia; experiencia laboral; experiencia profesional; experiência;
        experiência profissional; expérience; expériences; expérience professionnelle;
        expériences professionnelles; berufserfahrung; beruflicher werdegang; erfahrung;
        berufliche erfahrung; esperienza; esperienze lavorative; esperienza lavorativa;
        esperienza professionale; ervaring; werkervaring""",
    "education": """education; education and training; education background; academic
        background; academics; academic qualifications; academic qualification; educational
        background; educational qualifications; educational qualification; education
        qualification; academic history; education and certifications; education and credentials;
        academic profile; qualification; academic details; educational details; scholastics;
        schooling; academic credentials; education history; educational history; educación;
        formación; formación académica; formação acadêmica; formação académica; formação;
        educação; formation; formations; diplômes; ausbildung; bildung; studium; schulbildung;
        akademische ausbildung; formazione; istruzione; istruzione e formazione; opleiding;
        opleidingen""",
    "skills": """skills; key skills; top skills; core competencies; technical skills; skills
        and abilities; areas of expertise; computer skills; core skills; skill set; skillset;
        professional skills; it skills; technical proficiencies; technical proficiency; software;
        tools; tools and software; software skills; technologies; core qualifications;
        competencies; skill highlights; summary of skills; expertise; skills and tools;
        proficiencies; strengths; key competencies; special skills; relevant skills; skills and
        software; technology; skills summary; additional skills; aptitudes principales;
        aptitudes; competencias; habilidades; conocimientos; principais competências;
        competências; principales compétences; compétences; top-kenntnisse; kenntnisse;
        fähigkeiten; competenze principali; competenze; belangrijkste vaardigheden; vaardigheden;
        core strengths; soft skills; hard skills; tech stack; technical stack; technical
        expertise; software proficiency; software proficiencies; computer proficiency; computer
        proficiencies; software knowledge; computer knowledge""",
    "languages": """languages; language; language skills; languages known; language
        proficiency; languages spoken; linguistic skills; known languages; idiomas; línguas;
        langues; sprachen; sprachkenntnisse; lingue; talen""",
    "certifications": """certifications; certification; licenses and certifications;
        certificates; certs; certs and licenses; licenses and certs; licenses; professional
        certifications; certifications and licenses;
        training and certifications; certifications and training; credentials; courses and
        certifications; professional development and certifications; licences and certifications;
        certificaciones; certificados; certificações; zertifikate; zertifizierungen;
        bescheinigungen; certificazioni; certificaten""",
    "summary": """summary; professional summary; profile; executive profile; career focus;
        objective; career objective; about me; about; professional profile; career summary;
        personal statement; executive summary; summary of qualifications; qualifications summary;
        personal profile; career profile; highlights; qualifications; profile summary; overview;
        introduction; career overview; extracto; perfil; resumen; resumo; résumé; profil;
        zusammenfassung; riepilogo; profilo; samenvatting; career goal; highlights of
        qualifications; summary of experience; background summary""",
    "volunteer": """volunteer experience; volunteer; volunteering; volunteer work; volunteer
        activities; community service; volunteer and community service; community involvement;
        volunteerism; voluntary work; internships; ehrenamt; voluntariado; bénévolat;
        volontariato""",
    "other": """references; reference; interests; hobbies; awards; honors; honors and awards;
        honors-awards; awards and honors; awards and recognition; recognition; awards and
        achievements; activities and honors; honors and activities; achievements;
        accomplishments; projects; publications; contact; contact information; contact details;
        contact me; personal details; personal information; declaration; activities; training;
        trainings; courses; professional development; affiliations; memberships; professional
        affiliations; additional information; extracurricular activities; patents; social media;
        links; details; personal data; hobbies and interests; key achievements; academic
        projects; coursework; contactar; contato; coordonnées; kontakt; contatti; personal;
        organizations; personal interests; professional memberships; personal profile details;
        intereses; portfolio; address""",
}
_SECTIONS: dict[str, Section] = {
    " ".join(wording.split()): section
    for section, wordings in _WORDINGS.items()
    for wording in wordings.split(";")
}
_LABELS: frozenset[Section] = frozenset(
    ("education", "skills", "languages", "certifications", "summary")
)
_CLOSED_UP: dict[str, Section] = {name.replace(" ", ""): of for name, of in _SECTIONS.items()}
# Letters set apart, as a PDF's are read: E D U C AT I O N, for some pairs stand closer.
_SPREAD = re.compile(r"\b(?:[A-Z]{1,2} ){3,}[A-Z]{1,2}\b")
_LONGEST = 45  # characters


class Heading(NamedTuple):
    """A section begins; `rest` is what stands on the line behind its name."""

    section: Section
    rest: str


def heading_of(line: DocumentLine) -> Heading | None:
    """The section that the line begins, None where it begins none."""
    text = line.text
    if line.bullet and len(text.split()) > 3:
        return None
    text = _SPREAD.sub(_closed_up, text)
    if (section := _named(text)) is not None:
        plain = text.strip().islower() and not line.heading
        return None if plain and len(text.split()) == 1 else Heading(section, "")
    label, colon, rest = text.partition(":")
    if colon and rest.strip() and (section := _named(label)) in _LABELS and section is not None:
        return Heading(section, rest.strip())
    first, gap, rest = text.partition("  ")
    if gap and (first.isupper() or line.heading) and (section := _named(first)) is not None:
        return Heading(section, rest.strip())
    return None


def _closed_up(spread: re.Match[str]) -> str:
    """The letters without the blanks, where most stand alone: IT HR QA US are no word."""
    letters = spread[0].split()
    alone = sum(len(letter) == 1 for letter in letters)
    return "".join(letters) if alone > len(letters) / 2 else spread[0]


def _named(text: str) -> Section | None:
    if len(text) > _LONGEST:
        return None
    name = text.casefold().replace("&", " and ").replace("/", " and ").replace("’", "'")
    name = re.sub(r"[^\w\s'-]|_", " ", name)
    return _SECTIONS.get(" ".join(name.split())) or _CLOSED_UP.get("".join(name.split()))
