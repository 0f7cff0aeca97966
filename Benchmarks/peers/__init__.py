"""Other ways to find the intent of a line: each module builds a function from a line to an intent id."""

import importlib

# In the order of the table.
NAMES = ("adapt_keywords", "aiml_patterns", "rivescript_triggers", "hassil_templates", "linear_svm", "minilm_embeddings")


def load(learned, terms, without=()):
    """(title, function) of every peer that is installed, and the titles of those that are not."""
    found, missing = [], []
    for name in NAMES:
        module = importlib.import_module(f"{__name__}.{name}")
        if name in without:
            missing.append(f"{module.TITLE} (not asked for)")
            continue
        try:
            found.append((module.TITLE, module.build(learned, terms)))
        except ImportError as error:
            missing.append(f"{module.TITLE} ({error.name} is not installed)")
    return found, missing
