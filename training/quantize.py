"""Turn an exported graph into 8-bit weights: `python -m training.quantize --model DIR --out DIR`."""

import argparse
import shutil
from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic

TABLES = ("labels.npz", "classes.json", "vocabulary.txt")


def quantize_reader(model: Path, out: Path, reduce_range: bool = False) -> None:
    """Write the folder's graph with 8-bit weights, a scale per channel; copy its tables."""
    out.mkdir(parents=True, exist_ok=True)
    quantize_dynamic(
        model / "reader.onnx",
        out / "reader.onnx",
        per_channel=True,
        reduce_range=reduce_range,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        extra_options={"MatMulConstBOnly": True},
    )
    graph = onnx.load(out / "reader.onnx")
    del graph.graph.value_info[:]
    onnx.save(graph, out / "reader.onnx")
    for table in TABLES:
        shutil.copyfile(model / table, out / table)


def parse_arguments() -> argparse.Namespace:
    """The options of a quantization."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder that export wrote")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument("--reduce-range", action="store_true", help="7-bit weights, for processors without VNNI")
    return parser.parse_args()


if __name__ == "__main__":
    options = parse_arguments()
    quantize_reader(options.model, options.out, options.reduce_range)
