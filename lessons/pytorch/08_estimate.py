# The same as lessons/08-estimate.ts, in Python: it needs no PyTorch.

import math
from dataclasses import dataclass


# region exchange
def bytes_sent(parameters, processes):
    """What each of n processes sends in a step, averaging in a ring."""
    n_bytes = 4 * parameters
    return 2 * n_bytes * (processes - 1) / processes
# endregion exchange


# region job
@dataclass
class Job:
    """What is to be trained, and on what."""
    images: int
    epochs: int
    parameters: int
    # Of one process.
    batch: int
    # What one process computes, forward and backward.
    images_per_second: float
    # What one process can send.
    bytes_per_second: float
# endregion job


# region hours
def estimate(job, processes):
    """On paper: each step computes, then exchanges. All else is free."""
    steps = job.epochs * math.ceil(job.images / (job.batch * processes))
    compute = job.batch / job.images_per_second
    exchange = bytes_sent(job.parameters, processes) / job.bytes_per_second
    return steps, exchange, steps * (compute + exchange) / 3600
# endregion hours


# region imagenet
# ResNet-50 on ImageNet, for 90 epochs.
image_net = Job(
    images=1_281_167,
    epochs=90,
    parameters=25_557_032,
    batch=256,
    images_per_second=2_470,
    bytes_per_second=25e9 / 8,
)


def main():
    for processes in [1, 8, 64]:
        steps, exchange, hours = estimate(image_net, processes)
        megabytes = bytes_sent(image_net.parameters, processes) / 1e6
        each = f"{megabytes:.0f} MB and {1000 * exchange:.0f} ms each"
        print(f"GPUs: {processes:2}, {steps} steps, {each}, {hours:.1f} hours")


if __name__ == "__main__":
    main()
# endregion imagenet
