# The same as lessons/02-data.ts, in PyTorch.

# region imports
import sys

import torch
from torch.utils.data import DataLoader, Subset, random_split
from torchvision import transforms
from torchvision.datasets import CIFAR10
from torchvision.utils import make_grid, save_image
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


# region pixel
def show_one_pixel(image):
    floats = transforms.ToTensor()(image)
    normalized = transform(image)
    print(f"a pixel as it is stored:  {image[0, 0].tolist()}")
    print(f"after ToTensor:           {rounded(floats[:, 0, 0])}")
    print(f"after Normalize as well:  {rounded(normalized[:, 0, 0])}")
# endregion pixel


# region statistics
def show_statistics(dataset):
    sums = torch.zeros(3, dtype=torch.float64)
    squares = torch.zeros(3, dtype=torch.float64)
    for image, _ in dataset:
        sums += image.sum(dim=(1, 2))
        squares += image.square().sum(dim=(1, 2))
    count = len(dataset) * 32 * 32
    means = sums / count
    deviations = (squares / count - means**2).sqrt()
    print("after the transform, red, green and blue have")
    print(f"  the means      {rounded(means)}")
    print(f"  the deviations {rounded(deviations)}")
# endregion statistics


# region start
def main():
    torch.manual_seed(0)
    # endregion start

    # region item
    trainset, testset = open_data()
    print(f"{len(trainset)} images to train on, {len(testset)} to test on")
    image, label = trainset[0]
    print(f"image 0: shape {list(image.shape)}, label {label},",
          f"that is {classes[label]}")

    show_one_pixel(trainset.dataset.data[0])
    show_statistics(trainset)
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
    print(f"batches in a pass: {len(trainset)} / 4 = {len(trainloader)}")
    # endregion batch

    # region order
    def first(loader):
        _, labels = next(iter(loader))
        return labels.tolist()

    print("shuffled, the first labels of three passes:",
          first(trainloader), first(trainloader), first(trainloader))
    print("in order, the first labels of three passes:",
          first(testloader), first(testloader), first(testloader))
    # endregion order

    # region split
    learn_from, check_on = random_split(trainset, [0.8, 0.2])
    print(f"split 80/20: {len(learn_from)} images to learn from,",
          f"{len(check_on)} to check on")
    # endregion split

    # region picture
    samples = [sample_of(trainset, label) for label in range(len(classes))]
    grid = make_grid(samples, nrow=5)
    save_image(grid, "samples.png")
    print("one image of each class, in samples.png:", *classes)
# endregion picture


# region sample
def sample_of(dataset, label):
    index = dataset.dataset.targets.index(label)
    return dataset[index][0] * 0.5 + 0.5
# endregion sample


# region run
def rounded(numbers):
    return ", ".join(f"{number:.3f}" for number in numbers)


if __name__ == "__main__":
    main()
# endregion run
