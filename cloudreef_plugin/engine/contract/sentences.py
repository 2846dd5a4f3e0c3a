"""Sentences in English that keep their template and values, so that they can be translated.

The engine speaks English. Each sentence is an ordinary text; its template and values are part of the engine's events,
so that QGIS can look the template up in a translation.
"""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Tuple, Union

__all__ = ["Sentence", "percent", "pixel_count", "rebuilt", "rounded", "templates"]

# A template and its values, as in JSON.
Parts = List[Any]


class Sentence(str):
    """A sentence, or a part of one.

    Args:
        template: English text with fields of `str.format`.
        *values: Values of the fields: numbers, names, sentences, or lists of these, which are enumerated.

    Attributes:
        template: As given.
        values: As given.
    """

    template: str
    values: Tuple[Any, ...]

    def __new__(cls, template: str, *values: Any) -> Sentence:
        """Formats the sentence."""
        sentence = super().__new__(cls, template.format(*map(_shown, values)))
        sentence.template, sentence.values = template, tuple(map(_own, values))
        return sentence

    def __getnewargs__(self) -> Tuple[Any, ...]:
        """Arguments of a copy in another process."""
        return (self.template, *self.values)

    def __deepcopy__(self, memo: Dict[int, Any]) -> Sentence:
        """Copies nothing, as it is immutable."""
        return self


def percent(share: float) -> float:
    """Converts a share of 0 to 1 to a percentage for `{:g}`: an integer, or two digits if below 10."""
    return round(100 * share) if share >= 0.1 else rounded(100 * share, 2)


def rounded(value: float, digits: int = 3) -> float:
    """Rounds a number to significant digits for `{:g}`: 1113.2 to 1110, where `{:.3g}` would write 1.11e+03."""
    return float(f"{value:.{digits}g}")


def pixel_count(pixels: float) -> Sentence:
    """Describes a number of pixels in millions, with three digits."""
    if pixels < 10_000:
        return Sentence("Less than {:g} million pixels", 0.01)
    return Sentence("{:g} million pixels", rounded(pixels / 1e6))


def _own(value: Any) -> Any:
    """Converts numpy scalars to Python numbers."""
    return value.item() if hasattr(value, "item") else value


def _shown(value: Any) -> Any:
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else value


def templates(data: Any) -> Dict[str, Parts]:
    """Collects the sentences in an event's values: the text of each, with its template and values."""
    return {str(sentence): [sentence.template, *map(_plain, sentence.values)] for sentence in _sentences(data)}


def _sentences(data: Any) -> Iterator[Sentence]:
    if isinstance(data, Sentence):
        yield data
        yield from _sentences(data.values)
    elif isinstance(data, dict):
        yield from _sentences(list(data.values()))
    elif isinstance(data, (list, tuple)):
        for item in data:
            yield from _sentences(item)


def _plain(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)


def rebuilt(data: Any, known: Dict[str, Parts]) -> Any:
    """Rebuilds the sentences that `templates` collected."""
    if isinstance(data, str):
        return _sentence(data, known)
    if isinstance(data, dict):
        return {name: rebuilt(value, known) for name, value in data.items()}
    return [rebuilt(item, known) for item in data] if isinstance(data, list) else data


def _sentence(text: str, known: Dict[str, Parts]) -> Union[str, Sentence]:
    parts = known.get(text)
    if not parts:
        return text
    others = {name: value for name, value in known.items() if name != text}  # no sentence holds itself
    template, *values = parts
    return Sentence(template, *(rebuilt(value, others) for value in values))
