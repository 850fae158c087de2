"""The lab's network, which the scripts of test/fixtures share."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "test" / "fixtures"))

from lab_net import Net

__all__ = ["Net"]
