# The same as lessons/closer/02-pixel.ts, in PyTorch.

# region pixel
from torchvision import transforms
from torchvision.datasets import CIFAR10

transform = transforms.Compose([
    transforms.ToTensor(),
    transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
])


def main():
    trainset = CIFAR10(root="./data", train=True,
                       download=True, transform=transform)
    image = trainset.data[0]
    floats = transforms.ToTensor()(image)
    normalized = transform(image)
    print(f"a pixel as it is stored:  {image[0, 0].tolist()}")
    print(f"after ToTensor:           {rounded(floats[:, 0, 0])}")
    print(f"after Normalize as well:  {rounded(normalized[:, 0, 0])}")
# endregion pixel


# region rounded
def rounded(numbers):
    return ", ".join(f"{number:.3f}" for number in numbers)


if __name__ == "__main__":
    main()
# endregion rounded
