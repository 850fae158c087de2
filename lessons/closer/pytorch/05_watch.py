# The same as lessons/closer/05-watch.ts, in PyTorch.

# region imports
import sys

import torch
import torch.nn.functional as F
from torch import nn, optim
from torch.utils.data import DataLoader, Subset
from torchvision import transforms
from torchvision.datasets import CIFAR10
# endregion imports

# The data of lesson 2 and the network of lesson 3.
full = "--full" in sys.argv
train_size = 50_000 if full else 4_000
test_size = 10_000 if full else 1_000

transform = transforms.Compose([
    transforms.ToTensor(),
    transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
])


def open_data():
    trainset = CIFAR10(root="./data", train=True,
                       download=True, transform=transform)
    testset = CIFAR10(root="./data", train=False,
                      download=True, transform=transform)
    return (Subset(trainset, range(train_size)),
            Subset(testset, range(test_size)))


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


# region start
def main():
    torch.manual_seed(0)
    trainset, _ = open_data()
    net = Net()
    criterion = nn.CrossEntropyLoss()
    images, labels = next(iter(DataLoader(trainset, batch_size=4)))
    # endregion start

    # region zero-grad
    def first_gradient():
        return f"{net.fc3.bias.grad[0].item():.4f}"

    for time in ["first", "second", "third"]:
        criterion(net(images), labels).backward()
        print(f"a gradient after the {time} backward without zero_grad: "
              f"{first_gradient()}")
    net.zero_grad()
    criterion(net(images), labels).backward()
    print(f"after zero_grad and backward: {first_gradient()}")
    # endregion zero-grad

    # region backward-and-step
    optimizer = optim.SGD(net.parameters(), lr=0.001, momentum=0.9)

    def first_weight():
        return f"{net.fc3.bias[0].item():.6f}"

    print(f"the weight itself:  {first_weight()}")
    optimizer.zero_grad()
    criterion(net(images), labels).backward()
    print(f"after backward:     {first_weight()}")
    optimizer.step()
    print(f"after step:         {first_weight()}")


if __name__ == "__main__":
    main()
# endregion backward-and-step
