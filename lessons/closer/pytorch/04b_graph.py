# The same as lessons/closer/04b-graph.ts, in PyTorch.

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


# region graph
def show_graph():
    """The way from the lab's loss back to its weights."""
    trainset = Subset(CIFAR10(root="./data", train=True,
                              download=True, transform=transform),
                      range(train_size))
    net = Net()
    images, labels = next(iter(DataLoader(trainset, batch_size=4)))
    loss = nn.CrossEntropyLoss()(net(images), labels)
    names = {p: name for name, p in net.named_parameters()}
    print("from the loss back:")
    todo, seen = [loss.grad_fn], set()
    while todo:
        node = todo.pop(0)
        if node in seen:
            continue
        seen.add(node)
        inputs = [function for function, _ in node.next_functions if function]
        if hasattr(node, "variable"):
            print(f"  {node.name()} {names[node.variable]}")
        else:
            print(f"  {node.name()} from {len(inputs)}")
        todo += inputs
# endregion graph


# region start
def main():
    torch.manual_seed(0)
    show_graph()


if __name__ == "__main__":
    main()
# endregion start
