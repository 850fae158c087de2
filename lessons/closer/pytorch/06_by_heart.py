# The same as lessons/closer/06-by-heart.ts, in PyTorch.

# region imports
import sys

import torch
import torch.nn.functional as F
from torch import nn, optim
from torch.utils.data import DataLoader, Subset
from torchvision import transforms
from torchvision.datasets import CIFAR10
# endregion imports

# The data of lesson 2, the network of lesson 3, the loop of lesson 5.
full = "--full" in sys.argv
train_size = 50_000 if full else 4_000
test_size = 10_000 if full else 1_000
lr = 0.001 if full else 0.005
print_every = 2000 if full else 250

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


def train(net, trainset, epochs):
    trainloader = DataLoader(trainset, batch_size=4,
                             shuffle=True, num_workers=2)
    criterion = nn.CrossEntropyLoss()
    optimizer = optim.SGD(net.parameters(), lr=lr, momentum=0.9)
    for epoch in range(1, epochs + 1):
        running_loss = 0.0
        for step, (inputs, labels) in enumerate(trainloader, start=1):
            optimizer.zero_grad()
            outputs = net(inputs)
            loss = criterion(outputs, labels)
            loss.backward()
            optimizer.step()

            running_loss += loss.item()
            if step % print_every == 0:
                mean = running_loss / print_every
                print(f"[{epoch}, {step:5d}] loss: {mean:.3f}")
                running_loss = 0.0
    print("Finished Training")


def mean_loss(net, images):
    """The mean loss over all these images, with nothing learned."""
    criterion = nn.CrossEntropyLoss()
    total = 0.0
    with torch.no_grad():
        for inputs, labels in DataLoader(images, batch_size=100):
            loss = criterion(net(inputs), labels)
            total += loss.item() * len(labels)
    return total / len(images)


# region start
def main():
    torch.manual_seed(0)
    trainset, testset = open_data()
    net = Net()
    train(net, trainset, 2)
    # endregion start

    # region overfitting
    loss = mean_loss(net, trainset)
    print(f"mean loss on the training images: {loss:.3f}")
    loss = mean_loss(net, testset)
    print(f"mean loss on the test images: {loss:.3f}")


if __name__ == "__main__":
    main()
# endregion overfitting
