# The same as lessons/closer/03-axes.ts, in PyTorch.

# region imports
import torch
# endregion imports

# region axes
# One image of four pixels, each with its red, green and blue.
pixels = [11, 12, 13, 21, 22, 23, 31, 32, 33, 41, 42, 43]
image = torch.tensor(pixels).reshape(1, 2, 2, 3).permute(0, 3, 1, 2)
print(f"an image: shape {list(image.shape)}")
print(f"pixel by pixel: {' '.join(map(str, pixels))}")
flat = torch.flatten(image, 1)
print(f"flattened:      {' '.join(map(str, flat[0].tolist()))}")
# endregion axes
