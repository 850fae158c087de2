"""The median of a training step's time: step.py <batch size> <threads> [lab|wide]"""

import json
import statistics
import sys
import time

import torch

from net import NETS

WARM_UP_S, MEASURE_S = 1, 4

batch_size, threads = int(sys.argv[1]), int(sys.argv[2])
torch.set_num_threads(threads)
torch.manual_seed(0)
net = NETS[sys.argv[3] if len(sys.argv) > 3 else "lab"]()
criterion = torch.nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.001, momentum=0.9)
inputs = torch.rand(batch_size, 3, 32, 32)
labels = torch.arange(batch_size) % 10


def step():
    optimizer.zero_grad()
    loss = criterion(net(inputs), labels)
    loss.backward()
    optimizer.step()
    loss.item()


def times(duration):
    taken = []
    start = time.perf_counter()
    end = start + duration
    while start < end:
        step()
        now = time.perf_counter()
        taken.append((now - start) * 1000)
        start = now
    return taken


times(WARM_UP_S)
print(json.dumps({"ms": statistics.median(times(MEASURE_S))}))
