"""hassil, the template parser of Home Assistant: the examples as templates, keywords between wildcards."""

from .learned_content import words

TITLE = "hassil"


def build(learned, terms):
    from hassil import Intents, recognize_best

    intents = {}
    for intent, lines in learned.items():
        if intent == "none":
            continue
        sentences = sorted({" ".join(words(line.replace(".", " "))) for line in lines} - {""})
        sentences += [f"[{{before}}] {term.replace('.', ' ')} [{{after}}]" for term in terms.get(intent, [])]
        intents[intent] = {"data": [{"sentences": sentences}]}
    wildcard = {"wildcard": True}
    model = Intents.from_dict(
        {"language": "en", "intents": intents, "lists": {"before": wildcard, "after": wildcard}})

    def read(text):
        found = recognize_best(" ".join(words(text.replace(".", " "))), model)
        return found.intent.name if found else "none"
    return read
