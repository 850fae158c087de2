# The same as lessons/04b-backward.ts, in PyTorch.

# region imports
import sys

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, Subset
from torchvision import transforms
from torchvision.datasets import CIFAR10
# endregion imports

# The data of lesson 2 and the network of lesson 3.
full = "--full" in sys.argv
train_size = 50_000 if full else 4_000

transform = transforms.Compose([
    transforms.ToTensor(),
    transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
])


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 6, 5)
        self.pool = nn.MaxPool2d(2, 2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(400, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, images):
        small = self.pool(F.relu(self.conv1(images)))
        smaller = self.pool(F.relu(self.conv2(small)))
        features = torch.flatten(smaller, 1)
        hidden1 = F.relu(self.fc1(features))
        hidden2 = F.relu(self.fc2(hidden1))
        return self.fc3(hidden2)


# region by-hand
def show_by_hand():
    """An image of one number, one weight, one bias, step by step."""
    x, w, b, target = 2, 3, -1, 3
    product = w * x
    y = product + b
    active = max(0, y)
    difference = active - target
    loss = difference * difference
    print(
        f"forward: {w} * {x} = {product}, {product} + {b} = {y}, "
        f"ReLU: {active}"
    )
    print(
        f"         {active} - {target} = {difference}, "
        f"squared: the loss is {loss}"
    )

    of_loss = 1
    of_difference = of_loss * difference + of_loss * difference
    of_active = of_difference
    of_y = of_active if y > 0 else 0
    of_b = of_y
    of_product = of_y
    of_w = of_product * x
    print(
        f"back:    loss {of_loss}, difference {of_difference}, "
        f"ReLU {of_active}, y {of_y}"
    )
    print(
        f"         the gradient of b is {of_b}, "
        f"that of w is {of_product} * {x} = {of_w}"
    )
# endregion by-hand


# region nudge
def show_nudge():
    """The loss once more, for a weight that is a little larger."""
    def loss_for(w):
        return (max(0, w * 2 - 1) - 3) ** 2

    growth = loss_for(3.001) - loss_for(3)
    print(f"w = 3.001: the loss is {loss_for(3.001):.6f}")
    print(f"it grew {growth / 0.001:.3f} times as much as w")
# endregion nudge


# region loss-of
def loss_of(w, b, x, target):
    """The same steps on tensors, which remember their past."""
    y = w * x + b
    difference = F.relu(y) - target
    return difference * difference
# endregion loss-of


# region by-backward
def show_backward():
    w = nn.Parameter(torch.tensor([3.0]))
    b = nn.Parameter(torch.tensor([-1.0]))
    loss = loss_of(w, b, torch.tensor([2.0]), torch.tensor([3.0]))
    loss.backward()
    print(
        f"backward(): the gradient of b is {b.grad.item():g}, "
        f"that of w is {w.grad.item():g}"
    )
# endregion by-backward


# region rules
def show_rules():
    """A fork, a ReLU that is off, max-pooling and a sum."""
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
    w.grad = None
    loss_of(w, torch.tensor([-7.0]), two, target).backward()
    print(f"a bias of -7, so that ReLU gives 0: {w.grad.item():g}")

    numbers = [[2.0, 5.0, 1.0, 3.0], [4.0, 0.0, 2.0, 0.0]]
    image = nn.Parameter(torch.tensor([[numbers]]))
    pooled_sum(image).backward()
    gradient = " ".join(f"{g:g}" for g in image.grad.flatten())
    print(f"max-pooling of 2 5 1 3 / 4 0 2 0, then a sum: {gradient}")


def pooled_sum(image):
    return F.max_pool2d(image, kernel_size=2, stride=2).sum()
# endregion rules


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
    show_by_hand()
    show_nudge()
    show_backward()
    show_rules()
    show_graph()


if __name__ == "__main__":
    main()
# endregion start
