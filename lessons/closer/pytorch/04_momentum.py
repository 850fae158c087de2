# The same as lessons/closer/04-momentum.ts, in PyTorch.

# region imports
import torch
from torch import nn, optim
# endregion imports


# region walk
def walk(optimizer, weights, loss_of, steps):
    """Where the weights are, from the start on, step by step."""
    path = [weights.tolist()]
    for _ in range(steps):
        optimizer.zero_grad()
        loss_of().backward()
        optimizer.step()
        path.append(weights.tolist())
    return path
# endregion walk


# region momentum
def show_momentum():
    for momentum in [0, 0.9]:
        weight = nn.Parameter(torch.tensor([3.0]))
        optimizer = optim.SGD([weight], lr=0.01, momentum=momentum)
        path = walk(optimizer, weight, lambda: weight * weight, 5)
        places = " -> ".join(f"{x:.3f}" for (x,) in path)
        print(f"momentum {momentum}: {places}")
# endregion momentum


# region start
if __name__ == "__main__":
    show_momentum()
# endregion start
