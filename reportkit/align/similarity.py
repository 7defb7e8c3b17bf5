"""How alike texts are: tf-idf over character pairs, in pure Python.

Numbers, years and punctuation are left out, so that two years of one matter stay alike. Couples are found through
postings, so texts that share nothing cost nothing.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

_BLANK = re.compile(r"[\s，。、；：“”‘’（）()《》〈〉·,.;:!！?？—\-\d０-９%％]+")

Vector = Mapping[str, float]
Couple = tuple[float, int, int]


def pairs(text: str) -> Counter[str]:
    """Return the character pairs of a text, punctuation, space and numbers left out."""
    bare = _BLANK.sub("", text)
    return Counter(map(str.__add__, bare, bare[1:]))


def rarity(counts: Iterable[Mapping[str, int]], floor: float = 0.0) -> dict[str, float]:
    """Return the inverse document frequency of each pair over a collection, `floor` added."""
    collection = list(counts)
    spread = Counter(pair for count in collection for pair in count)
    total = len(collection) + 1
    return {pair: math.log(total / number) + floor for pair, number in spread.items()}


def weigh(count: Mapping[str, int], rare: Mapping[str, float]) -> Vector:
    """Return the unit tf-idf vector of one text, over the collection `rare` was made from."""
    log = math.log
    weights = {p: (1 + log(n)) * rare[p] if n > 1 else rare[p] for p, n in count.items() if p in rare}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {pair: weight / length for pair, weight in weights.items()}


def vectors(texts: Iterable[str]) -> list[Vector]:
    """Return a unit tf-idf vector for each text, over these texts as the collection."""
    counts = [pairs(text) for text in texts]
    rare = rarity(counts, floor=0.01)
    return [weigh(count, rare) for count in counts]


def cosine(a: Vector, b: Vector) -> float:
    """Return the cosine of two unit vectors, 0 to 1."""
    if len(a) > len(b):
        a, b = b, a
    return min(sum(weight * b[pair] for pair, weight in a.items() if pair in b), 1.0)


def dice(a: str, b: str) -> float:
    """Return the Dice similarity of two short texts on character pairs, 0 to 1."""
    one, two = _remembered(a), _remembered(b)
    if not one or not two:
        return float(a == b and bool(a))
    if len(two) < len(one):
        one, two = two, one
    shared = sum(min(number, two[pair]) for pair, number in one.items() if pair in two)
    return 2 * shared / (sum(one.values()) + sum(two.values())) if shared else 0.0


@lru_cache(maxsize=8192)
def _remembered(text: str) -> Counter[str]:
    """Return the pairs of a name that is compared with many others."""
    return pairs(text)


def products(old: Sequence[Vector], new: Sequence[Vector], crowd: int | None = None) -> list[dict[int, float]]:
    """Return for each old vector its cosines with the new ones it shares a pair with.

    Args:
        old: unit vectors.
        new: unit vectors.
        crowd: pairs that more vectors than this hold are passed over; `None` passes over none.
    """
    postings = _postings(old, new, crowd)
    rows = []
    for vector in old:
        scores: dict[int, float] = {}
        for pair, weight in vector.items():
            if pair in postings:
                for other, other_weight in postings[pair]:
                    scores[other] = scores.get(other, 0.0) + weight * other_weight
        rows.append({other: round(min(score, 1.0), 9) for other, score in scores.items()})
    return rows


def _postings(old: Sequence[Vector], new: Sequence[Vector], crowd: int | None) -> Mapping[str, list[tuple[int, float]]]:
    """Return for each pair the new vectors that hold it, pairs that too many of both sides hold left out."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, vector in enumerate(new):
        for pair, weight in vector.items():
            postings[pair].append((index, weight))
    if crowd is None:
        return postings
    spread = Counter(pair for vector in old for pair in vector)
    return {pair: places for pair, places in postings.items() if len(places) + spread[pair] <= crowd}


def candidates(old: Sequence[Vector], new: Sequence[Vector], floor: float, crowd: int | None = None) -> list[Couple]:
    """Return (score, old index, new index) of all couples at or above `floor`, best first, earliest first of equals."""
    found = [
        (score, index, other)
        for index, scores in enumerate(products(old, new, crowd))
        for other, score in scores.items()
        if score >= floor
    ]
    return sorted(found, key=lambda item: (-item[0], item[1] + item[2], item[1]))
