"""The lab as PyTorch's users run it, two workers and all: lab.py <folder of train.bin and test.bin>"""

import os
import sys
import tempfile

import torch

from images import Images
from net import Net


def main(folder):
    torch.manual_seed(0)
    trainset = Images(os.path.join(folder, "train.bin"))
    trainloader = torch.utils.data.DataLoader(trainset, batch_size=4, shuffle=True, num_workers=2)
    testset = Images(os.path.join(folder, "test.bin"))
    testloader = torch.utils.data.DataLoader(testset, batch_size=4, shuffle=False, num_workers=2)
    net = Net()
    criterion = torch.nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.001, momentum=0.9)
    for epoch in range(2):
        running_loss = 0.0
        for i, (inputs, labels) in enumerate(trainloader):
            optimizer.zero_grad()
            loss = criterion(net(inputs), labels)
            loss.backward()
            optimizer.step()
            running_loss += loss.item()
            if i % 2000 == 1999:
                print(f"[{epoch + 1}, {i + 1:5d}] loss: {running_loss / 2000:.3f}", flush=True)
                running_loss = 0.0

    with tempfile.TemporaryDirectory() as saved:
        path = os.path.join(saved, "cifar_net.pth")
        torch.save(net.state_dict(), path)
        net = Net()
        net.load_state_dict(torch.load(path))

    correct = [0] * 10
    total = [0] * 10
    with torch.no_grad():
        for images, labels in testloader:
            for label, prediction in zip(labels, net(images).argmax(1)):
                total[label] += 1
                correct[label] += int(label == prediction)
    print(f"Accuracy on the {sum(total)} test images: {100 * sum(correct) / sum(total):.0f} %")


if __name__ == "__main__":
    main(sys.argv[1])
