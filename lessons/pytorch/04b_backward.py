# The same as lessons/04b-backward.ts, in PyTorch.

# region imports
import torch
import torch.nn.functional as F
from torch import nn
# endregion imports


# region start
def main():
    # endregion start

    # region by-hand
    x, w, b, target = 2, 3, -1, 3
    y = w * x + b
    active = max(0, y)
    difference = active - target
    loss = difference * difference
    print(
        f"forward: y {y}, ReLU {active}, "
        f"difference {difference}, loss {loss}"
    )

    of_difference = difference + difference
    of_active = of_difference
    of_y = of_active if y > 0 else 0
    of_b, of_w = of_y, of_y * x
    print(
        f"back: difference {of_difference}, ReLU {of_active}, "
        f"y {of_y}, b {of_b}, w {of_w}"
    )
    # endregion by-hand

    # region nudge
    def loss_for(some_w):
        return (max(0, some_w * x + b) - target) ** 2

    growth = loss_for(3.001) - loss_for(3)
    print(f"nudge: the loss grew {growth / 0.001:.3f} times as much as w")
    # endregion nudge

    # region by-backward
    weight = nn.Parameter(torch.tensor([float(w)]))
    bias = nn.Parameter(torch.tensor([float(b)]))
    distance = F.relu(weight * x + bias) - target
    (distance * distance).backward()
    print(f"backward(): b {bias.grad.item():g}, w {weight.grad.item():g}")
    # endregion by-backward


# region end
if __name__ == "__main__":
    main()
# endregion end
