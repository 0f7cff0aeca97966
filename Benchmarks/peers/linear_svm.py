"""scikit-learn: TF-IDF of words, word pairs and letter runs, and a linear SVM."""

from .learned_content import words

TITLE = "scikit-learn LinearSVC"


def build(learned, terms):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.svm import LinearSVC

    model = make_pipeline(
        make_union(
            TfidfVectorizer(tokenizer=words, token_pattern=None, ngram_range=(1, 2), sublinear_tf=True),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)),
        LinearSVC())
    rows = [(line, intent) for intent, lines in learned.items() for line in lines]
    model.fit([line for line, _ in rows], [intent for _, intent in rows])
    return lambda text: str(model.predict([text])[0])
