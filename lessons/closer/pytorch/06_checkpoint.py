# The same as lessons/closer/06-checkpoint.ts, in PyTorch.

# region imports
import torch
from torch import nn, optim
from torch.utils.data import DataLoader

from lessons import lr, Net, open_data
# endregion imports


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
