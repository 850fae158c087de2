# The same as lessons/closer/04b-rules.ts, in PyTorch.

# region imports
import torch
import torch.nn.functional as F
from torch import nn
# endregion imports


# region loss-of
def loss_of(w, b, x, target):
    """The steps of lesson 4b, from the weight to the loss."""
    y = w * x + b
    difference = F.relu(y) - target
    return difference * difference
# endregion loss-of


# region fork
def show_fork():
    """Two images use one weight."""
    w = nn.Parameter(torch.tensor([3.0]))
    b = nn.Parameter(torch.tensor([-1.0]))
    one, two = torch.tensor([1.0]), torch.tensor([2.0])
    target = torch.tensor([3.0])
    loss_of(w, b, one, target).backward()
    print(f"an image of 1: the gradient of w is {w.grad.item():g}")
    w.grad = None
    both = loss_of(w, b, two, target) + loss_of(w, b, one, target)
    both.backward()
    print(f"images of 2 and 1, one weight: 8 + -2 = {w.grad.item():g}")
# endregion fork


# region relu
def show_relu():
    """A bias so low that ReLU gives 0."""
    w, b = nn.Parameter(torch.tensor([3.0])), torch.tensor([-7.0])
    loss_of(w, b, torch.tensor([2.0]), torch.tensor([3.0])).backward()
    print(f"a bias of -7, so that ReLU gives 0: {w.grad.item():g}")
# endregion relu


# region pooling
def pooled_sum(image):
    """What is left of an image after max-pooling, added up."""
    return F.max_pool2d(image, kernel_size=2, stride=2).sum()


def show_pooling():
    numbers = [[2.0, 5.0, 1.0, 3.0], [4.0, 0.0, 2.0, 0.0]]
    image = nn.Parameter(torch.tensor([[numbers]]))
    pooled_sum(image).backward()
    gradient = " ".join(f"{g:g}" for g in image.grad.flatten())
    print(f"max-pooling of 2 5 1 3 / 4 0 2 0, then a sum: {gradient}")
# endregion pooling


# region start
def main():
    show_fork()
    show_relu()
    show_pooling()


if __name__ == "__main__":
    main()
# endregion start
