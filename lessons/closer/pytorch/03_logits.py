# The same as lessons/closer/03-logits.ts, in PyTorch.

# region imports
import torch
import torch.nn.functional as F
from torch import nn
# endregion imports


# The network of lesson 3.
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


# region logits
torch.manual_seed(0)
net = Net()
logits = net(torch.rand(1, 32, 32, 3).permute(0, 3, 1, 2))
probabilities = F.softmax(logits, dim=1)
print(f"logits of an untrained network: {logits}")
print(f"softmax makes probabilities:    {probabilities}")
print(f"their sum: {probabilities.sum().item():.4f}")
# endregion logits
