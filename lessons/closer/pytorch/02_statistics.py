# The same as lessons/closer/02-statistics.ts, in PyTorch.

# region imports
import sys

import torch
from torch.utils.data import Subset
from torchvision import transforms
from torchvision.datasets import CIFAR10

transform = transforms.Compose([
    transforms.ToTensor(),
    transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
])
train_size = 50_000 if "--full" in sys.argv else 4_000


def rounded(numbers):
    return ", ".join(f"{number:.3f}" for number in numbers)
# endregion imports


# region sums
def main():
    trainset = Subset(CIFAR10(root="./data", train=True,
                              download=True, transform=transform),
                      range(train_size))
    sums = torch.zeros(3, dtype=torch.float64)
    squares = torch.zeros(3, dtype=torch.float64)
    for image, _ in trainset:
        sums += image.sum(dim=(1, 2))
        squares += image.square().sum(dim=(1, 2))
    # endregion sums

    # region statistics
    count = len(trainset) * 32 * 32
    means = sums / count
    deviations = (squares / count - means**2).sqrt()
    print("after the transform, red, green and blue have")
    print(f"  the means      {rounded(means)}")
    print(f"  the deviations {rounded(deviations)}")


if __name__ == "__main__":
    main()
# endregion statistics
