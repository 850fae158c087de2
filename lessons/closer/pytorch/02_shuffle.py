# The same as lessons/closer/02-shuffle.ts, in PyTorch.

# region loaders
import sys

import torch
from torch.utils.data import DataLoader, Subset
from torchvision import transforms
from torchvision.datasets import CIFAR10

full = "--full" in sys.argv
train_size = 50_000 if full else 4_000
test_size = 10_000 if full else 1_000


def main():
    torch.manual_seed(0)
    transform = transforms.ToTensor()
    trainset = Subset(CIFAR10(root="./data", train=True,
                              download=True, transform=transform),
                      range(train_size))
    testset = Subset(CIFAR10(root="./data", train=False,
                             download=True, transform=transform),
                     range(test_size))
    trainloader = DataLoader(trainset, batch_size=4, shuffle=True)
    testloader = DataLoader(testset, batch_size=4, shuffle=False)
    # endregion loaders

    # region order
    def first(loader):
        _, labels = next(iter(loader))
        return labels.tolist()

    print("shuffled, the first labels of three passes:",
          first(trainloader), first(trainloader), first(trainloader))
    print("in order, the first labels of three passes:",
          first(testloader), first(testloader), first(testloader))


if __name__ == "__main__":
    main()
# endregion order
