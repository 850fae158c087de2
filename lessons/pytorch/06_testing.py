# The same as lessons/06-testing.ts, in PyTorch.

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


# region test
def test(loaded, testset):
    testloader = DataLoader(testset, batch_size=4,
                            shuffle=False, num_workers=2)

    matrix = torch.zeros(10, 10, dtype=torch.int64)
    with torch.no_grad():
        for images, labels in testloader:
            predicted = loaded(images).argmax(dim=1)
            for label, guess in zip(labels, predicted):
                matrix[label, guess] += 1
    right = matrix.diagonal().sum().item()
    print(f"Accuracy of the network on the {len(testset)} test images: "
          f"{100 * right // len(testset)} %")
    # endregion test

    # region per-class
    percents = 100 * matrix.diagonal() // matrix.sum(dim=1)
    for name, percent in zip(classes, percents):
        print(f"Accuracy of {name:>5} : {percent:2d} %")
    # endregion per-class

    # region confusion
    print("rows: what it is; columns: what the network took it for")
    print(matrix)
# endregion confusion


# region answers
def show_answers(net, testset):
    """From logits to an answer, for four images."""
    images, labels = next(iter(DataLoader(testset, batch_size=4)))
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
# endregion step


# region checkpoint
def show_checkpoint(trainset):
    net = Net()
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


# region start
def main():
    torch.manual_seed(0)
    trainset, testset = open_data()
    net = Net()
    train(net, trainset, 2)
    # endregion start

    # region save
    path = "cifar_net.pth"
    torch.save(net.state_dict(), path)
    for name, parameter in net.state_dict().items():
        print(f"  {name} {list(parameter.shape)}")
    # endregion save

    # region load
    loaded = Net()
    loaded.load_state_dict(torch.load(path, weights_only=True))
    loaded.eval()
    # endregion load

    # region show-checkpoint
    show_checkpoint(trainset)
    # endregion show-checkpoint

    # region show
    show_answers(loaded, testset)
    test(loaded, testset)
    # endregion show

    # region overfitting
    criterion = nn.CrossEntropyLoss()
    for which, dataset in [("training", trainset), ("test", testset)]:
        total = 0.0
        with torch.no_grad():
            for images, labels in DataLoader(dataset, batch_size=100):
                loss = criterion(loaded(images), labels)
                total += loss.item() * len(labels)
        print(f"mean loss on the {which} images: {total / len(dataset):.3f}")


if __name__ == "__main__":
    main()
# endregion overfitting
