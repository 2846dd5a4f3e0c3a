"""Recipes as tables: merging with their base, and writing TOML."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomllib

__all__ = ["as_toml", "merge", "parse", "parsed", "read", "trained_on"]

BASE, SOURCES = "base", "sources"


def parse(path: Path) -> dict[str, Any]:
    """Reads a TOML file in UTF-8, with a byte order mark or without.

    Raises:
        OSError: If it cannot be read.
        ValueError: If it is not TOML, or in another encoding.
    """
    return parsed(path.read_text(encoding="utf-8-sig"))


def parsed(text: str) -> dict[str, Any]:
    """Reads the text of a TOML file; raises ValueError if it is not TOML."""
    return tomllib.loads(text)


def read(path: Path) -> dict[str, Any]:
    """Reads a recipe's table, merged into the recipe beside it that its key ``base`` names.

    Its table ``sources`` has a table for each folder whose sources for training it changes.

    Raises:
        OSError: If a file cannot be read.
        ValueError: If one is not TOML.
        RecursionError: If a recipe builds on itself.
        LookupError: If the base has no such source for training, or "sources" has no tables.
    """
    changes = parse(path)
    base = changes.pop(BASE, None)
    if not isinstance(base, str):
        return changes if base is None else {BASE: base, **changes}
    table = read(path.parent / base)
    sources = changes.pop(SOURCES, {})
    if not isinstance(sources, dict) or not all(isinstance(keys, dict) for keys in sources.values()):
        raise LookupError('"sources" must hold a table for each folder: [sources."FOLDER"]')
    for folder, keys in sources.items():
        for source in trained_on(table, folder):
            merge(source, keys)
    merge(table, changes)
    return table


def trained_on(table: dict[str, Any], folder: str | None = None) -> list[dict[str, Any]]:
    """Lists a recipe's sources for training, of a folder or all.

    Raises:
        LookupError: If there is none.
    """
    sources = [one for one in table.get("source", ()) if isinstance(one, dict)]
    chosen = [one for one in sources if one.get("split") == "train" and folder in (None, one.get("folder"))]
    if not chosen:
        raise LookupError(f"no source for training lies in {folder}")
    return chosen


def merge(table: dict[str, Any], changes: Mapping[str, Any]) -> None:
    """Merges changes into a table: tables key by key, lists (such as the sources) as a whole."""
    for key, value in changes.items():
        if isinstance(value, Mapping) and isinstance(table.get(key), dict):
            merge(table[key], value)
        else:
            table[key] = copy.deepcopy(value)


def as_toml(table: Mapping[str, Any]) -> str:
    """Formats a recipe as TOML: tables and lists of tables, with their values in one line each."""
    lines: list[str] = []
    for name, value in table.items():
        for part, head in (
            [(one, f"[[{name}]]") for one in value] if isinstance(value, list) else [(value, f"[{name}]")]
        ):
            lines += ["", head, *(f"{_key(key)} = {_value(item)}" for key, item in part.items())]
    return "\n".join(lines[1:]) + "\n"


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else json.dumps(name)


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return str(value).lower() if isinstance(value, bool) else repr(value)
