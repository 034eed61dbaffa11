"""Sentences that say what something with a name is: "Glosario is an open source glossary"."""

import re

from knowledge.spans.definitions import Expansion
from knowledge.spans.span import Span, SpanKind

_WORD = r"(?:[A-Z]|[a-z]{1,3}[A-Z])[\w.+#&/'’-]*[\w+#]"
_NAME = rf"{_WORD}(?:\s(?:(?:of|for|and|the|in)\s)?{_WORD}){{0,4}}"
_SAYS = re.compile(
    rf"(?:•\s+)?(?:[Tt]he\s)?(?P<name>{_NAME})(?:\s\([^()]{{2,60}}\))?\s(?:is|are)\s"
    r"(?P<what>(?:an?|the|one\sof\sthe)\s(?P<noun>[\w-]+)\b.*)",
    re.S,
)
_NO_NAME = re.compile(
    r"(?:This|That|These|Those|It|He|She|We|You|I|They|There|Here|What|Which|Who|Where|When|Why|How"
    r"|Our|My|Your|Their|His|Her|Its|A|An|If|As|At|In|On|For|From|With|And|But|So|Or|Not|No|All|Any"
    r"|Some|Each|Every|Both|One|Two|Three|Another|Other|Also|Now|Then|Today|Yes|Most|Many|Much|More"
    r"|About|Since|While|First|Second|Next|Last|Finally|However|Below|Above|Attached|Thanks|Date|Time|Note|By|To|Of"
    r"|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b"
)
_OPINION = re.compile(
    r"(?:an?|the|one\sof\sthe)\s(?:very\s|really\s|truly\s|quite\s|pretty\s|such\s)?(?:amazing|awesome|bad"
    r"|beautiful|best|better|big|biggest|bit|brilliant|busy|case|chance|clear|common|critical"
    r"|crucial|cool|couple|day|different|easy|excellent|exciting|fantastic|favou?rite|few|fine|first"
    r"|fun|good|goal|great|greatest|hard|huge|important|incredible|integral|joy|key|kind|last|latest"
    r"|little|long|lot|main|major|matter|more|most|must|necessary|need|new|next|nice|number|obvious"
    r"|only|opportunity|outcome|part|perfect|person|pity|place|pleasure|point|popular|powerful"
    r"|priority|privilege|problem|quick|real|reason|result|right|same|second|shame|sign|similar"
    r"|simple|single|small|sort|step|strong|success|successful|third|thing|time|top|topic|true|unique"
    r"|useful|valuable|variety|vital|way|week|wonderful|work|world|year|example|answer|idea|reality"
    r"|question|ideal|worthy|requirement|challenge|concern|safe|fair|given|default|deprecated"
    r"|prime|natural|complex|old|other|large|well|bug|breaking|feature|option|prerequisite|current)\b"
)


def stated(sentence: str, text: str) -> Expansion | None:
    """Return the name that a sentence begins with and what it says the name is, or None.

    An opinion ("is a great place") and what a pronoun is do not count. A single word must be
    shown to be a name: by a further capital or a digit, or because ``text``, the whole document,
    writes it with a capital within sentences, and never without.
    """
    said = _SAYS.match(sentence)
    if said is None or _NO_NAME.match(said["name"]) or _OPINION.match(said["what"]):
        return None
    name = said["name"]
    if " " not in name and not _is_name(name, text):
        return None
    end = len(sentence.rstrip(" .!;:,"))
    return Expansion(name, Span(said.start("what"), end, SpanKind.DEFINITION))


def _is_name(word: str, text: str) -> bool:
    if re.search(r"[A-Z\d]", word[1:]):
        return True
    written = re.escape(word)
    within = re.search(rf"(?<=[a-z,] ){written}(?!\w)", text)
    return bool(within) and not re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", text)
