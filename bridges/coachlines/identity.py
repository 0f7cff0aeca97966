"""Account ids and message ids as the protocol takes them."""

import hashlib
from urllib.parse import quote

# Everything printable but the space and the sign that starts an escape.
_PLAIN = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) != "%")
_LONGEST_USER = 100


def user_id(network: str, account: str) -> str:
    """`network:account` in at most 100 bytes of printable ASCII; two accounts never share one.

    An account too long for that is named by its SHA-256 behind `%%`, which no escape contains.
    """
    # quote() leaves letters, digits and "_.-~" as they are whatever `safe` says.
    whole = f"{network}:" + quote(account, safe=_PLAIN, errors="surrogatepass")
    if len(whole) <= _LONGEST_USER:
        return whole
    digest = hashlib.sha256(account.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{network}:%%{digest}"


def stable_id(*parts: object) -> str:
    """32 hex digits that stand for the parts: the same parts again are the same message again."""
    joined = "\0".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def shadow(user: str) -> str:
    """A name for logs that does not tell who it is."""
    return hashlib.sha256(user.encode()).hexdigest()[:8]
