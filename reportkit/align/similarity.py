"""How alike texts are: tf-idf over character pairs, in pure Python."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

_BLANK = re.compile(r"[\s，。、；：“”‘’（）()《》·,.;:!！?？—-]+|(?:19|20)\d\d年?")

Vector = Mapping[str, float]


def pairs(text: str) -> Counter[str]:
    """Return the character pairs of a text, punctuation, space and years left out."""
    bare = _BLANK.sub("", text)
    return Counter(bare[i : i + 2] for i in range(len(bare) - 1))


def vectors(texts: Iterable[str]) -> list[Vector]:
    """Return a unit tf-idf vector for each text, over these texts as the collection."""
    counts = [pairs(text) for text in texts]
    spread = Counter(pair for count in counts for pair in count)
    total = len(counts) + 1
    return [_unit({p: (1 + math.log(n)) * math.log(total / spread[p] + 1) for p, n in c.items()}) for c in counts]


def _unit(weights: dict[str, float]) -> Vector:
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {pair: weight / length for pair, weight in weights.items()}


def cosine(a: Vector, b: Vector) -> float:
    """Return the cosine of two unit vectors, 0 to 1."""
    if len(a) > len(b):
        a, b = b, a
    return min(sum(weight * b[pair] for pair, weight in a.items() if pair in b), 1.0)


def dice(a: str, b: str) -> float:
    """Return the Dice similarity of two short texts on character pairs, 0 to 1."""
    one, two = pairs(a), pairs(b)
    if not one or not two:
        return float(a == b and bool(a))
    return 2 * sum((one & two).values()) / (sum(one.values()) + sum(two.values()))


def candidates(old: Sequence[Vector], new: Sequence[Vector], floor: float) -> list[tuple[float, int, int]]:
    """Return (score, old index, new index) of all couples at or above `floor`, best first.

    Couples are found through shared pairs, so texts that share none cost nothing.
    """
    postings: dict[str, list[tuple[int, float]]] = {}
    for index, vector in enumerate(new):
        for pair, weight in vector.items():
            postings.setdefault(pair, []).append((index, weight))
    found = []
    for index, vector in enumerate(old):
        scores: dict[int, float] = {}
        for pair, weight in vector.items():
            for other, other_weight in postings.get(pair, ()):
                scores[other] = scores.get(other, 0.0) + weight * other_weight
        found += [(min(score, 1.0), index, other) for other, score in scores.items() if score >= floor]
    return sorted(found, key=lambda item: (-item[0], item[1], item[2]))
