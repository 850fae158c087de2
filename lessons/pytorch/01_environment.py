# The same as lessons/01-environment.ts, in PyTorch.

# region engine
import platform

import torch


def main():
    print(f"Python {platform.python_version()}")
    device = "cuda" if torch.cuda.is_available() else "cpu"
    print(f"PyTorch {torch.__version__} on {device}")
    # endregion engine

    # region tensor
    a = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    print(f"shape {list(a.shape)}: {a}")
    # endregion tensor

    # region seed
    torch.manual_seed(0)
    print(f"rand after manual_seed(0): {torch.rand(1, 4)}")
    # endregion seed

    # region run
    print("All is in place: go on with 02_data.py")


if __name__ == "__main__":
    main()
# endregion run
