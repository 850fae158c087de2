"""The time for an image in a shuffled pass over 10,000 in batches of 4: loader.py <train.bin> <workers>"""

import json
import sys
import time

import torch

from images import Images, kind

if __name__ == "__main__":
    images = Images(sys.argv[1], 10_000)
    loader = torch.utils.data.DataLoader(images, batch_size=4, shuffle=True, num_workers=int(sys.argv[2]))
    # The first pass warms up; starting the workers is part of each.
    for _ in range(2):
        start = time.perf_counter()
        for _batch in loader:
            pass
        ms = (time.perf_counter() - start) * 1000 / len(images)
    print(json.dumps({"ms": ms, "kind": kind}))
