"""RiveScript: each keyword as a trigger with anything around it. With the examples a line takes seconds."""

from .learned_content import words

TITLE = "RiveScript"


def build(learned, terms):
    from rivescript import RiveScript

    triggers = {"*": "none"}
    for intent, some in terms.items():
        for term in some:
            triggers.setdefault(f"[*] {term.replace('.', ' ')} [*]", intent)
    brain = RiveScript(utf8=False)
    source = "".join(f"+ {trigger}\n- {intent}\n\n" for trigger, intent in triggers.items() if trigger)
    brain.stream("! version = 2.0\n\n" + source)
    brain.sort_replies()
    return lambda text: brain.reply("bench", " ".join(words(text.replace(".", " "))) or "x")
