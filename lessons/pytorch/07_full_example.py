# The same as lessons/07-full-example.ts, in PyTorch.

# region imports
import sys

import torch
import torch.nn.functional as F
from torch import nn, optim
from torch.utils.data import DataLoader, Subset
from torchvision import transforms
from torchvision.datasets import CIFAR10
# endregion imports

# region settings
full = "--full" in sys.argv
train_size = 50_000 if full else 4_000
test_size = 10_000 if full else 1_000
lr = 0.001 if full else 0.005
print_every = 2000 if full else 250
epochs = 2
classes = ("plane", "car", "bird", "cat", "deer",
           "dog", "frog", "horse", "ship", "truck")
# endregion settings

# region transform
transform = transforms.Compose([
    transforms.ToTensor(),
    transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
])
# endregion transform


# region net
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
# endregion net


# region data
def main():
    torch.manual_seed(0)

    trainset = Subset(CIFAR10(root="./data", train=True,
                              download=True, transform=transform),
                      range(train_size))
    testset = Subset(CIFAR10(root="./data", train=False,
                             download=True, transform=transform),
                     range(test_size))
    trainloader = DataLoader(trainset, batch_size=4,
                             shuffle=True, num_workers=2)
    testloader = DataLoader(testset, batch_size=4,
                            shuffle=False, num_workers=2)
    # endregion data

    # region setup
    net = Net()
    criterion = nn.CrossEntropyLoss()
    optimizer = optim.SGD(net.parameters(), lr=lr, momentum=0.9)
    # endregion setup

    # region loop
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
    # endregion loop

    # region save-load
    path = "cifar_net.pth"
    torch.save(net.state_dict(), path)
    loaded = Net()
    loaded.load_state_dict(torch.load(path, weights_only=True))
    loaded.eval()
    # endregion save-load

    # region test
    matrix = torch.zeros(10, 10, dtype=torch.int64)
    with torch.no_grad():
        for images, labels in testloader:
            predicted = loaded(images).argmax(dim=1)
            for label, guess in zip(labels, predicted):
                matrix[label, guess] += 1
    right = matrix.diagonal().sum().item()
    print(f"Accuracy of the network on the {test_size} test images: "
          f"{100 * right // test_size} %")
    percents = 100 * matrix.diagonal() // matrix.sum(dim=1)
    for name, percent in zip(classes, percents):
        print(f"Accuracy of {name:>5} : {percent:2d} %")


if __name__ == "__main__":
    main()
# endregion test
