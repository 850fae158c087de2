# The same as lessons/closer/06-checkpoint.ts, in PyTorch.

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
lr = 0.001 if full else 0.005

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


# region names
def main():
    torch.manual_seed(0)
    trainset, _ = open_data()
    net = Net()
    for name, parameter in net.state_dict().items():
        print(f"  {name} {list(parameter.shape)}")
    # endregion names

    # region checkpoint
    optimizer = optim.SGD(net.parameters(), lr=lr, momentum=0.9)
    step(net, optimizer, trainset)

    path = "checkpoint.pth"
    torch.save({"model": net.state_dict(),
                "optimizer": optimizer.state_dict(),
                "generator": torch.get_rng_state()}, path)
    loss = step(net, optimizer, trainset)
    print(f"the next step has the loss {loss:.4f}")
    # endregion checkpoint

    # region go-on
    again = Net()
    its_optimizer = optim.SGD(again.parameters())
    file = torch.load(path, weights_only=True)
    again.load_state_dict(file["model"])
    its_optimizer.load_state_dict(file["optimizer"])
    torch.set_rng_state(file["generator"])
    loss = step(again, its_optimizer, trainset)
    print(f"from the file, it has {loss:.4f}")
# endregion go-on


# region step
def step(net, optimizer, trainset):
    """One step of training; the loss tells whether it is the same step."""
    loader = DataLoader(trainset, batch_size=4, shuffle=True)
    inputs, labels = next(iter(loader))
    optimizer.zero_grad()
    loss = nn.CrossEntropyLoss()(net(inputs), labels)
    loss.backward()
    optimizer.step()
    return loss.item()


if __name__ == "__main__":
    main()
# endregion step
