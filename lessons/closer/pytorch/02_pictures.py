# The same as lessons/closer/02-pictures.ts, in PyTorch.

# region picture
from torchvision import transforms
from torchvision.datasets import CIFAR10
from torchvision.utils import make_grid, save_image

classes = ("plane", "car", "bird", "cat", "deer",
           "dog", "frog", "horse", "ship", "truck")
transform = transforms.Compose([
    transforms.ToTensor(),
    transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
])


def main():
    trainset = CIFAR10(root="./data", train=True,
                       download=True, transform=transform)
    samples = [sample_of(trainset, label) for label in range(len(classes))]
    grid = make_grid(samples, nrow=5)
    save_image(grid, "samples.png")
    print("one image of each class, in samples.png:", *classes)
# endregion picture


# region sample
def sample_of(dataset, label):
    index = dataset.targets.index(label)
    return dataset[index][0] * 0.5 + 0.5


if __name__ == "__main__":
    main()
# endregion sample
