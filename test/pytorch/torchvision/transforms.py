"""From the bytes of a picture to what a network is fed."""

import torch


class Compose:
    """One step after the other."""

    def __init__(self, steps):
        self.steps = steps

    def __call__(self, image):
        for step in self.steps:
            image = step(image)
        return image


class ToTensor:
    """Bytes [H, W, C] to floats [C, H, W] from 0 to 1."""

    def __call__(self, image):
        return torch.from_numpy(image).permute(2, 0, 1).contiguous().float().div(255)


class Normalize:
    """(x - mean) / std, channel by channel."""

    def __init__(self, mean, std):
        self.mean = torch.tensor(mean).reshape(-1, 1, 1)
        self.std = torch.tensor(std).reshape(-1, 1, 1)

    def __call__(self, image):
        return image.sub(self.mean).div(self.std)
