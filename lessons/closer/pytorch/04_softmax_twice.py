# The same as lessons/closer/04-softmax-twice.ts, in PyTorch.

# region imports
import torch
import torch.nn.functional as F
from torch import nn
# endregion imports


# region sure
def show_sure_answer():
    """Ten classes, of which the first is right, and a network that is sure."""
    logits = torch.tensor([[10.0, 0, 0, 0, 0, 0, 0, 0, 0, 0]])
    once = F.softmax(logits, dim=1)
    twice = F.softmax(once, dim=1)
    print(
        f"the right class gets {first(once)}, "
        f"after a second softmax {first(twice)}"
    )
    print(
        f"its loss is {loss_of(logits).item():.3f}, "
        f"after a second softmax {loss_of(once).item():.3f}"
    )


def loss_of(output):
    return nn.CrossEntropyLoss()(output, torch.tensor([0]))


def first(row):
    return f"{row[0, 0].item():.3f}"
# endregion sure


# region untrained
def show_untrained():
    """At the start all ten are alike."""
    logits = nn.Parameter(torch.zeros(1, 10))
    loss_of(logits).backward()
    print(f"at the start, the right logit's gradient is {first(logits.grad)}")
    logits.grad = None
    loss_of(F.softmax(logits, dim=1)).backward()
    print(f"and after a second softmax                  {first(logits.grad)}")
# endregion untrained


# region start
def main():
    show_sure_answer()
    show_untrained()


if __name__ == "__main__":
    main()
# endregion start
