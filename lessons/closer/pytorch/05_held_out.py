# The same as lessons/closer/05-held-out.ts, in PyTorch.

# region imports
import torch
from torch import nn, optim
from torch.utils.data import DataLoader, random_split

from lessons import lr, Net, open_data
# endregion imports


# region mean-loss
def mean_loss(net, images):
    """The mean loss over all these images, with nothing learned."""
    criterion = nn.CrossEntropyLoss()
    total = 0.0
    with torch.no_grad():
        for inputs, labels in DataLoader(images, batch_size=100):
            loss = criterion(net(inputs), labels)
            total += loss.item() * len(labels)
    return total / len(images)
# endregion mean-loss


# region split
def main():
    torch.manual_seed(0)
    trainset, testset = open_data()
    learn_from, held_out, _ = random_split(trainset, [0.25, 0.1, 0.65])
    print(f"{len(learn_from)} images to learn from, "
          f"{len(held_out)} held out")
    # endregion split

    # region loop
    net = Net()
    trainloader = DataLoader(learn_from, batch_size=4,
                             shuffle=True, num_workers=2)
    criterion = nn.CrossEntropyLoss()
    optimizer = optim.SGD(net.parameters(), lr=lr, momentum=0.9)
    path = "lesson_best.pth"
    best_epoch, best_loss = 0, float("inf")
    for epoch in range(1, 17):
        for inputs, labels in trainloader:
            optimizer.zero_grad()
            loss = criterion(net(inputs), labels)
            loss.backward()
            optimizer.step()
        # endregion loop

        # region best
        learned = mean_loss(net, learn_from)
        loss = mean_loss(net, held_out)
        print(f"epoch {epoch}: loss {learned:.3f}, "
              f"on held-out images {loss:.3f}")
        if loss < best_loss:
            best_epoch, best_loss = epoch, loss
            torch.save(net.state_dict(), path)
    # endregion best

    # region test
    net.load_state_dict(torch.load(path, weights_only=True))
    print(f"lowest after epoch {best_epoch}: its weights are back")
    print(f"the test images, once: loss {mean_loss(net, testset):.3f}")


if __name__ == "__main__":
    main()
# endregion test
