# region imports
import torch
import torch.nn.functional as F
from torch import nn
# endregion imports


# region net
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 6, 5)
        self.pool = nn.MaxPool2d(2, 2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(400, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)
    # endregion net

    # region forward
    def forward(self, images):
        small = self.pool(F.relu(self.conv1(images)))
        smaller = self.pool(F.relu(self.conv2(small)))
        features = torch.flatten(smaller, 1)
        hidden1 = F.relu(self.fc1(features))
        hidden2 = F.relu(self.fc2(hidden1))
        return self.fc3(hidden2)
    # endregion forward


# region main
def main():
    torch.manual_seed(0)
    net = Net()
    print(net)
    print(f"total {sum(p.numel() for p in net.parameters()):,}")


if __name__ == "__main__":
    main()
# endregion main
