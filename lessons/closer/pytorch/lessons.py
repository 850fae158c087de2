# What the closer looks take of the lessons. No import statement can spell the
# names of the lessons' files, which begin with digits: import_module can.

import sys
from importlib import import_module
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "pytorch"))

data = import_module("02_data")
train_size, lr = data.train_size, data.lr
classes, transform, open_data = data.classes, data.transform, data.open_data

Net = import_module("03_cnn").Net

train = import_module("05_training").train
