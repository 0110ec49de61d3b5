"""Telling a job title from an employer and a place, by the words they are made of."""

import re

_ROLE_WORDS = """
    representative rep agent associate clerk operator specialist advisor adviser consultant officer
    coordinator assistant professional lead leader supervisor manager director head president chief
    owner founder executive analyst administrator engineer technician developer designer accountant
    teacher tutor nurse cashier receptionist secretary server waiter waitress barista bartender host
    hostess teller driver cook chef cleaner guard intern trainee apprentice worker attendant crew
    captain trainer coach instructor recruiter planner buyer seller salesperson salesman promoter
    merchandiser stocker helper laborer technologist librarian caregiver aide paralegal dispatcher
    concierge ambassador advocate csr ccr csa tsr superintendent foreman inspector editor writer
    researcher scientist programmer architect mechanic electrician student volunteer counselor
    liaison partner expert generalist handler processor collector interpreter translator porter
    housekeeper busser steward stewardess guide keeper valet auditor controller contractor
    principal dean professor lecturer therapist pharmacist doctor dentist hygienist mentor vp svp
    avp ceo coo cto mgr teamleader telemarketer telecaller bpo-executive superviser superviosr
    practitioner strategist producer photographer packer picker loader operative nanny babysitter
    representante agente asesor asesora supervisora encargado encargada jefe jefa gerente atendente
    analista coordinador coordinadora coordenador coordenadora asistente assistente operador
    operadora líder lider recepcionista vendedor vendedora consultor consultora teleoperador
    teleoperadora conseiller conseillère chargé chargée responsable directeur directrice chef
    téléconseiller téléconseillère superviseur superviseure vendeur vendeuse hôte hôtesse employé
    mitarbeiter mitarbeiterin berater beraterin leiter leiterin teamleiter teamleiterin kaufmann
    kauffrau verkäufer verkäuferin sachbearbeiter sachbearbeiterin kundenbetreuer kundenbetreuerin
    kundenberater kundenberaterin addetto addetta operatore operatrice responsabile impiegato
    impiegata cameriere cameriera commesso commessa medewerker medewerkster teamleider adviseur
    checker manageress directora directeur diretor diretora
"""
_ROLES = frozenset(_ROLE_WORDS.split())
_WHOLE = re.compile(
    r"\b(?:customer (?:service|care|support|success|experience)|help ?desk|service desk|team lead"
    r"|call cent(?:er|re)|shift lead|servicio al cliente|kundenservice|service client|front desk"
    r"|guest services?|technical support)\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    rf"(?:{_WHOLE.pattern})(?: (?:department|dept|team|unit|operations))?\.?", re.IGNORECASE
)
_EMPLOYER = re.compile(
    r"\b(?:inc|llc|ltd|limited|corp|corporation|company|co|plc|gmbh|ag|s\.?a|group|bank|hotel"
    r"|hotels"
    r"|resort|university|college|school|hospital|clinic|restaurant|store|stores|solutions|systems"
    r"|technologies|services|industries|airlines|airways|insurance|communications|telecom|media|pvt"
    r"|bpo|holdings|enterprises|partners|international|foods|market|supermarket|center|centre|b\.?v"
    r"|s\.?r\.?l|s\.?p\.?a|ltda|energy|motors|logistics|outsourcing|agency|department|county"
    r"|city of"
    r"|church|foundation|association|institute|pharmacy|retail|credit union|financial|health"
    r"|care)\b\.?",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:[^\W\d_][\w .'’-]*,\s*)?(?:[^\W\d_][\w .'’-]*),\s*(?:[A-Z]{2}\b\.?(?:\s+\d{5})?"
    r"|[^\W\d_][\w .'’-]+)"
    r"|remote|hybrid|on-?site|[\w .'’-]+(?:metropolitan)?\s+area|usa|united states|uk|india"
    r"|philippines"
    r"|united kingdom|canada",
    re.IGNORECASE,
)
_STATE = re.compile(r",\s*(?:[A-Z]{2}|[A-Z]{2}\s+\d{5}(?:-\d{4})?|USA|U\.S\.A?\.?)\.?$")
_NAME_AND_PLACE = re.compile(r"[^,]+,\s*[A-Z][a-z][\w .'’-]*\s[A-Z]{2}(?:\s+\d{5})?")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST = 12  # words of a title


def is_title(text: str) -> bool:
    """Whether it reads like a position."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return 0 < len(words) <= _LONGEST and any(
        part in _ROLES or part.removesuffix("s") in _ROLES
        for word in words
        for part in (word, *word.split("-"))
    )


def names_work(text: str) -> bool:
    """Whether it says what work it is: `Customer Care`, `Help Desk Lead`."""
    return bool(_WHOLE.search(text))


def is_work(text: str) -> bool:
    """Whether it says what work it is and nothing else: `Customer Care`, `Help Desk Team`."""
    return bool(_WORK.fullmatch(text.strip(" ,")))


def title_weight(text: str) -> int:
    """How surely it is a position rather than an employer: the more, the surer; 0 for not."""
    if not is_title(text):
        return 1 if _WHOLE.search(text) and not _EMPLOYER.search(text) else 0
    last = [
        word.casefold() for word in _WORD.findall(re.split(r"[,(/&|–—]| - | of | in ", text)[0])
    ]
    ends = bool(last) and (last[-1] in _ROLES or last[-1].removesuffix("s") in _ROLES)
    return 2 + 2 * ends + bool(_WHOLE.search(text)) - bool(_EMPLOYER.search(text))


def is_place(text: str) -> bool:
    """Whether it is a place: `Austin, TX`, `Remote`. `Target, Austin TX` names both."""
    if _NAME_AND_PLACE.fullmatch(text.strip()):
        return False
    if _STATE.search(text):
        return text.count(",") < 2 and len(text.split()) <= 6 and not _EMPLOYER.search(text)
    place = _PLACE.fullmatch(text.strip()) and not _EMPLOYER.search(text)
    return bool(place) and not title_weight(text)


def country_of(text: str) -> str | None:
    """What ends a place that is written out, `texas` of `Austin, Texas`; None of any other. Of
    `Target, Austin` nobody can tell whether it is one."""
    if "," in text and not _STATE.search(text) and is_place(text):
        return text.rpartition(",")[2].strip().casefold()
    return None
