# The same as lessons/closer/04b-graph.ts, in PyTorch.

# region imports
import torch
from torch import nn
from torch.utils.data import DataLoader, Subset
from torchvision.datasets import CIFAR10

from lessons import Net, train_size, transform
# endregion imports


# region graph
def show_graph():
    """The way from the lab's loss back to its weights."""
    trainset = Subset(CIFAR10(root="./data", train=True,
                              download=True, transform=transform),
                      range(train_size))
    net = Net()
    images, labels = next(iter(DataLoader(trainset, batch_size=4)))
    loss = nn.CrossEntropyLoss()(net(images), labels)
    names = {p: name for name, p in net.named_parameters()}
    print("from the loss back:")
    todo, seen = [loss.grad_fn], set()
    while todo:
        node = todo.pop(0)
        if node in seen:
            continue
        seen.add(node)
        inputs = [function for function, _ in node.next_functions if function]
        if hasattr(node, "variable"):
            print(f"  {node.name()} {names[node.variable]}")
        else:
            print(f"  {node.name()} from {len(inputs)}")
        todo += inputs
# endregion graph


# region start
def main():
    torch.manual_seed(0)
    show_graph()


if __name__ == "__main__":
    main()
# endregion start
