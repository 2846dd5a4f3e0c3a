"""Updates the translation files with the plugin's texts: resources/i18n/cloudreef_<language>.ts.

Run by any Python 3.9 or later:  python3 .ci/translate.py [--check]

New texts are added as unfinished, and texts that no longer exist are removed. With --check nothing is written; the exit
code is 0 if every text is translated into every language, with the placeholders of the original. The files are in Qt's
format: edit them with Qt Linguist or any editor.
"""

from __future__ import annotations

import ast
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Iterator, Optional, Tuple
from xml.sax.saxutils import escape

CHECKOUT = Path(__file__).resolve().parent.parent
PLUGIN = CHECKOUT / "cloudreef_plugin"
TAUGHT = CHECKOUT / "training" / "teaching"  # its messages are shown in QGIS
FOLDER = CHECKOUT / "resources" / "i18n"
LANGUAGES = {"de": "de_DE", "es": "es_ES", "fr": "fr_FR"}
# Class attributes of algorithms that are passed to tr() where they are shown.
DECLARED = {"TITLE", "SUMMARY", "HELP", "WORDS", "GROUP"}
# Calls with a text that is shown: tr() in the plugin, Sentence() in the engine, whose sentences the plugin translates.
MARKS = ("tr", "Sentence")
DECLARED_LABELS = {"NUMBERS"}  # rows of (name, label, key): the label

# The meaning of names from models, see `messages.named`.
NAME = "name"
# The English text, and its meaning if one text has several.
Text = Tuple[str, str]


class Untranslatable(Exception):
    """A call of tr() whose text is not a literal in the source."""


def texts() -> dict[Text, str]:
    """Lists all texts that the plugin shows, with their files, in the order of files and lines."""
    found: dict[Text, str] = {}
    for path in sorted([*PLUGIN.glob("**/*.py"), *TAUGHT.glob("*.py")]):
        name = path.relative_to(CHECKOUT).as_posix()
        for text in _texts_of(ast.parse(path.read_text(encoding="utf-8")), name):
            if text[0]:
                found.setdefault(text, name)
    for path in sorted((CHECKOUT / "resources" / "models").glob("*/model.json")):
        for name in _names_of(json.loads(path.read_text(encoding="utf-8"))):
            found.setdefault((name, NAME), path.relative_to(CHECKOUT).as_posix())
    return found


def _names_of(model: dict) -> Iterator[str]:
    """Lists the names of a shipped model, of its channels and of its classes, and its description."""
    yield from (model[key] for key in ("name", "description") if model.get(key))
    for part in ("input", "output"):
        for item in model.get(f"mlm:{part}", []):
            for key in ("bands", "classification:classes"):
                yield from (entry["name"] for entry in item.get(key, []) if isinstance(entry, dict))


def _texts_of(tree: ast.Module, name: str) -> Iterator[Text]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS:
            text = _literal(node.args[0])
            if text is not None:
                is_told_apart = node.func.id == "tr" and len(node.args) > 1
                yield text, (_literal(node.args[1]) or "") if is_told_apart else ""
            elif not _is_declared(node.args[0]):
                raise Untranslatable(
                    f"{name}, line {node.lineno}: {ast.unparse(node)} hides its text from translators; "
                    "write the text as a literal."
                )
        elif isinstance(node, ast.ClassDef):
            yield from ((text, "") for text in _declared_texts(node))


def _declared_texts(owner: ast.ClassDef) -> Iterator[str]:
    for statement in owner.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            name = statement.targets[0].id
            if name in DECLARED:
                text = _literal(statement.value)
                if text and text != name:  # a parameter may have the same name
                    yield text
            elif name in DECLARED_LABELS and isinstance(statement.value, ast.Tuple):
                yield from (row.elts[1].value for row in statement.value.elts)  # type: ignore[attr-defined]


def _literal(node: ast.expr) -> Optional[str]:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _is_declared(node: ast.expr) -> bool:
    if isinstance(node, ast.Attribute):
        return node.attr in DECLARED or node.attr == "template"  # of a sentence of the engine
    return isinstance(node, ast.Name) and node.id in ("label", "template")


def translations(path: Path) -> dict[Text, str]:
    """Reads the translations of a file; none if it does not exist."""
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).iter("message")  # noqa: S314 - our own file
    return {
        (str(message.findtext("source")), message.findtext("comment") or ""): translation
        for message in messages
        if (translation := message.findtext("translation"))
    }


def write(path: Path, locale: str, words: dict[Text, str], files: dict[Text, str]) -> None:
    """Writes a translation file."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines += [f'<TS version="2.1" language="{locale}" sourcelanguage="en">', "<context>", "    <name>CloudReef</name>"]
    for text in sorted(files):
        state = "" if text in words else ' type="unfinished"'
        lines += [
            "    <message>",
            f"        <source>{escape(text[0])}</source>",
            *([f"        <comment>{escape(text[1])}</comment>"] if text[1] else []),
            f"        <translation{state}>{escape(words.get(text, ''))}</translation>",
            "    </message>",
        ]
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join([*lines, "</context>", "</TS>", ""]), encoding="utf-8")


def faults(files: dict[Text, str], words: dict[Text, str], language: str) -> list[str]:
    """Lists a sentence for every text that is missing, obsolete, or has other placeholders in its translation."""
    found = [f"{language}: not translated: {text!r}" for text in files if text not in words]
    found += [f"{language}: no longer a text of the plugin: {text!r}" for text in words if text not in files]
    for text in files:
        wanted, there = sorted(_placeholders(text[0])), sorted(_placeholders(words.get(text, text[0])))
        if wanted != there:
            found.append(f"{language}: {text!r} has the placeholders {wanted}, its translation {there}")
    return found


def _placeholders(text: str) -> list[str]:
    # {}, {0}, {name}, {:.1f}; tags; names in capitals of columns and parameters such as {scene} stay as they are.
    return re.findall(r"\{[^{}]*\}|</?[a-z]+[^>]*>", text)


def main(arguments: list[str]) -> int:
    """Updates or checks the files; returns the exit code."""
    files = texts()
    found: list[str] = []
    for language, locale in LANGUAGES.items():
        path = FOLDER / f"cloudreef_{language}.ts"
        words = translations(path)
        if "--check" not in arguments:
            words = {text: words[text] for text in files if text in words}
            write(path, locale, words, files)
        found += faults(files, words, language)
    sys.stdout.write("\n".join([*found, f"{len(files)} texts, {len(LANGUAGES)} languages, {len(found)} faults", ""]))
    return 1 if found and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
