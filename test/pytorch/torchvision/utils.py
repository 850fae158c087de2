"""Pictures side by side, and as a file."""

import struct
import zlib
from pathlib import Path

import torch

PADDING = 2


def make_grid(images, nrow):
    """Tensors [C, H, W] of one shape in rows of `nrow`, with black lines around each."""
    channels, height, width = images[0].shape
    rows = -(-len(images) // nrow)
    down, across = height + PADDING, width + PADDING
    grid = torch.zeros(channels, rows * down + PADDING, nrow * across + PADDING)
    for i, image in enumerate(images):
        top = PADDING + i // nrow * down
        left = PADDING + i % nrow * across
        grid[:, top : top + height, left : left + width] = image
    return grid


def save_image(image, path):
    """A tensor [3, H, W] of numbers from 0 to 1 as a PNG file."""
    pixels = image.mul(255).add(0.5).clamp(0, 255).byte().permute(1, 2, 0)
    height, width, _ = pixels.shape
    # Each row begins with the number of its filter: 0, none.
    rows = b"".join(b"\0" + row.contiguous().numpy().tobytes() for row in pixels)
    # 8 bits a channel, in RGB.
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    Path(path).write_bytes(b"\x89PNG\r\n\x1a\n" + chunks)


def chunk(kind, content):
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)
