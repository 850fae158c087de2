# The same as lessons/closer/01-seed.ts, in PyTorch.

# region draw
import torch


def main():
    torch.manual_seed(0)
    print(f"four numbers:        {torch.rand(1, 4)}")
    print(f"the next four:       {torch.rand(1, 4)}")
    # endregion draw

    # region again
    torch.manual_seed(0)
    print(f"the same seed again: {torch.rand(1, 4)}")
    # endregion again

    # region late
    torch.manual_seed(0)
    torch.rand(1)
    print(f"one draw later:      {torch.rand(1, 4)}")


if __name__ == "__main__":
    main()
# endregion late
