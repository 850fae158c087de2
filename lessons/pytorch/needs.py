"""What the programs of this folder's eighth lesson need, said in a sentence where it is missing."""

import sys
from importlib.metadata import PackageNotFoundError, version

TORCH = (2, 11)


def stop(sentence):
    sys.exit(f"Error: {sentence}")


def check():
    for name in ("torch", "numpy", "safetensors"):
        try:
            version(name)
        except PackageNotFoundError:
            stop(f"expected {name}, found none: pip install torch==2.13.0 numpy safetensors")
    found = version("torch")
    if tuple(map(int, found.split(".")[:2])) < TORCH:
        stop(f"expected PyTorch {'.'.join(map(str, TORCH))} or later, found {found}: pip install torch==2.13.0")


check()
