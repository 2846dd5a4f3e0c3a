"""The summary table (CSV) and report (HTML) of a batch, updated while it runs."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path
from types import TracebackType
from typing import Optional
from urllib.parse import quote

from ..contract.errors import CloudReefError, OutputError
from ..contract.files.held import replace_file
from ..contract.listing.older_batches import rows_of_summary, set_aside
from ..contract.model import Bundle
from ..contract.progress import Reporter
from ..contract.protocol import Job
from ..contract.sentences import Sentence
from ..contract.tables.spreadsheet import csv_text, text_of_cell
from ..contract.version import version
from ..rasters.parts import flush_file, part_path, reserved, writing
from .page import page

__all__ = ["STOPPED", "BatchReport", "Row", "stopped_at"]

COLUMNS = ("scene", "status", "cover_percent", "cover_km2", "valid_km2", "seconds", "message", "input", "mask")
_WORDS = {
    "done": "done",
    "unchanged": "unchanged since an earlier run",
    "failed": "failed",
    "stale": "out of date and left as it is",
    "running": "running",
    "waiting": "waiting",
}
_STYLE = ".failed, .stale { font-weight: 600; } table { width: 100%; } body { max-width: 75rem; }"
_FIRST_LINE = "<!DOCTYPE html>\n"
_LONGEST_HEAD = 1000
# Message of a waiting scene.
STOPPED = "An earlier run was stopped while it was at this scene."
# Writing the summary takes at most one part in this many of a batch's time,
_SHARE = 10
# but a summary that takes less processor time than this is written after each scene. Time spent waiting for a busy
# machine does not count: otherwise the summary of a killed batch would lack its last scenes.
_CHEAP_S = 0.05


@dataclass
class Row:
    """One scene's row of the summary.

    Attributes:
        scene: What reports call it.
        files: Its input.
        mask: Path of its mask.
        status: "waiting", "running", "done", "unchanged", "failed" or "stale".
        cover_percent: Of the valid pixels.
        cover_m2: Area of the target on the ellipsoid.
        valid_m2: Area of the valid pixels.
        seconds: Duration in this run.
        message: Why it failed, or a warning.
        report: Path of its own report; empty where none is wanted.
        earlier: Whether mask and numbers are those of an earlier run, while it has not been looked at in this one.
        noted: The warnings of the run that made the mask, by the earlier summary.
    """

    scene: str
    files: str
    mask: str
    status: str = "waiting"
    cover_percent: Optional[float] = None
    cover_m2: Optional[float] = None
    valid_m2: Optional[float] = None
    seconds: Optional[float] = None
    message: str = ""
    report: str = ""
    earlier: bool = False
    noted: str = ""

    def values(self) -> tuple[str, ...]:
        """Formats the row, in the order of `COLUMNS`."""
        return (
            self.scene,
            self.status,
            _text(self.cover_percent, 4),
            _text(_km2(self.cover_m2), 6),
            _text(_km2(self.valid_m2), 6),
            _text(self.seconds, 2),
            self.message,
            self.files,
            self.mask if self.status in ("done", "unchanged", "stale") or self._is_earlier() else "",
        )

    def recall(self, row: dict[str, str]) -> None:
        """Takes mask and numbers from the row of an earlier run; the table has them until they are known anew."""
        made = text_of_cell(row.get("mask") or "")
        if made and os.path.basename(made) == os.path.basename(self.mask) and os.path.isfile(self.mask):
            self.earlier = True
            if row.get("status") in ("done", "unchanged"):
                self.noted = text_of_cell(row.get("message") or "")
            self.cover_percent, self.cover_m2, self.valid_m2 = (
                _number(row.get(name), unit)
                for name, unit in (("cover_percent", 1), ("cover_km2", 1e6), ("valid_km2", 1e6))
            )

    def _is_earlier(self) -> bool:
        return self.earlier and self.status in ("waiting", "running")


class BatchReport:
    """Writes table and report anew at each update, so that both are complete at any moment.

    Args:
        job: The batch.
        bundle: Its model.
        rows: The scenes; they change while the batch runs.
        reporter: Receives a warning, once for each file, when it can no longer be written.

    As a context manager it reserves both files.

    Raises:
        OutputError: When it is entered, if they cannot be written, or are there already and may not be replaced.
    """

    def __init__(self, job: Job, bundle: Bundle, rows: Sequence[Row], reporter: Reporter) -> None:
        self._job, self._bundle, self._rows, self._reporter = job, bundle, rows, reporter
        self._begun = datetime.now().astimezone()
        self._written, self._cost, self._effort = 0.0, 0.0, 0.0
        self._late = False
        self._refused: set[str] = set()
        # A resumed batch continues its summary.
        paths = job.summary.wanted().values()
        self._reserved = reserved(paths, replace=job.replace or job.skip_unchanged, inputs=job.inputs())

    def update(self, ended: bool = False, made: bool = False) -> None:
        """Writes both, less often as they get longer.

        Args:
            ended: All scenes are done.
            made: A scene has just been made or has failed; it must be in the summary before that is reported.
        """
        now, before = time.monotonic(), time.thread_time()
        cheap = made and self._effort < _CHEAP_S
        self._late = not (ended or cheap) and now - self._written < _SHARE * self._cost
        if self._late:
            return
        for kind, path in self._job.summary.wanted().items():
            try:
                _replace(path, self._table() if kind == "table" else self._page(ended))
            except OutputError as error:
                if path not in self._refused:  # perhaps open in a spreadsheet program: the batch continues
                    self._reporter.warning(Sentence("{} The summary is not up to date.", error.message))
                self._refused.add(path)
        self._written = time.monotonic()
        self._cost, self._effort = self._written - now, time.thread_time() - before

    def due_s(self) -> Optional[float]:
        """Computes in how many seconds a skipped update is due; None if both files are up to date."""
        return max(0.0, self._written + _SHARE * self._cost - time.monotonic()) if self._late else None

    def __enter__(self) -> BatchReport:
        self._refuse_others()
        self._reserved.__enter__()
        kept = set_aside(self._job.summary, self._job.scenes)
        if kept:
            self._reporter.warning(kept)
        return self

    def _refuse_others(self) -> None:
        """Checks that existing files are summaries.

        Raises:
            OutputError: If one is another file of that name.
        """
        for kind, path in self._job.summary.wanted().items():
            if not os.path.isfile(path):
                continue
            with writing(path), open(path, encoding="utf-8-sig", errors="replace") as file:
                first = file.readline(_LONGEST_HEAD)
            # A spreadsheet program may have saved it with other separators.
            names = {name.strip('"') for name in re.split(r"[,;\t]", first.strip())}
            if first and not (names.issuperset(COLUMNS[:2]) or (kind == "report" and first == _FIRST_LINE)):
                raise OutputError(
                    Sentence("{} exists and is not the summary of a batch.", path),
                    Sentence("Move it, or choose another folder for the results."),
                )

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        if isinstance(error, CloudReefError):
            for row in self._rows:
                if row.status == "running":
                    row.status, row.message = "failed", str(error)
        if kind is None or issubclass(kind, Exception):
            self._cost = 0.0
            self.update(ended=kind is None)
        self._reserved.__exit__(kind, error, trace)

    def _table(self) -> str:
        return csv_text(COLUMNS, (row.values() for row in self._rows))

    def _page(self, ended: bool) -> str:
        target = escape(self._bundle.title.capitalize())
        without_result = [row for row in self._rows if row.status in ("failed", "stale")]
        head = ("Scene", "Status", f"{target}, % of valid", f"{target}, km²", "Seconds", "Message")
        body = [
            f"<h1>{target} in {len(self._rows)} scenes</h1>",
            f"<p>{escape(self._state(ended))}</p>",
            f"<p>{escape(self._totals())}</p>",
            _list("These scenes have no up-to-date result", without_result) if without_result else "",
            "<table><thead><tr>" + "".join(f'<th scope="col">{text}</th>' for text in head) + "</tr></thead><tbody>",
            *(_line(row, os.path.dirname(str(self._job.summary.report))) for row in self._rows),
            "</tbody></table>",
            f"<p><small>{escape(self._made_with())}</small></p>",
        ]
        return page(f"{self._bundle.title.capitalize()} in {len(self._rows)} scenes", body, _STYLE)

    def _state(self, ended: bool) -> str:
        over = sum(row.status not in ("waiting", "running") for row in self._rows)
        counts = ", ".join(
            f"{number} {words}"
            for status, words in _WORDS.items()
            if (number := sum(row.status == status for row in self._rows))
        )
        now = f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S %Z}".strip()
        begun = f"{self._begun:%Y-%m-%d %H:%M:%S}"
        if ended:
            return f"Finished {now}, begun {begun}: {counts}."
        return f"Not finished: {over} of {len(self._rows)} scenes as of {now}, begun {begun}: {counts}."

    def _totals(self) -> str:
        up_to_date = [row for row in self._rows if row.status in ("done", "unchanged")]
        known = [row for row in up_to_date if row.valid_m2 is not None and row.cover_m2 is not None]
        valid, cover = sum(row.valid_m2 or 0 for row in known), sum(row.cover_m2 or 0 for row in known)
        if not valid:
            return ""
        return (
            f"All {len(known)} scenes with an area together: {cover / 1e6:,.6g} of {valid / 1e6:,.6g} km² "
            f"({100 * cover / valid:.2f} %)."
        )

    def _made_with(self) -> str:
        threshold = self._bundle.threshold if self._job.threshold is None else self._job.threshold
        decided = "" if self._bundle.output.kind in ("classes", "argmax") else f", threshold {threshold:g}"
        return (
            f"CloudReef {version()}, model {self._bundle.id} {self._bundle.version} "
            f"(sha256 {self._bundle.sha256}){decided}."
        )


def stopped_at(table: str) -> dict[str, int]:
    """Reads from the table of an interrupted run which scenes were running.

    Returns:
        Input of each such scene to 2, or to 1 if an earlier run than the last was stopped there.
    """
    return {
        text_of_cell(row["input"]): 2 if row.get("status") == "running" else 1
        for row in rows_of_summary(table)
        if row.get("input") and (row.get("status") == "running" or row.get("message") == STOPPED)
    }


def _line(row: Row, folder: str) -> str:
    name = escape(row.scene)
    if row.status in ("done", "unchanged"):
        name = f'<a href="{escape(_link(row.mask, folder), quote=True)}">{name}</a>'
        if row.report:
            name += f' (<a href="{escape(_link(row.report, folder), quote=True)}">report</a>)'
    numbers = (_text(row.cover_percent, 2), _text(_km2(row.cover_m2), 3), _text(row.seconds, 1))
    return (
        f'<tr><td>{name}</td><td class="{row.status}">{_WORDS[row.status]}</td>'
        + "".join(f'<td class="number">{number}</td>' for number in numbers)
        + f"<td>{escape(row.message)}</td></tr>"
    )


def _link(path: str, folder: str) -> str:
    """Makes a link that still works when page and results are moved together."""
    try:
        return quote(os.path.relpath(path, folder or ".").replace(os.sep, "/"))
    except ValueError:  # on another drive of Windows
        return Path(path).absolute().as_uri()


def _list(title: str, rows: Sequence[Row]) -> str:
    items = "".join(f"<li>{escape(row.scene)}: {escape(row.message)}</li>" for row in rows)
    return f"<h2>{title}</h2><ul>{items}</ul>"


def _replace(path: str, text: str) -> None:
    part = part_path(path)
    with writing(path):
        part.write_bytes(text.encode("utf-8", "replace"))
        flush_file(part)
        replace_file(part, path)


def _km2(area_m2: Optional[float]) -> Optional[float]:
    return None if area_m2 is None else area_m2 / 1e6


def _number(text: Optional[str], unit: float) -> Optional[float]:
    try:
        return float(text or "") * unit
    except ValueError:
        return None


def _text(value: Optional[float], decimals: int) -> str:
    return "" if value is None else f"{value:.{decimals}f}"
