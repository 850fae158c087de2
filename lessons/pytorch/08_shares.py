# The same as lessons/08-shares.ts, in PyTorch.

# region imports
import sys

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, Subset
from torchvision import transforms
from torchvision.datasets import CIFAR10
# endregion imports

# The data of lesson 2 and the network of lesson 3.
full = "--full" in sys.argv
train_size = 50_000 if full else 4_000

transform = transforms.Compose([
    transforms.ToTensor(),
    transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
])


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 6, 5)
        self.pool = nn.MaxPool2d(2, 2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(400, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, images):
        small = self.pool(F.relu(self.conv1(images)))
        smaller = self.pool(F.relu(self.conv2(small)))
        features = torch.flatten(smaller, 1)
        hidden1 = F.relu(self.fc1(features))
        hidden2 = F.relu(self.fc2(hidden1))
        return self.fc3(hidden2)


# region gradient
def gradient_of(net, images, labels):
    """All parameters' gradients, one after the other."""
    net.zero_grad()
    loss = nn.CrossEntropyLoss()(net(images), labels)
    loss.backward()
    return torch.cat([p.grad.flatten() for p in net.parameters()])
# endregion gradient


# region shares
def show_shares():
    """Two processes, two images each, averaged: one with all four."""
    trainset = Subset(CIFAR10(root="./data", train=True,
                              download=True, transform=transform),
                      range(train_size))
    net = Net()
    images, labels = next(iter(DataLoader(trainset, batch_size=4)))
    whole = gradient_of(net, images, labels)

    shares = []
    for some_images, some_labels in DataLoader(trainset, batch_size=2):
        shares.append(gradient_of(net, some_images, some_labels))
        if len(shares) == 2:
            break
    first, second = shares
    mean = (first + second) / 2

    largest = (whole - mean).abs().max().item()
    print(f"gradients: {len(whole)}")
    print(f"whole batch, three of them: {rounded(whole[:3])}")
    print(f"mean of its two halves:     {rounded(mean[:3])}")
    print("largest difference below 0.000001: "
          f"{'yes' if largest < 1e-6 else 'no'}")


def rounded(gradients):
    return ", ".join(f"{gradient:.5f}" for gradient in gradients)
# endregion shares


# region start
def main():
    torch.manual_seed(0)
    show_shares()


if __name__ == "__main__":
    main()
# endregion start
