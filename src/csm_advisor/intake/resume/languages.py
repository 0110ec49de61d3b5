"""The names of languages: only a name we know is taken for one."""

import re

_NAMES = """
    English Spanish French German Italian Portuguese Dutch Russian Ukrainian Polish Czech Slovak
    Hungarian Romanian Bulgarian Greek Turkish Arabic Hebrew Persian Farsi Urdu Hindi Bengali Bangla
    Tamil Telugu Kannada Malayalam Marathi Gujarati Punjabi Odia Oriya Assamese Konkani Sindhi
    Nepali
    Sinhala Sinhalese Mandarin Cantonese Chinese Japanese Korean Vietnamese Thai Lao Khmer Burmese
    Malay Indonesian Bahasa Tagalog Filipino Cebuano Bisaya Ilocano Swahili Amharic Somali Yoruba
    Igbo Hausa Zulu Xhosa Afrikaans Shona Twi Wolof Swedish Norwegian Danish Finnish Icelandic
    Estonian Latvian Lithuanian Croatian Serbian Bosnian Slovenian Macedonian Albanian Georgian
    Armenian Azerbaijani Kazakh Uzbek Catalan Basque Galician Irish Welsh Hmong Navajo Chamorro
    Creole Patois Kurdish Pashto Dari Tigrinya Luganda Kinyarwanda ASL Kashmiri Maithili Bhojpuri
    Sanskrit Hiligaynon Tongan Samoan Hawaiian Maori Quechua Guarani Luxembourgish Maltese
    Belarusian Mongolian Tibetan
"""
_ENGLISH = {
    "español": "Spanish", "inglés": "English", "francés": "French", "alemán": "German",
    "italiano": "Italian", "portugués": "Portuguese", "espanhol": "Spanish", "inglês": "English",
    "francês": "French", "alemão": "German", "português": "Portuguese", "anglais": "English",
    "français": "French", "espagnol": "Spanish", "allemand": "German", "italien": "Italian",
    "portugais": "Portuguese", "englisch": "English", "deutsch": "German",
    "französisch": "French", "spanisch": "Spanish", "italienisch": "Italian",
    "portugiesisch": "Portuguese", "niederländisch": "Dutch", "türkisch": "Turkish",
    "russisch": "Russian", "inglese": "English", "francese": "French", "tedesco": "German",
    "spagnolo": "Spanish", "portoghese": "Portuguese", "engels": "English", "frans": "French",
    "duits": "German", "spaans": "Spanish", "nederlands": "Dutch", "polski": "Polish",
}  # fmt: skip
_KNOWN = {name.casefold(): name for name in _NAMES.split()} | _ENGLISH
_OF_WORDS = (
    "Haitian Creole", "Mandarin Chinese", "Cantonese Chinese", "American Sign Language",
    "British Sign Language", "Sign Language",
)  # fmt: skip
_KNOWN |= {name.casefold(): name for name in _OF_WORDS}
_WORD = re.compile(rf"(?i:{'|'.join(_OF_WORDS)})\b|[^\W\d_]+")
# Behind a name: it is listed, and not spoken.
_NOT_SPOKEN = re.compile(
    r"\s*[(:–-]\s*(?:none|no|nil|not at all|not spoken|zero|0|a0|n/a)\b(?=\s*(?:[)\],;.]|$))",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*(?:[,;/&|\n]|\band\b|\bund\b|\by\b|\bet\b|\be\b)\s*")


def languages_in(text: str) -> list[str]:
    """The languages that a text names, in English, each once; without one of which it says that
    it is not spoken: `Spanish (none)`."""
    names = [
        _KNOWN[word[0].casefold()]
        for word in _WORD.finditer(text)
        if word[0].casefold() in _KNOWN
        and word[0][0].isupper()
        and not _NOT_SPOKEN.match(text, word.end())
    ]
    return list(dict.fromkeys(names))


def is_spoken(entry: str) -> bool:
    """Whether an entry of one language does not say that it is not spoken."""
    name = _WORD.match(entry.strip())
    return name is None or not _NOT_SPOKEN.match(entry.strip(), name.end())


def parted(text: str) -> list[str]:
    """The languages of one entry that lists several; the entry itself where it is one."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    known = [
        part for part in parts if part.split("(")[0].split(":")[0].strip().casefold() in _KNOWN
    ]
    return parts if len(parts) > 1 and len(known) == len(parts) else [text]
