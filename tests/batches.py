"""Batches of small scenes, each half dark and half of one brightness, and what they leave."""

from __future__ import annotations

import csv
import os

import numpy as np
import rasterio
import scenes
from engine.contract.protocol import Job, Outputs, SceneJob, Summary
from engine.segmenting.segment import segment

SIZE = 40


def write_scene(path, red):
    """A scene whose left half has this reflectance in red; the right half is dark."""
    values = np.zeros((4, SIZE, SIZE), np.float32)
    values[0, :, : SIZE // 2] = red
    return scenes.write(path, values, descriptions=scenes.NAMES)


def outputs(folder, name, *kinds):
    suffixes = {"probability": "tif", "polygons": "gpkg", "statistics": "json"}
    return Outputs(
        str(folder / "out" / f"{name}_mask.tif"),
        **{kind: str(folder / "out" / f"{name}_{kind}.{suffixes[kind]}") for kind in kinds},
    )


def batch(folder, model, names="abc", *, kinds=(), scene_options=None, **options):
    return Job(
        str(model),
        tuple(
            SceneJob((str(folder / f"{name}.tif"),), outputs(folder, name, *kinds), **(scene_options or {}))
            for name in names
        ),
        **{
            "runtime": "onnxruntime",
            "skip_unchanged": True,
            "summary": Summary(str(folder / "out" / "s.csv"), str(folder / "out" / "r.html")),
            **options,
        },
    )


def run(job):
    """Runs a job as read from its file; returns (status of each scene, events)."""
    events = []
    finished = segment(Job.from_json(job.to_json()), events.append)
    return [row["status"] for row in table(job)], [*events, finished]


def table(job):
    with open(job.summary.table, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def identity(path):
    found = os.stat(path)
    return found.st_ino, found.st_mtime_ns, found.st_size


def identities(folder, pattern="*_*"):
    return {path.name: identity(path) for path in (folder / "out").glob(pattern)}


def mask_of(path):
    with rasterio.open(path) as file:
        return file.read(1)
