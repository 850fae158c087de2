# The same as lessons/closer/04-valley.ts, in PyTorch.

# region imports
import torch
from torch import nn, optim
# endregion imports


def walk(optimizer, weights, loss_of, steps):
    """The walk of 04_momentum.py."""
    path = [weights.tolist()]
    for _ in range(steps):
        optimizer.zero_grad()
        loss_of().backward()
        optimizer.step()
        path.append(weights.tolist())
    return path


# region valley
def valley(position):
    """A valley, twenty times as steep from side to side as along it.

    Its lowest point is at [0, 0].
    """
    return (torch.tensor([1.0, 20.0]) * position * position).sum()
# endregion valley


# region paths
def show_paths():
    def start():
        return nn.Parameter(torch.tensor([-4.0, 1.0]))

    contest = {
        "SGD, lr 0.02": lambda weights: optim.SGD(weights, lr=0.02),
        "SGD, lr 0.0005: too small": lambda weights: optim.SGD(
            weights, lr=0.0005
        ),
        "SGD, lr 0.06: too large": lambda weights: optim.SGD(weights, lr=0.06),
        "SGD, lr 0.02, momentum 0.7": lambda weights: optim.SGD(
            weights, lr=0.02, momentum=0.7
        ),
        "Adam, lr 0.5": lambda weights: optim.Adam(weights, lr=0.5),
    }
    print("from [-4, 1] down a valley to [0, 0]: after 1, 5 and 20 steps")
    for name, make in contest.items():
        position = start()
        optimizer = make([position])
        path = walk(optimizer, position, lambda: valley(position), 20)
        places = " ".join(f"[{rounded(path[i])}]" for i in [1, 5, 20])
        print(f"  {name:26} {places}")


def rounded(numbers):
    return ", ".join(f"{number:.3f}" for number in numbers)
# endregion paths


# region start
if __name__ == "__main__":
    show_paths()
# endregion start
