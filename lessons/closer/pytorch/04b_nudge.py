# The same as lessons/closer/04b-nudge.ts: it needs no PyTorch.


# region loss-for
def loss_for(w):
    """The loss of lesson 4b for any weight."""
    return (max(0, w * 2 - 1) - 3) ** 2
# endregion loss-for


# region nudges
def show_nudges():
    print(
        f"w = 3: the loss is {loss_for(3)}; "
        f"w = 3.001: it is {loss_for(3.001):.6f}"
    )
    for nudge in [3, 1, 0.1, 0.001]:
        up = (loss_for(3 + nudge) - loss_for(3)) / nudge
        both = (loss_for(3 + nudge) - loss_for(3 - nudge)) / (2 * nudge)
        print(
            f"a nudge of {nudge}: {up:.3f} times; "
            f"to both sides, {both:.3f} times"
        )
# endregion nudges


# region start
if __name__ == "__main__":
    show_nudges()
# endregion start
