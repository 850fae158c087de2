"""Stands in for torchvision when the tests run lessons/pytorch/: what the lessons call of it, written anew, and no more.

The real one is bound to one build of PyTorch, brings PIL, and downloads CIFAR-10. This one needs PyTorch and NumPy, and
reads the pictures that a test has written. Readers of the lessons install the real one.
"""
