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


# region cross-entropy
def show_cross_entropy():
    """The loss of one image, by hand and by the layer."""
    logits = [2, 1, 0.1]
    right = 0
    powers = [math.exp(logit) for logit in logits]
    total = sum(powers)
    probabilities = [power / total for power in powers]
    print(f"logits {logits} -> probabilities {rounded(probabilities)}")
    print(
        f"by hand:          -log({rounded([probabilities[right]])}) = "
        f"{-math.log(probabilities[right]):.4f}"
    )
    criterion = nn.CrossEntropyLoss()
    loss = criterion(torch.tensor([logits]), torch.tensor([right]))
    print(f"CrossEntropyLoss: {loss.item():.4f}")
# endregion cross-entropy


# region untrained
def show_untrained_loss():
    trainset, _ = open_data()
    net = Net()
    criterion = nn.CrossEntropyLoss()
    images, labels = next(iter(DataLoader(trainset, batch_size=256)))
    with torch.no_grad():
        loss = criterion(net(images), labels)
    print(f"untrained, on 256 images of CIFAR-10: {loss.item():.3f}")
    print(f"a guess among ten: -log(1/10) = {math.log(10):.3f}")
# endregion untrained


# region step
def show_one_step():
    """One step of SGD on one weight, in numbers."""
    weight = nn.Parameter(torch.tensor([3.0]))
    optimizer = optim.SGD([weight], lr=0.1)
    loss = (weight * weight).sum()
    loss.backward()
    gradient = weight.grad.item()
    print(
        f"weight 3, loss {loss.item():g}: "
        f"the gradient is 2 * 3 = {gradient:g}"
    )
    optimizer.step()
    print(f"after a step: 3 - 0.1 * 6 = {weight.item():.1f}")
# endregion step


# region momentum
def show_momentum():
    for momentum in [0, 0.9]:
        weight = nn.Parameter(torch.tensor([3.0]))
        optimizer = optim.SGD([weight], lr=0.01, momentum=momentum)
        path = walk(optimizer, weight, lambda: (weight * weight).sum(), 5)
        places = " -> ".join(f"{x:.3f}" for (x,) in path)
        print(f"momentum {momentum}: {places}")
# endregion momentum


# region valley
def valley(position):
    """A valley, twenty times as steep from side to side as along it.

    Its lowest point is at [0, 0].
    """
    return (torch.tensor([1.0, 20.0]) * position * position).sum()
# endregion valley


# region paths
def show_paths():
    def start():
        return nn.Parameter(torch.tensor([-4.0, 1.0]))

    contest = {
        "SGD, lr 0.02": lambda weights: optim.SGD(weights, lr=0.02),
        "SGD, lr 0.0005: too small": lambda weights: optim.SGD(
            weights, lr=0.0005
        ),
        "SGD, lr 0.06: too large": lambda weights: optim.SGD(weights, lr=0.06),
        "SGD, lr 0.02, momentum 0.7": lambda weights: optim.SGD(
            weights, lr=0.02, momentum=0.7
        ),
        "Adam, lr 0.5": lambda weights: optim.Adam(weights, lr=0.5),
    }
    print("from [-4, 1] down a valley to [0, 0]: after 1, 5 and 20 steps")
    for name, make in contest.items():
        position = start()
        optimizer = make([position])
        path = walk(optimizer, position, lambda: valley(position), 20)
        places = " ".join(f"[{rounded(path[i])}]" for i in [1, 5, 20])
        print(f"  {name:26} {places}")
# endregion paths


# region walk
def walk(optimizer, weights, loss_of, steps):
    """Where the weights are, from the start on, step by step."""
    path = [weights.tolist()]
    for _ in range(steps):
        optimizer.zero_grad()
        loss_of().backward()
        optimizer.step()
        path.append(weights.tolist())
    return path
# endregion walk


# region criterion
def show_criterion_and_optimizer():
    net = Net()
    criterion = nn.CrossEntropyLoss()
    optimizer = optim.SGD(net.parameters(), lr=0.001, momentum=0.9)
    parameters = optimizer.param_groups[0]["params"]
    print(
        f"for the network: {type(criterion).__name__} and "
        f"{type(optimizer).__name__} over {len(parameters)} parameters"
    )
# endregion criterion


# region run
def main():
    torch.manual_seed(0)
    show_cross_entropy()
    show_untrained_loss()
    show_one_step()
    show_momentum()
    show_paths()
    show_criterion_and_optimizer()


def rounded(numbers):
    return ", ".join(f"{number:.3f}" for number in numbers)


if __name__ == "__main__":
    main()
# endregion run
