"""`--help` and the README list all jobs, events and exit codes, and their examples can be read."""

from __future__ import annotations

import dataclasses
import json
import re
import typing
from pathlib import Path

import engine
import pytest
from engine.__main__ import CRASHED, LISTENER_GONE, main
from engine.contract import errors, events
from engine.contract.jobs import TASKS, read_job
from engine.contract.protocol import Job

KINDS = {Job.TASK: Job, **TASKS}
README = (Path(engine.__file__).parent / "README.md").read_text(encoding="utf-8")
CODES = {kind.exit_code for kind in vars(errors).values() if hasattr(kind, "exit_code")}
CODES |= {0, LISTENER_GONE, errors.SCENES_FAILED, CRASHED}


@pytest.fixture
def told(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    return capsys.readouterr().out


def examples(told):
    """The jobs of the help, by task; `{...}` stands for what an earlier one has at that key."""
    pieces = re.findall(r"^  (\{\"(?:model|task)\".*?\})\n(?=\n|  \{)", told, re.MULTILINE | re.DOTALL)
    whole = json.loads(pieces[0])
    for piece in pieces:
        filled = re.sub(
            r'"(\w+)": \{\.\.\.\}', lambda key: f'"{key[1]}": {json.dumps(whole.get(key[1], whole))}', piece
        )
        job = json.loads(filled)
        yield job.get("task", Job.TASK), job


def missing(kind, given, place):
    """Lists the keys of a dataclass, and of those within, that an example lacks."""
    hints = typing.get_type_hints(kind)
    for field in dataclasses.fields(kind):
        if field.name not in given:
            yield f"{place}.{field.name}"
            continue
        value = given[field.name]
        for inner in [hints[field.name], *typing.get_args(hints[field.name])]:
            if dataclasses.is_dataclass(inner) and value:
                yield from missing(inner, value[0] if isinstance(value, list) else value, f"{place}.{field.name}")


def test_the_help_lists_every_task_with_every_key(told):
    shown = dict(examples(told))
    assert set(shown) == set(KINDS)
    assert [lack for task, kind in KINDS.items() for lack in missing(kind, shown[task], task)] == []


@pytest.mark.parametrize("task", sorted(KINDS))
def test_the_examples_in_the_help_are_read(told, task):
    assert read_job(json.dumps(dict(examples(told))[task])).TASK == task


def test_help_and_readme_list_every_exit_code(told):
    for text in (told.split("exit codes:")[1], README.split("## Exit codes")[1].split("##")[0]):
        assert {int(number) for number in re.findall(r"(?:^|\s|,)(\d+)\s", text)} == CODES


def test_the_readme_lists_every_task_and_the_keys_of_every_event():
    assert [task for task in KINDS if f"`{task}`" not in README] == []
    kinds = [kind for kind in vars(events).values() if dataclasses.is_dataclass(kind)]
    for kind in kinds:
        names = [field.name for field in dataclasses.fields(kind)]
        event = next(field.default for field in dataclasses.fields(kind) if field.name == "event")
        line = next(line for line in README.splitlines() if line.startswith(f"| `{event}`"))
        assert [name for name in names if name != "event" and f"`{name}`" not in line] == []


def test_the_readme_lists_every_kind_of_failure():
    kinds = {name: getattr(errors, name) for name in ("BANDS_UNKNOWN", "UNREAD")}
    assert set(kinds) <= set(errors.__all__)
    assert all(f"``{kind}``" in (events.__doc__ or "") and f"`{kind}`" in README for kind in kinds.values())
