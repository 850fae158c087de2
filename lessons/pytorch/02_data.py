# The same as lessons/02-data.ts, in PyTorch.

# region imports
import sys

import torch
from torch.utils.data import DataLoader, Subset, random_split
from torchvision import transforms
from torchvision.datasets import CIFAR10
# endregion imports

# region size
full = "--full" in sys.argv
train_size = 50_000 if full else 4_000
test_size = 10_000 if full else 1_000
lr = 0.001 if full else 0.005
# endregion size

# region transform
transform = transforms.Compose([
    transforms.ToTensor(),
    transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
])
# endregion transform

# region dataset
classes = ("plane", "car", "bird", "cat", "deer",
           "dog", "frog", "horse", "ship", "truck")


def open_data():
    trainset = CIFAR10(root="./data", train=True,
                       download=True, transform=transform)
    testset = CIFAR10(root="./data", train=False,
                      download=True, transform=transform)
    return (Subset(trainset, range(train_size)),
            Subset(testset, range(test_size)))
# endregion dataset


# region item
def main():
    torch.manual_seed(0)
    trainset, testset = open_data()
    print(f"{len(trainset)} images to train on, {len(testset)} to test on")
    image, label = trainset[0]
    print(f"image 0: shape {list(image.shape)}, label {label}:",
          classes[label])
    # endregion item

    # region loader
    trainloader = DataLoader(trainset, batch_size=4,
                             shuffle=True, num_workers=2)
    testloader = DataLoader(testset, batch_size=4,
                            shuffle=False, num_workers=2)
    # endregion loader

    # region batch
    images, labels = next(iter(trainloader))
    print(f"a batch: images {list(images.shape)}, labels {list(labels.shape)}")
    print("their classes:", *(classes[label] for label in labels))
    print(f"batches: {len(trainset)} / 4 = {len(trainloader)},",
          f"to test {len(testloader)}")
    # endregion batch

    # region split
    learn_from, check_on = random_split(trainset, [0.8, 0.2])
    print(f"split 80/20: {len(learn_from)} images to learn from,",
          f"{len(check_on)} to check on")


if __name__ == "__main__":
    main()
# endregion split
