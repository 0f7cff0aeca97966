"""Adapt, the keyword parser of Mycroft: an intent where one of its keywords occurs."""

from .learned_content import words

TITLE = "Adapt 1"


def build(learned, terms):
    from adapt.engine import IntentDeterminationEngine
    from adapt.intent import IntentBuilder

    engine = IntentDeterminationEngine()
    for intent, some in terms.items():
        for place, term in enumerate(some):
            engine.register_entity(term, f"{intent}__{place}")
        builder = IntentBuilder(intent).one_of(*[f"{intent}__{place}" for place in range(len(some))])
        for place in range(len(some)):
            builder = builder.optionally(f"{intent}__{place}")
        engine.register_intent_parser(builder.build())

    def read(text):
        found = max(engine.determine_intent(" ".join(words(text))), default=None,
                    key=lambda result: result["confidence"])
        return found["intent_type"] if found and found["confidence"] > 0 else "none"
    return read
