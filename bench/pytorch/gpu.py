"""A training step on a GPU, beside PyTorch on the same machine's processor, and the hand-over to it.

    python bench/pytorch/gpu.py gpu.json                        # all parts
    python bench/pytorch/gpu.py gpu.json --parts eager graph    # some; the file keeps the others
    python bench/pytorch/gpu.py gpu.json --parts                # none: prints the tables of what is in the file

Times are those of step.py's step (forward, backward, SGD with momentum, the loss read back) on images that are on the
device already, but for the part "copy". Medians, after a warm-up. Without a GPU, --device cpu tries the program out.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import time
from pathlib import Path

import torch

from handover import PARTS as HAND_OVER
from net import NETS

BATCHES = [4, 16, 64, 512, 4096]
STEP_PARTS = ["eager", "graph", "compile", "copy", "cpu all threads", "cpu 1 thread", "this lab's wasm"]
ROOT = Path(__file__).parents[2]


def synchronize(device):
    if device == "cuda":
        torch.cuda.synchronize()


class Step:
    """One step of training, as PyTorch's tutorial writes it."""

    def __init__(self, net, batch_size, device):
        torch.manual_seed(0)
        self.net = NETS[net]().to(device)
        self.criterion = torch.nn.CrossEntropyLoss()
        self.optimizer = torch.optim.SGD(self.net.parameters(), lr=0.001, momentum=0.9)
        self.inputs = torch.rand(batch_size, 3, 32, 32, device=device)
        self.labels = torch.arange(batch_size, device=device) % 10
        self.compute = self.loss

    def loss(self, inputs, labels):
        return self.criterion(self.net(inputs), labels)

    def __call__(self):
        self.optimizer.zero_grad()
        loss = self.compute(self.inputs, self.labels)
        loss.backward()
        self.optimizer.step()
        return loss.item()


def eager(net, batch_size, device):
    return Step(net, batch_size, device)


def compiled(net, batch_size, device):
    """The network with its loss, forward and backward, compiled for this size."""
    torch.compiler.reset()
    step = Step(net, batch_size, device)
    step.compute = torch.compile(step.loss, dynamic=False)
    return step


def graph(net, batch_size, device):
    """The whole step recorded once, all its kernels started with one call.

    https://pytorch.org/docs/stable/notes/cuda.html#cuda-graphs
    """
    step = Step(net, batch_size, device)
    if device == "cpu":
        return step

    def once():
        step.optimizer.zero_grad(set_to_none=True)
        loss = step.loss(step.inputs, step.labels)
        loss.backward()
        step.optimizer.step()
        return loss

    aside = torch.cuda.Stream()
    aside.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(aside):
        for _ in range(3):
            once()
    torch.cuda.current_stream().wait_stream(aside)
    recorded = torch.cuda.CUDAGraph()
    with torch.cuda.graph(recorded):
        loss = once()

    def replay():
        recorded.replay()
        return loss.item()

    return replay


def copy(net, batch_size, device):
    """A batch from the host's memory to the device's."""
    images = torch.rand(batch_size, 3, 32, 32)

    def run():
        images.to(device)
        synchronize(device)

    return run


def measured(run, seconds):
    """{"ms", "least", "most", "steps"}: the median and what is around it."""

    def times(duration, least):
        taken = []
        start = time.perf_counter()
        end = start + duration
        while start < end or len(taken) < least:
            run()
            now = time.perf_counter()
            taken.append((now - start) * 1000)
            start = now
        return taken

    times(seconds / 3, 2)
    taken = times(seconds, 3)
    return {"ms": statistics.median(taken), "least": min(taken), "most": max(taken), "steps": len(taken)}


def ours(net, batch_size, program):
    """The same step here, in WebAssembly on one core; None where there isn't memory for it."""
    command = [*program, str(batch_size), "--net", net]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return json.loads(done.stdout.splitlines()[0]) if done.returncode == 0 else None


def setting(device):
    """Which card and which versions."""
    threads = os.cpu_count()
    names = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    cpu = next((line.split(":")[1].strip() for line in names if line.startswith("model name")), platform.processor())
    found = {"cpu": cpu, "cores": threads, "python": platform.python_version(), "torch": torch.__version__}
    if device == "cuda":
        asked = ["nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader"]
        driver = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
        found |= {
            "card": torch.cuda.get_device_name(),
            "driver": driver,
            "cuda": torch.version.cuda,
            "cudnn": torch.backends.cudnn.version(),
            "nccl": ".".join(map(str, torch.cuda.nccl.version())),
            "tf32 in convolutions": torch.backends.cudnn.allow_tf32,
            "tf32 in products": torch.backends.cuda.matmul.allow_tf32,
        }
    return found


def measure_part(part, args, found, write):
    start = {"eager": eager, "graph": graph, "compile": compiled, "copy": copy}.get(part, eager)
    where = "cpu" if part.startswith("cpu") else args.device
    torch.set_num_threads(1 if part == "cpu 1 thread" else os.cpu_count())
    for net in ["lab"] if part == "copy" else NETS:
        for batch_size in args.sizes:
            if part == "this lab's wasm":
                taken = ours(net, batch_size, args.step_program)
            else:
                taken = measured(start(net, batch_size, where), args.seconds)
            found["steps"][f"{net}, {part}, {batch_size}"] = taken
            write()


def print_tables(found):
    print(json.dumps(found["setting"]))
    sizes = [n for n in BATCHES if any(key.endswith(f", {n}") for key in found["steps"])]
    print(f"{'ms a step, images a step':36}" + "".join(f"{n:>10,}" for n in sizes))
    for row in dict.fromkeys(key.rsplit(", ", 1)[0] for key in found["steps"]):
        times = (found["steps"].get(f"{row}, {n}") for n in sizes)
        print(f"{row:36}" + "".join(f"{t['ms']:10.4g}" if t else f"{'-':>10}" for t in times))
    for name, result in found["handOver"].items():
        print(f"{name}: {json.dumps(result)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="where the numbers are kept, as JSON")
    parts = [*STEP_PARTS, *HAND_OVER]
    parser.add_argument("--parts", nargs="*", default=parts, choices=parts)
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--sizes", nargs="*", type=int, default=BATCHES, help="images a step")
    parser.add_argument("--seconds", type=float, default=1, help="for each time")
    parser.add_argument("--steps", type=int, default=500, help="of the hand-over")
    ts_node = ["npx", "ts-node", "bench/stepTime.ts"]
    parser.add_argument("--step-program", nargs="*", default=ts_node, help="what measures this lab's step")
    args = parser.parse_args()
    if args.device == "cuda" and not torch.cuda.is_available():
        parser.exit(1, "expected a GPU that PyTorch can use, found none: --device cpu tries the program out without one\n")

    found = json.loads(args.file.read_text()) if args.file.exists() else {"steps": {}, "handOver": {}}
    found["setting"] = setting(args.device)

    def write():
        part = args.file.with_suffix(".part")
        part.write_text(json.dumps(found, indent=1))
        part.replace(args.file)

    for part in args.parts:
        if part in HAND_OVER:
            found["handOver"][part] = HAND_OVER[part](args.device, args.steps)
            write()
        else:
            measure_part(part, args, found, write)
    print_tables(found)


if __name__ == "__main__":
    main()
