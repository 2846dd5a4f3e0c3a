"""Moves the last layers of an ONNX graph from full resolution into the cells of a coarser layer, which is faster.

Layers with few channels leave most lanes of a processor idle and move the most memory. The pixels of a cell become its
channels (the sub-pixel convolution of Shi et al., 2016, https://arxiv.org/abs/1609.05158) and are rearranged at the
end. The order of summation differs, so that results differ by rounding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
from onnx import helper, numpy_helper

__all__ = ["in_cells"]

POINTWISE = ("Relu", "Clip", "Sigmoid")
# With more channels per cell the added operations outweigh the saved memory.
MOST_CHANNELS = 64


def in_cells(
    nodes: Sequence[onnx.NodeProto], weights: Sequence[onnx.TensorProto]
) -> tuple[list[onnx.NodeProto], list[onnx.TensorProto]]:
    """Rewrites the end of a network: a transposed convolution, or one over upsampled features and the input.

    Args:
        nodes: Nodes in topological order.
        weights: Weights by name.

    Returns:
        Nodes and weights of an equivalent graph; the same if there is nothing to move.
    """
    graph = _Graph(list(nodes), {weight.name: numpy_helper.to_array(weight) for weight in weights})
    for node in nodes:
        found = _transposed(graph, node) or _over_upsampled(graph, node)
        if found:
            _move(graph, found)
            break
    else:
        return list(nodes), list(weights)
    used = {name for node in graph.nodes for name in node.input}
    left = [(name, values) for name, values in graph.weights.items() if name in used]
    return graph.nodes, [numpy_helper.from_array(np.ascontiguousarray(values), name) for name, values in left]


@dataclass
class _Graph:
    nodes: list[onnx.NodeProto]
    weights: dict[str, np.ndarray]

    def maker(self, tensor: str) -> onnx.NodeProto | None:
        return next((node for node in self.nodes if tensor in node.output), None)

    def only_user(self, node: onnx.NodeProto) -> onnx.NodeProto | None:
        users = [user for user in self.nodes if node.output[0] in user.input]
        return users[0] if len(users) == 1 else None

    def feeds_only(self, node: onnx.NodeProto, user: onnx.NodeProto) -> bool:
        return self.only_user(node) is user

    def parameters(self, convolution: onnx.NodeProto) -> tuple[np.ndarray, np.ndarray]:
        kernel, bias = (self.weights[name].astype(np.float64) for name in convolution.input[1:3])
        return kernel, bias

    def channels(self, tensor: str) -> int | None:
        """Counts a tensor's channels by the convolution before it, if there is one."""
        node = self.maker(tensor)
        while node is not None and node.op_type in POINTWISE:
            node = self.maker(node.input[0])
        return len(self.weights[node.input[1]]) if node is not None and node.op_type == "Conv" else None


@dataclass
class _Cells:
    """The replacement of some nodes, while it is built.

    Attributes:
        factor: Side of a cell in pixels.
        old: The nodes to replace.
        tensor: The last tensor, with the channels of the first pixel of a cell, then of the second, ...
        pending: Kernel and bias of a convolution that is not written yet, as the next may be merged into it.
        name: Name of that convolution.
        new: The new nodes.
        weights: Their weights.
    """

    factor: int
    old: list[onnx.NodeProto]
    tensor: str
    pending: tuple[np.ndarray, np.ndarray] | None
    name: str
    new: list[onnx.NodeProto] = field(default_factory=list)
    weights: dict[str, np.ndarray] = field(default_factory=dict)

    def convolve(self, name: str, kernel: np.ndarray, bias: np.ndarray) -> None:
        """Adds a 1x1 convolution over pixels; consecutive convolutions are merged."""
        pixels = self.factor**2
        each, shift = np.kron(np.eye(pixels), kernel[:, :, 0, 0]), np.tile(bias, pixels)
        if self.pending:
            kernel, bias = self.pending
            self.pending = np.einsum("oc,cirk->oirk", each, kernel), each @ bias + shift
        else:
            self.pending = each[:, :, None, None], shift
        self.name = name

    def apply(self, node: onnx.NodeProto) -> None:
        """Adds an elementwise node."""
        self.settle()
        self._add(node.op_type, [self.tensor, *node.input[1:]], f"{node.name}.cells")

    def settle(self) -> None:
        """Writes the pending convolution."""
        if self.pending:
            kernel, bias = (values.astype(np.float32) for values in self.pending)
            names = [f"{self.name}.cells.kernel", f"{self.name}.cells.bias"]
            self.weights.update(zip(names, (kernel, bias), strict=True))
            edge = kernel.shape[-1]
            shape = {"strides": [1, 1], "kernel_shape": [edge, edge], "pads": [edge // 2] * 4}
            self._add("Conv", [self.tensor, *names], f"{self.name}.cells", **shape)
            self.pending = None

    def lay_out(self) -> None:
        """Rearranges the cells into pixels, under the name of the last old node's output."""
        self.settle()
        self._add("DepthToSpace", [self.tensor], self.old[-1].output[0], blocksize=self.factor)

    def _add(self, operator: str, inputs: list[str], name: str, **attributes: Any) -> None:
        self.new.append(helper.make_node(operator, inputs, [name], name=name, **attributes))
        self.tensor = name


def _transposed(graph: _Graph, node: onnx.NodeProto) -> _Cells | None:
    """Finds a transposed convolution whose kernels do not overlap."""
    attributes = _attributes(node)
    if node.op_type != "ConvTranspose" or attributes["strides"] != attributes["kernel_shape"]:
        return None
    kernel, bias = graph.parameters(node)
    inputs, outputs, rows, cols = kernel.shape
    if rows != cols or rows * cols * outputs > MOST_CHANNELS:
        return None
    by_pixel = kernel.transpose(2, 3, 1, 0).reshape(-1, inputs, 1, 1)
    return _Cells(rows, [node], node.input[0], (by_pixel, np.tile(bias, rows * cols)), node.name)


def _over_upsampled(graph: _Graph, node: onnx.NodeProto) -> _Cells | None:
    """Finds a 3x3 convolution over features upsampled by 2, concatenated with a tensor of full resolution."""
    convolution, enlarged = graph.only_user(node), graph.maker(node.input[0])
    if node.op_type != "Concat" or len(node.input) != 2 or convolution is None or not _plain(convolution, 3):
        return None
    if enlarged is None or enlarged.op_type != "Resize" or not graph.feeds_only(enlarged, node):
        return None
    kernel, bias = graph.parameters(convolution)
    features = graph.channels(enlarged.input[0])
    if features is None or graph.weights[enlarged.input[2]].tolist() != [1, 1, 2, 2]:
        return None
    over_cells = _over_cells(kernel, features)
    if max(over_cells.shape[:2]) > MOST_CHANNELS:
        return None
    pixels = f"{node.input[1]}.cells"
    cells = _Cells(2, [enlarged, node, convolution], node.name, (over_cells, np.tile(bias, 4)), convolution.name)
    cells.new.append(helper.make_node("SpaceToDepth", [node.input[1]], [pixels], name=pixels, blocksize=2))
    cells.new.append(helper.make_node("Concat", [enlarged.input[0], pixels], [node.name], name=node.name, axis=1))
    return cells


def _over_cells(kernel: np.ndarray, features: int) -> np.ndarray:
    """Rearranges a 3x3 kernel into an equivalent one over cells of 2x2 pixels.

    Args:
        kernel: (out, in, 3, 3).
        features: Number of its first inputs that are equal in all pixels of a cell.

    Returns:
        (4 out, features + 4 (in - features), 3, 3).
    """
    outputs, inputs = kernel.shape[:2]
    others = inputs - features
    cells = np.zeros((2, 2, outputs, features + 4 * others, 3, 3))
    for row, col, down, right in np.ndindex(2, 2, 3, 3):
        # The kernel's pixel is one of the four of this cell or of a neighbour.
        (below, sub_row), (beside, sub_col) = divmod(row + down - 1, 2), divmod(col + right - 1, 2)
        weights = cells[row, col, :, :, below + 1, beside + 1]
        weights[:, :features] += kernel[:, :features, down, right]
        first = features + (2 * sub_row + sub_col) * others
        weights[:, first : first + others] += kernel[:, features:, down, right]
    return cells.reshape(4 * outputs, -1, 3, 3)


def _move(graph: _Graph, cells: _Cells) -> None:
    """Adds all pixelwise nodes that follow, and replaces the old nodes by the new ones."""
    while (node := graph.only_user(cells.old[-1])) is not None:
        if _plain(node, 1):
            cells.convolve(node.name, *graph.parameters(node))
        elif node.op_type in POINTWISE:
            cells.apply(node)
        else:
            break
        cells.old.append(node)
    cells.lay_out()
    at = graph.nodes.index(cells.old[-1]) + 1
    graph.nodes[at:at] = cells.new
    graph.nodes = [node for node in graph.nodes if not any(node is gone for gone in cells.old)]
    graph.weights.update(cells.weights)


def _plain(node: onnx.NodeProto, edge: int) -> bool:
    """Tells whether a node is an ungrouped convolution of a kernel size with stride 1."""
    wanted = {"kernel_shape": [edge, edge], "strides": [1, 1], "pads": [edge // 2] * 4}
    return node.op_type == "Conv" and _attributes(node) == wanted


def _attributes(node: onnx.NodeProto) -> Mapping[str, object]:
    return {attribute.name: helper.get_attribute_value(attribute) for attribute in node.attribute}
