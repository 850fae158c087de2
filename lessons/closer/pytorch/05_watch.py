# The same as lessons/closer/05-watch.ts, in PyTorch.

# region imports
import torch
from torch import nn, optim
from torch.utils.data import DataLoader

from lessons import Net, open_data
# endregion imports


# region start
def main():
    torch.manual_seed(0)
    trainset, _ = open_data()
    net = Net()
    criterion = nn.CrossEntropyLoss()
    images, labels = next(iter(DataLoader(trainset, batch_size=4)))
    # endregion start

    # region zero-grad
    def first_gradient():
        return f"{net.fc3.bias.grad[0].item():.4f}"

    for time in ["first", "second", "third"]:
        criterion(net(images), labels).backward()
        print(f"a gradient after the {time} backward without zero_grad: "
              f"{first_gradient()}")
    net.zero_grad()
    criterion(net(images), labels).backward()
    print(f"after zero_grad and backward: {first_gradient()}")
    # endregion zero-grad

    # region backward-and-step
    optimizer = optim.SGD(net.parameters(), lr=0.001, momentum=0.9)

    def first_weight():
        return f"{net.fc3.bias[0].item():.6f}"

    print(f"the weight itself:  {first_weight()}")
    optimizer.zero_grad()
    criterion(net(images), labels).backward()
    print(f"after backward:     {first_weight()}")
    optimizer.step()
    print(f"after step:         {first_weight()}")


if __name__ == "__main__":
    main()
# endregion backward-and-step
