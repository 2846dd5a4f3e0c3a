"""The classes of a model, as model.json, results and jobs describe them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Optional, Sequence, Tuple

from .errors import JobError
from .reading import check_threshold
from .sentences import Sentence

__all__ = [
    "HIGHEST_VALUE",
    "NODATA",
    "PALETTE",
    "UNDECIDED",
    "ClassThreshold",
    "Decision",
    "ModelClass",
    "channel_values",
    "check_class_names",
    "class_text",
    "classes_from_json",
    "classes_to_json",
    "leaves_a_rest",
    "numbered",
    "usual_background",
]

# Values of a mask besides class numbers.
UNDECIDED, NODATA = 254, 255
HIGHEST_VALUE = UNDECIDED - 1

Colour = Tuple[int, int, int]

# Okabe and Ito's colours first, https://jfly.uni-koeln.de/color/, then Paul Tol's muted ones,
# https://personal.sron.nl/~pault/: distinguishable for colour-blind people.
PALETTE: Tuple[Colour, ...] = (
    (213, 94, 0),
    (0, 114, 178),
    (0, 158, 115),
    (230, 159, 0),
    (86, 180, 233),
    (204, 121, 167),
    (240, 228, 66),
    (51, 34, 136),
    (136, 34, 85),
    (153, 153, 51),
    (68, 170, 153),
    (170, 68, 153),
    (17, 119, 51),
    (136, 204, 238),
    (221, 204, 119),
    (204, 102, 119),
)
# Usual names of the background.
_BACKGROUND_NAMES = {
    "background",
    "clear",
    "ground",
    "land",
    "none",
    "no data",
    "nothing",
    "other",
    "rest",
    "unlabelled",
}
_BLACK: Colour = (0, 0, 0)


@dataclass(frozen=True)
class ModelClass:
    """One class of a model.

    Attributes:
        value: Its value in masks: 0 to 253.
        name: Its display name.
        color: (red, green, blue) of legend and colour table, 0 to 255 each.
        description: One line, or empty.
        background: Whether it is the background: transparent, without polygons, not counted as cover.
    """

    value: int
    name: str
    color: Colour = PALETTE[0]
    description: str = ""
    background: bool = False

    def to_json(self) -> Dict[str, Any]:
        """Converts it to an item of STAC's ``classification:classes``.

        https://github.com/stac-extensions/classification
        """
        item: Dict[str, Any] = {
            "value": self.value,
            "name": self.name,
            "color_hint": "{:02X}{:02X}{:02X}".format(*self.color),
        }
        if self.description:
            item["description"] = self.description
        if self.background:
            item["background"] = True
        return item


def leaves_a_rest(kind: str, classes: Iterable[ModelClass]) -> bool:
    """Tells whether a mask is 254 where no class is found: that of independent labels without a background."""
    return kind == "labels" and not any(item.background for item in classes)


@dataclass(frozen=True)
class ClassThreshold:
    """The threshold of one of several independent labels.

    Attributes:
        value: The class's number.
        threshold: Smallest probability of the label.
    """

    value: int
    threshold: float


@dataclass(frozen=True)
class Decision:
    """How the probabilities of several classes become one mask.

    Attributes:
        minimum_confidence: Pixels whose most probable class has less become 254, undecided.
        classes: Numbers of the classes that the mask may have, of which it has the most probable one. None: all.
        thresholds: Thresholds of independent labels; a label without one keeps the model's.
        order: Order of independent labels: of several at a pixel the mask has the first one. None: the order of the
            model. Labels that are not listed come last.
    """

    minimum_confidence: float = 0.0
    classes: Optional[Tuple[int, ...]] = None
    thresholds: Tuple[ClassThreshold, ...] = ()
    order: Optional[Tuple[int, ...]] = None

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        if not 0 <= self.minimum_confidence < 1:
            raise JobError(
                Sentence(
                    "The minimum confidence is {}; it must be at least 0 and less than 1.", self.minimum_confidence
                )
            )
        if self.classes is not None and not self.classes:
            raise JobError(Sentence("No class is switched on."), Sentence("Switch on at least one class."))
        for one in self.thresholds:
            check_threshold(one.threshold)

    def check_values(self, classes: Sequence[ModelClass]) -> None:
        """Checks that a model or raster has the classes that are named.

        Raises:
            JobError: If one is missing.
        """
        known = [item.value for item in classes]
        named = (*(self.classes or ()), *(one.value for one in self.thresholds), *(self.order or ()))
        for value in named:
            if value not in known:
                raise JobError(
                    Sentence("There is no class with number {}; the numbers of the classes are: {}.", value, known)
                )


def channel_values(classes: Sequence[ModelClass], kind: str) -> Tuple[int, ...]:
    """Lists the class number of each output channel; independent labels have no channel for the background."""
    return tuple(item.value for item in classes if not (kind == "labels" and item.background))


def classes_from_json(items: Any, *, two: bool = False) -> Tuple[ModelClass, ...]:
    """Reads the items of ``classification:classes``, in their order.

    Args:
        items: Items of model.json, or of a result's tag.
        two: Whether the lower of two values is the background if none is marked as such.

    Raises:
        KeyError, TypeError, ValueError: If something is missing or invalid; the text says what.
    """
    if not isinstance(items, list) or len(items) < 2:
        raise ValueError(Sentence("a model needs at least two classes"))
    most = HIGHEST_VALUE + 1
    if len(items) > most:
        raise ValueError(Sentence("{} classes are too many; a mask can hold {}", len(items), most))
    values = [int(item["value"]) for item in items]
    for value in values:
        if not 0 <= value <= HIGHEST_VALUE:
            raise ValueError(Sentence("the class value {} is not between 0 and {}", value, HIGHEST_VALUE))
        if values.count(value) > 1:
            raise ValueError(Sentence("two classes have the value {}", value))
    flagged = [bool(item.get("background", False)) for item in items]
    if two and not any(flagged):
        flagged[values.index(min(values))] = True
    if sum(flagged) > 1:
        raise ValueError(Sentence("more than one class is the background"))
    colours = _colours([item.get("color_hint") for item in items], flagged)
    return tuple(
        ModelClass(value, str(item["name"]), colour, str(item.get("description") or ""), background)
        for value, item, colour, background in zip(values, items, colours, flagged)
    )


def classes_to_json(classes: Iterable[ModelClass]) -> str:
    """Formats classes as a tag that `classes_from_json` reads."""
    return json.dumps([item.to_json() for item in classes], ensure_ascii=False)


def usual_background(names: Sequence[str]) -> str:
    """Finds the background by its name: the first class, the second of two, or "background" anywhere; else empty."""
    plain = [name.strip().lower() for name in names]
    places = [
        0,
        *([1] if len(names) == 2 else []),
        *(place for place, name in enumerate(plain) if name == "background"),
    ]
    return next((names[place] for place in places if names and plain[place] in _BACKGROUND_NAMES), "")


def numbered(
    names: Sequence[str],
    values: Optional[Sequence[int]] = None,
    background: Optional[str] = None,
    colors: Optional[Sequence[str]] = None,
) -> Tuple[ModelClass, ...]:
    """Creates classes from names, with numbers from 0 and colours of `PALETTE` unless given.

    Args:
        names: In the order of the network's channels.
        values: Their values in masks; None: 0, 1, 2, ...
        background: Name of the background; None takes the `usual_background`; "" none.
        colors: Six hexadecimal digits for each.

    Raises:
        ValueError: If they are invalid; the text says why.
    """
    if background is None:
        background = usual_background(names)
    items: List[Dict[str, Any]] = [
        {"value": value, "name": name, "background": bool(background) and name == background}
        for value, name in zip(range(len(names)) if values is None else values, names)
    ]
    for item, colour in zip(items, colors or ()):
        item["color_hint"] = colour
    return classes_from_json(items)


def _colours(hints: Sequence[Any], flagged: Sequence[bool]) -> List[Colour]:
    """Fills missing colours with the next ones of the palette."""
    given = [None if hint is None else _colour(str(hint)) for hint in hints]
    free = [colour for colour in PALETTE if colour not in given] or list(PALETTE)
    colours: List[Colour] = []
    used = 0
    for colour, background in zip(given, flagged):
        if colour is None and not background:
            colour = free[used % len(free)]
            used += 1
        colours.append(colour or _BLACK)
    return colours


def _colour(hint: str) -> Colour:
    digits = hint.lstrip("#")
    if len(digits) != 6:
        raise ValueError(Sentence("the colour {!r} is not six hexadecimal digits", hint))
    red, green, blue = (int(digits[place : place + 2], 16) for place in (0, 2, 4))
    return red, green, blue


def class_text(value: Any) -> str:
    """Normalises the class of a label for comparison: 1, 1.0 and "1" are equal, as are Cloud and cloud."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return str(value).lower()
    try:
        return f"{float(value):g}"
    except (TypeError, ValueError):
        return str(value).strip().lower()


def check_class_names(names: tuple[str, ...]) -> None:
    """Checks names of classes that replace those of a model.

    Raises:
        JobError: If there is only one, or too many, or two differ at most in case.
    """
    if not names:
        return
    try:
        plain = [class_text(name) for name in names]
        for name in names:
            if plain.count(class_text(name)) > 1:
                raise ValueError(Sentence("two classes are called {}", name))
        numbered(names, None, names[0])
    except ValueError as error:
        raise JobError(Sentence("The classes are not valid: {}.", error.args[0])) from error
