# The same as lessons/closer/03-sizes.ts, in PyTorch.

# region imports
import torch
import torch.nn.functional as F

from lessons import Net
# endregion imports


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


# region shapes
show_formula()
net = Net()
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
