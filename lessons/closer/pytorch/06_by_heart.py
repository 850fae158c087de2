# The same as lessons/closer/06-by-heart.ts, in PyTorch.

# region imports
from importlib import import_module

import torch

from lessons import Net, open_data, train

mean_loss = import_module("05_held_out").mean_loss
# endregion imports


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
