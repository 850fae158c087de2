"""Pictures in the files of CIFAR-10's binary version, few or many."""

from pathlib import Path

import numpy as np
from torch.utils.data import Dataset

SIZE = 32
# A label, then the red, the green and the blue plane.
RECORD_BYTES = 1 + 3 * SIZE * SIZE


class CIFAR10(Dataset):
    """What lies in root/cifar-10-batches-bin. It never downloads: a file that is missing is an error."""

    def __init__(self, root, train, download, transform):
        folder = Path(root) / "cifar-10-batches-bin"
        file = folder / ("data_batch_1.bin" if train else "test_batch.bin")
        records = np.fromfile(file, dtype=np.uint8).reshape(-1, RECORD_BYTES)
        planes = records[:, 1:].reshape(-1, 3, SIZE, SIZE)
        self.data = np.ascontiguousarray(planes.transpose(0, 2, 3, 1))
        self.targets = records[:, 0].tolist()
        self.classes = (folder / "batches.meta.txt").read_text().split()
        self.transform = transform

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return self.transform(self.data[index]), self.targets[index]
