# The same as lessons/closer/04-rates.ts, in PyTorch.

# region imports
import torch
import torch.nn.functional as F
from torch import nn, optim
# endregion imports


# The network of lesson 3.
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


# region change
def show_change():
    """A rate that is changed holds from the next step on."""
    weight = nn.Parameter(torch.tensor([3.0]))
    optimizer = optim.SGD([weight], lr=0.1)
    for lr in [0.1, 0.01]:
        optimizer.param_groups[0]["lr"] = lr
        optimizer.zero_grad()
        (weight * weight).backward()
        optimizer.step()
        print(f"after a step with lr {lr}: {weight.item():.3f}")
# endregion change


# region groups
def show_groups():
    net = Net()
    optimizer = optim.SGD(
        [
            {"params": net.conv1.parameters(), "lr": 0.0001},
            {"params": net.fc1.parameters()},
        ],
        lr=0.001,
    )
    for group in optimizer.param_groups:
        print(f"{len(group['params'])} parameters with lr {group['lr']}")
# endregion groups


# region schedule
def show_schedule():
    """From epoch to epoch: a tenth of the rate after every two."""
    optimizer = optim.SGD(Net().parameters(), lr=0.1)
    schedule = optim.lr_scheduler.StepLR(optimizer, 2, gamma=0.1)
    rates = []
    for epoch in range(6):
        rates.append(f"{optimizer.param_groups[0]['lr']:.3f}")
        optimizer.step()
        schedule.step()
    print(f"epochs 1 to 6: {', '.join(rates)}")
# endregion schedule


# region start
def main():
    show_change()
    show_groups()
    show_schedule()


if __name__ == "__main__":
    main()
# endregion start
