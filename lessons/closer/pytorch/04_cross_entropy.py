# The same as lessons/closer/04-cross-entropy.ts, in PyTorch.

# region imports
import math

import torch
from torch import nn
# endregion imports

# region by-hand
# The scores of three classes, of which the first is the right one.
logits = [2, 1, 0.1]
right = 0


def show_by_hand():
    powers = [math.exp(logit) for logit in logits]
    total = sum(powers)
    probabilities = [power / total for power in powers]
    probability = probabilities[right]
    print(f"powers of e:   {rounded(powers)}, together {total:.3f}")
    print(f"probabilities: {rounded(probabilities)}")
    loss = -math.log(probability)
    print(f"the loss:      -log({probability:.3f}) = {loss:.4f}")
# endregion by-hand


# region gradient
def show_gradient():
    """Where the backward pass begins: how the loss grows with each logit."""
    given = nn.Parameter(torch.tensor([logits]))
    loss = nn.CrossEntropyLoss()(given, torch.tensor([right]))
    loss.backward()
    print(f"gradients:     {rounded(given.grad[0].tolist())}")
# endregion gradient


# region start
def main():
    show_by_hand()
    show_gradient()


def rounded(numbers):
    return ", ".join(f"{number:.3f}" for number in numbers)


if __name__ == "__main__":
    main()
# endregion start
