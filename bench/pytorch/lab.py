"""The lab in PyTorch, as bench/lab.ts does it here: one epoch, saving, loading, and the test images twice, for all and for
each class, as PyTorch's tutorial has it. lab.py <folder of train.bin and test.bin> <loader workers> <threads>"""

import os
import sys
import tempfile

import torch

from images import Images
from net import Net

# Of the images that are tested, for which large batches are quicker; as in lab/test.ts.
TEST_BATCH_SIZE = 100


def train(net, trainloader):
    criterion = torch.nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.001, momentum=0.9)
    running_loss = 0.0
    for i, (inputs, labels) in enumerate(trainloader):
        optimizer.zero_grad()
        loss = criterion(net(inputs), labels)
        loss.backward()
        optimizer.step()
        running_loss += loss.item()
        if i % 2000 == 1999:
            print(f"[1, {i + 1:5d}] loss: {running_loss / 2000:.3f}", flush=True)
            running_loss = 0.0


def reloaded(net):
    with tempfile.TemporaryDirectory() as saved:
        path = os.path.join(saved, "cifar_net.pth")
        torch.save(net.state_dict(), path)
        net = Net()
        net.load_state_dict(torch.load(path))
        return net


@torch.no_grad()
def test(net, testloader):
    correct = [0] * 10
    total = [0] * 10
    for images, labels in testloader:
        for label, prediction in zip(labels.tolist(), net(images).argmax(1).tolist()):
            total[label] += 1
            correct[label] += label == prediction
    print(f"Accuracy on the {sum(total)} test images: {100 * sum(correct) / sum(total):.0f} %")


def main(folder, workers, threads):
    torch.set_num_threads(threads)
    torch.manual_seed(0)

    def loader(name, **options):
        images = Images(os.path.join(folder, name))
        return torch.utils.data.DataLoader(images, num_workers=workers, **options)

    trainloader = loader("train.bin", batch_size=4, shuffle=True)
    testloader = loader("test.bin", batch_size=TEST_BATCH_SIZE)
    net = Net()
    train(net, trainloader)
    net = reloaded(net)
    for _ in range(2):
        test(net, testloader)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
