# The same as lessons/closer/01-tensors.ts, in PyTorch.

# region make
import torch


def main():
    a = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    # endregion make

    # region compute
    print(f"each number times itself: {a * a}")
    print(f"the sum of all: {a.sum().item()}")


if __name__ == "__main__":
    main()
# endregion compute
