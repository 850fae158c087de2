"""Images in CIFAR-10's binary format, read as torchvision.datasets.CIFAR10 reads them: one by one, through the transforms."""

import numpy as np
import torch

try:
    from PIL import Image
    from torchvision import transforms

    kind = "torchvision"
    transform = transforms.Compose(
        [transforms.ToTensor(), transforms.Normalize((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))]
    )

    def to_input(pixels):
        return transform(Image.fromarray(pixels))

except ImportError:
    # The same arithmetic without what torchvision and PIL do around it: to PyTorch's advantage.
    kind = "plain torch"
    half = torch.full((3, 1, 1), 0.5)

    def to_input(pixels):
        image = torch.from_numpy(pixels).permute(2, 0, 1).contiguous().to(torch.float32).div(255)
        return image.clone().sub_(half).div_(half)


class Images(torch.utils.data.Dataset):
    def __init__(self, file, limit=None):
        records = np.fromfile(file, dtype=np.uint8).reshape(-1, 3073)[:limit]
        self.targets = records[:, 0].tolist()
        self.data = records[:, 1:].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1).copy()

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return to_input(self.data[index]), self.targets[index]
