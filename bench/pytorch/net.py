"""The networks that are measured: the lab's, which the scripts of test/fixtures share, and a wider one."""

import sys
from pathlib import Path

from torch import nn

sys.path.append(str(Path(__file__).parents[2] / "test" / "fixtures"))

from lab_net import Net


class WideNet(Net):
    """The lab's network with four times as many filters and hidden numbers in each layer, as in bench/nets.ts."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 24, 5)
        self.conv2 = nn.Conv2d(24, 64, 5)
        self.fc1 = nn.Linear(64 * 5 * 5, 480)
        self.fc2 = nn.Linear(480, 336)
        self.fc3 = nn.Linear(336, 10)


NETS = {"lab": Net, "wide": WideNet}

__all__ = ["NETS", "Net"]
