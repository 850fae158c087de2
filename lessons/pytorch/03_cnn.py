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


# region shapes
def show_shapes(net):
    images = torch.zeros(4, 3, 32, 32)
    conv1 = net.conv1(images)
    pool1 = net.pool(F.relu(conv1))
    conv2 = net.conv2(pool1)
    pool2 = net.pool(F.relu(conv2))
    features = torch.flatten(pool2, 1)
    print("the shape after each layer, for a batch of 4:")
    for x in (images, conv1, pool1, conv2, pool2, features):
        print(f"  {list(x.shape)}")
# endregion shapes


# region formula
def output_size(size, kernel, stride=1, padding=0):
    return (size - kernel + 2 * padding) // stride + 1


def show_formula():
    after_conv1 = output_size(32, 5)
    after_pool1 = output_size(after_conv1, 2, 2)
    after_conv2 = output_size(after_pool1, 5)
    after_pool2 = output_size(after_conv2, 2, 2)
    sizes = [32, after_conv1, after_pool1, after_conv2, after_pool2]
    print(f"by the formula: {' -> '.join(map(str, sizes))}")
    features = after_pool2 * after_pool2 * 16
    print(f"flattened: {after_pool2} * {after_pool2} * 16 = {features}")
    rounded = output_size(15, 2, 2)
    print(f"where it does not divide, it is rounded down: {rounded} of 15")
# endregion formula


# region filters
def show_filters(net):
    count = 6 * 3 * 5 * 5 + 6
    print("conv1 has 6 filters of 3 * 5 * 5 weights, "
          f"and 6 biases: {count} numbers")
    print(f"conv1.weight has the shape {list(net.conv1.weight.shape)}")
    wide = nn.Conv2d(3, 6, (5, 2))(torch.zeros(4, 3, 32, 32))
    print(f"a filter of 5 x 2 would leave {list(wide.shape)}")
# endregion filters


# region activations
def show_activations():
    x = torch.tensor([-2, -0.5, 0, 0.5, 2])
    print(f"x       {x}")
    print(f"relu    {F.relu(x)}")
    print(f"sigmoid {torch.sigmoid(x)}")
    print(f"tanh    {torch.tanh(x)}")
# endregion activations


# region logits
def show_logits(net):
    logits = net(torch.rand(1, 32, 32, 3).permute(0, 3, 1, 2))
    probabilities = F.softmax(logits, dim=1)
    print(f"logits of an untrained network: {logits}")
    print(f"softmax makes probabilities:    {probabilities}")
    print(f"their sum: {probabilities.sum().item():.4f}")
# endregion logits


# region wrong-size
def show_wrong_size(net):
    try:
        small = net.pool(F.relu(net.conv1(torch.zeros(1, 3, 28, 28))))
        net.fc1(torch.flatten(net.pool(F.relu(net.conv2(small))), 1))
    except RuntimeError as error:
        print(f"an image of 28x28: {error}")
# endregion wrong-size


# region start
def main():
    torch.manual_seed(0)
    # endregion start
    # region summary
    net = Net()
    print(net)
    print(f"total {sum(p.numel() for p in net.parameters()):,}")
    # endregion summary
    # region run
    show_shapes(net)
    show_formula()
    show_filters(net)
    show_activations()
    show_logits(net)
    show_wrong_size(net)


if __name__ == "__main__":
    main()
# endregion run
