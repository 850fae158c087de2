# The same as lessons/04-loss-and-optimizer.ts, in PyTorch.

# region imports
import math
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
    # endregion start

    # region cross-entropy
    probability = math.exp(2) / (math.exp(2) + math.exp(1) + math.exp(0.1))
    print(f"by hand: -log({probability:.3f}) = {-math.log(probability):.4f}")
    criterion = nn.CrossEntropyLoss()
    image_loss = criterion(torch.tensor([[2, 1, 0.1]]), torch.tensor([0]))
    print(f"CrossEntropyLoss:    {image_loss.item():.4f}")
    # endregion cross-entropy

    # region untrained
    trainset, _ = open_data()
    net = Net()
    images, labels = next(iter(DataLoader(trainset, batch_size=256)))
    with torch.no_grad():
        first_loss = criterion(net(images), labels)
    print(f"untrained, on {len(labels)} images of CIFAR-10: {first_loss.item():.3f}")
    print(f"a guess among ten: -log(1/10) = {math.log(10):.3f}")
    # endregion untrained

    # region step
    weight = nn.Parameter(torch.tensor([3.0]))
    walker = optim.SGD([weight], lr=0.1)
    loss = weight * weight
    loss.backward()
    print(
        f"weight 3, loss {loss.item():g}: "
        f"the gradient is 2 * 3 = {weight.grad.item():g}"
    )
    walker.step()
    rate = walker.param_groups[0]["lr"]
    print(f"after a step: 3 - {rate} * 6 = {weight.item():.2f}")
    # endregion step

    # region optimizer
    optimizer = optim.SGD(net.parameters(), lr=0.001, momentum=0.9)
    parameters = optimizer.param_groups[0]["params"]
    print(f"for the network: SGD over {len(parameters)} parameters")
    # endregion optimizer


# region end
if __name__ == "__main__":
    main()
# endregion end
