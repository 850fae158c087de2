# The same as lessons/closer/06-answers.ts, in PyTorch.

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

classes = ("plane", "car", "bird", "cat", "deer",
           "dog", "frog", "horse", "ship", "truck")


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


# region start
def main():
    torch.manual_seed(0)
    trainset, testset = open_data()
    net = Net()
    train(net, trainset, 2)
    # endregion start

    # region answers
    testloader = DataLoader(testset, batch_size=4)
    images, labels = next(iter(testloader))
    with torch.no_grad():
        logits = net(images)
    chosen = logits.argmax(dim=1)

    def names(numbers):
        return " ".join(f"{classes[label]:>5}" for label in numbers)

    print(f"what they are:          {names(labels)}")
    print(f"what the network says:  {names(chosen)}")
    right = (chosen == labels).float().mean()
    print(f"right: {100 * right:.0f} %")
    # endregion answers

    # region confusion
    matrix = torch.zeros(10, 10, dtype=torch.int64)
    with torch.no_grad():
        for inputs, labels in testloader:
            for label, guess in zip(labels, net(inputs).argmax(dim=1)):
                matrix[label, guess] += 1
    print("rows: what it is; columns: what the network took it for")
    print(matrix)


if __name__ == "__main__":
    main()
# endregion confusion
