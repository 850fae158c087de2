# The same as lessons/closer/04-rates.ts, in PyTorch.

# region imports
import torch
from torch import nn, optim

from lessons import Net
# endregion imports


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
