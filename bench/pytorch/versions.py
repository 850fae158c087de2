import platform

import torch

from images import kind

print(f"Python {platform.python_version()}, PyTorch {torch.__version__}, transforms of {kind}")
