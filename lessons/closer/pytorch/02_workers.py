# The same as lessons/closer/02-workers.ts, in PyTorch.

# region workers
import sys

import torch
from torch.utils.data import DataLoader, Subset
from torchvision import transforms
from torchvision.datasets import CIFAR10

train_size = 50_000 if "--full" in sys.argv else 4_000


def main():
    trainset = Subset(CIFAR10(root="./data", train=True, download=True,
                              transform=transforms.ToTensor()),
                      range(train_size))
    for num_workers in [0, 1, 2]:
        torch.manual_seed(0)
        loader = DataLoader(trainset, batch_size=4, shuffle=True,
                            num_workers=num_workers)
        _, labels = next(iter(loader))
        print(f"workers: {num_workers}, labels of the first batch:",
              *labels.tolist())


if __name__ == "__main__":
    main()
# endregion workers
