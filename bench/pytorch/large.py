# What lesson 8 says of a network and images of another size: ResNet-50 on 224x224 pixels, and how long data take to a GPU.
# Needs a GPU, torch and torchvision:
#   python bench/pytorch/large.py [--out large.json]
import argparse
import json
import statistics
import time

import torch
from torch import nn, optim
from torchvision.models import resnet50

MEGA = 1_000_000


def seconds(run, rounds):
    """The median of a call's time, once all that it started on the GPU has ended."""
    run()
    taken = []
    for _ in range(rounds):
        torch.cuda.synchronize()
        start = time.perf_counter()
        run()
        torch.cuda.synchronize()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def training_step(batch, precision):
    """One step of ResNet-50 on images that are on the GPU already."""
    torch.manual_seed(0)
    net = resnet50().cuda().to(memory_format=torch.channels_last)
    criterion = nn.CrossEntropyLoss()
    optimizer = optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    images = torch.randn(batch, 3, 224, 224, device="cuda").to(memory_format=torch.channels_last)
    labels = torch.randint(1000, (batch,), device="cuda")

    def step():
        optimizer.zero_grad()
        with torch.autocast("cuda", torch.bfloat16, enabled=precision == "bfloat16"):
            loss = criterion(net(images), labels)
        loss.backward()
        optimizer.step()

    return net, step


def resnet(batch, precision, rounds):
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = precision == "tf32"
    torch.backends.cudnn.benchmark = True
    net, step = training_step(batch, precision)
    for _ in range(5):
        step()
    taken = seconds(step, rounds)
    return {
        "batch": batch,
        "precision": precision,
        "milliseconds": 1000 * taken,
        "imagesPerSecond": batch / taken,
        "parameters": sum(p.numel() for p in net.parameters()),
        "peakGigabytes": torch.cuda.max_memory_allocated() / 1e9,
    }


def copies(count, rounds):
    """From the processor's memory to the GPU's: `count` floats, from ordinary memory and from memory that may not be moved."""
    there = torch.empty(count, device="cuda")
    row = {"megabytes": 4 * count / MEGA}
    for name, here in {"ordinary": torch.ones(count), "pinned": torch.ones(count).pin_memory()}.items():
        taken = seconds(lambda here=here: there.copy_(here), rounds)
        row[name] = {"milliseconds": 1000 * taken, "gigabytesPerSecond": 4 * count / taken / 1e9}
    return row


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", help="a JSON file for the numbers")
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    if not torch.cuda.is_available():
        parser.exit(1, "expected a GPU that PyTorch can use, but there is none\n")
    images = {"4 of 32x32": 4 * 3072, "4,096 of 32x32": 4096 * 3072, "256 of 224x224": 256 * 3 * 224 * 224}
    result = {
        "card": torch.cuda.get_device_name(),
        "torch": torch.__version__,
        "cuda": torch.version.cuda,
        "copies": {name: copies(count, options.rounds) for name, count in images.items()},
        "resnet50": [],
    }
    for precision in ["float32", "tf32", "bfloat16"]:
        torch.cuda.reset_peak_memory_stats()
        result["resnet50"].append(resnet(256, precision, options.rounds))
        torch.cuda.empty_cache()
    text = json.dumps(result, indent=2)
    print(text)
    if options.out:
        with open(options.out, "w", encoding="utf-8") as file:
            file.write(text + "\n")


if __name__ == "__main__":
    main()
