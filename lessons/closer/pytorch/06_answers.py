# The same as lessons/closer/06-answers.ts, in PyTorch.

# region imports
import torch
from torch.utils.data import DataLoader

from lessons import classes, Net, open_data, train
# endregion imports


# region start
def main():
    torch.manual_seed(0)
    trainset, testset = open_data()
    net = Net()
    train(net, trainset, 2)
    # endregion start

    # region answers
    testloader = DataLoader(testset, batch_size=4)
    images, labels = next(iter(testloader))
    with torch.no_grad():
        logits = net(images)
    chosen = logits.argmax(dim=1)

    def names(numbers):
        return " ".join(f"{classes[label]:>5}" for label in numbers)

    print(f"what they are:          {names(labels)}")
    print(f"what the network says:  {names(chosen)}")
    right = (chosen == labels).float().mean()
    print(f"right: {100 * right:.0f} %")
    # endregion answers

    # region confusion
    matrix = torch.zeros(10, 10, dtype=torch.int64)
    with torch.no_grad():
        for inputs, labels in testloader:
            for label, guess in zip(labels, net(inputs).argmax(dim=1)):
                matrix[label, guess] += 1
    print("rows: what it is; columns: what the network took it for")
    print(matrix)


if __name__ == "__main__":
    main()
# endregion confusion
