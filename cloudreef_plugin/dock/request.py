"""The choices of the panel as parameters of runs; without widgets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Collection, Mapping, Optional

from qgis.core import QgsProcessingContext, QgsProject

from ..algorithms.frame.read_files import vector_files
from ..algorithms.segment import Segment
from ..engine.contract.errors import CloudReefError
from ..engine.contract.reading import VECTOR_ENDINGS
from ..layers.files import files_of_raster
from ..layers.names import beside
from ..layers.pictures import scene_of_layer
from ..messages import tr, words_of

__all__ = ["Choices", "Request"]


@dataclass(frozen=True)
class Choices:
    """The choices of the panel at one time.

    Attributes:
        layer_id: Id of the layer; empty if there is none.
        model: Id of the model; empty if none is installed.
        area: Parameters of cloudreef:segment for the area; empty for the whole layer.
        threshold: Pixels of this probability or more are target.
        mask: Path of the mask.
        bands: The band of each channel, 0 for a missing one; None leaves them to the engine.
        scaling: How stored values are converted to reflectance.
        runtime: The library that runs the network.
        tta: Whether to average over flips and rotations.
        memory_mb: The memory of a run; 0 lets the engine decide.
        holes_px: Background areas of fewer pixels are filled.
        sieve_px: Target areas of fewer pixels are removed.
        buffer_px: By how much the target grows.
        results: Further results: kind to the name that was typed, empty for the suggested one.
        obstacles: Part of the panel to a sentence why it allows no run.
    """

    layer_id: str = ""
    model: str = ""
    area: Mapping[str, Any] = field(default_factory=dict)
    threshold: float = 0.5
    mask: str = ""
    bands: Optional[tuple[int, ...]] = None
    scaling: str = "auto"
    runtime: str = "auto"
    tta: bool = False
    memory_mb: int = 0
    holes_px: int = 0
    sieve_px: int = 0
    buffer_px: int = 0
    results: Mapping[str, str] = field(default_factory=dict)
    obstacles: Mapping[str, str] = field(default_factory=dict)


class Request:
    """The current choices as parameters of runs, previews and questions.

    Attributes:
        now: The current choices.
    """

    def __init__(self) -> None:
        self.now = Choices()

    def change(self, **choices: Any) -> None:
        """Changes some of the choices."""
        self.now = replace(self.now, **choices)

    def hinder(self, part: str, sentence: str) -> None:
        """Sets why a part of the panel allows no run; an empty sentence removes the obstacle."""
        others = {name: said for name, said in self.now.obstacles.items() if name != part}
        self.change(obstacles={**others, **({part: sentence} if sentence else {})})

    def missing(self) -> str:
        """Names what must be chosen before a run; empty if nothing is missing."""
        if not self.now.model:
            return tr("No model is installed.")
        if not self.now.layer_id:
            return tr("Add a raster layer to segment.")
        return next(iter(self.now.obstacles.values()), "") or self._misnamed_result()

    def misnamed(self) -> str:
        """Says what is wrong with the name of the mask; empty if nothing is."""
        if Path(self.now.mask).suffix.lower() in (".tif", ".tiff"):
            return ""
        return tr("Enter a file name for the mask; it must end in .tif.")

    def files(self) -> list[Path]:
        """Lists the files of the results, the mask first."""
        mask = Path(self.now.mask)
        return [mask, *self.results(mask).values()]

    def refusal(self, claimed: Collection[Path]) -> str:
        """Says why the results cannot be written to their files; empty if they can.

        Args:
            claimed: Files that other runs will write.
        """
        if self.misnamed():
            return self.misnamed()
        files, context = self.files(), QgsProcessingContext()
        if not set(files).isdisjoint(claimed):
            return tr("Another run will write this file. Choose another name.")
        context.setProject(QgsProject.instance())
        area = vector_files(self.now.area.get(Segment.AREA), context)
        try:
            source = scene_of_layer(QgsProject.instance().mapLayer(self.now.layer_id))
            scene = [file for path in source.files for file in files_of_raster(path)]
            Segment.refuse_to_replace([*scene, *area], map(str, files))
        except CloudReefError as error:
            return words_of(error)
        return ""

    def results(self, mask: Path, named: bool = True) -> dict[str, Path]:
        """Lists the further results of a mask: kind to file.

        Args:
            mask: The mask.
            named: Whether to use the typed names; else only the file format of polygons is taken from them.
        """
        return {
            kind: mask.parent / typed if named and typed else beside(mask, kind, typed)
            for kind, typed in self.now.results.items()
        }

    def computation(self) -> dict[str, Any]:
        """Lists the parameters of cloudreef:segment that influence the probability, and how it is computed."""
        now = self.now
        return {
            **({Segment.BANDS: list(now.bands)} if now.bands else {}),
            Segment.SCALING: now.scaling,
            Segment.RUNTIME: now.runtime,
            Segment.TTA: now.tta,
            **({Segment.MEMORY_MB: now.memory_mb} if now.memory_mb else {}),
        }

    def cleaning(self) -> dict[str, int]:
        """Lists the parameters of cloudreef:segment that clean the mask."""
        return {
            Segment.HOLES_PX: self.now.holes_px,
            Segment.SIEVE_PX: self.now.sieve_px,
            Segment.BUFFER_PX: self.now.buffer_px,
        }

    def run(self) -> dict[str, Any]:
        """Lists the parameters of cloudreef:segment."""
        return self._run(self.now.layer_id, Path(self.now.mask), named=True)

    def run_of(self, layer_id: str, mask: Path) -> dict[str, Any]:
        """Lists the parameters for another layer and mask; bands are left out, they were chosen for this layer."""
        parameters = self._run(layer_id, mask, named=False)
        if layer_id != self.now.layer_id:
            parameters.pop(Segment.BANDS, None)
        return parameters

    def looked_at(self) -> dict[str, Any]:
        """Lists the parameters of a question about the run, without threshold and results."""
        source = {Segment.INPUT: self.now.layer_id, Segment.MODEL: self.now.model}
        return {**source, **self.now.area, **self.computation()}

    def many(self) -> dict[str, Any]:
        """Lists the parameters of cloudreef:segment that do not depend on the layer, for many scenes."""
        return {
            Segment.MODEL: self.now.model,
            Segment.THRESHOLD: self.now.threshold,
            **self.computation(),
            **self.cleaning(),
            **{kind.upper(): str(path) for kind, path in self.results(Path("mask.tif"), named=False).items()},
        }

    def _run(self, layer_id: str, mask: Path, named: bool) -> dict[str, Any]:
        return {
            Segment.INPUT: layer_id,
            Segment.MODEL: self.now.model,
            Segment.THRESHOLD: self.now.threshold,
            Segment.MASK: str(mask),
            **self.now.area,
            **self.computation(),
            **self.cleaning(),
            **{kind.upper(): str(path) for kind, path in self.results(mask, named).items()},
        }

    def _misnamed_result(self) -> str:
        for kind, typed in self.now.results.items():
            endings = VECTOR_ENDINGS if kind == "polygons" else (beside(Path("mask.tif"), kind).suffix,)
            if typed and Path(typed).suffix.lower() not in endings:
                one, several = tr("The name {0} must end in {1}."), tr("The name {0} must end in one of {1}.")
                return (several if len(endings) > 1 else one).format(typed, ", ".join(endings))
        return ""
