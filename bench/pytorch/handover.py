"""A run that goes on on a GPU, in one process and in more, beside the same run on the processor."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load

ROOT = Path(__file__).parents[2]
GO_ON = ROOT / "lessons" / "pytorch" / "08_go_on.py"
KILLED = ROOT / "test" / "pytorch" / "killed.py"
sys.path.append(str(ROOT / "test" / "pytorch"))

from begin import begin

IMAGES = 4000
# After so many steps on the processor, the run is handed over.
BEFORE = 100
TRACE = 20


class Runs:
    """One run up to its hand-over, and what becomes of it from there."""

    def __init__(self, folder, steps):
        self.folder, self.steps = Path(folder), steps
        self.write_images()
        begin(self.folder / "begun.safetensors", IMAGES)
        self.start = self.folder / "start.safetensors"
        shutil.copy(self.folder / "begun.safetensors", self.start)
        self.python([GO_ON, self.start, *self.options("cpu", BEFORE)])

    def write_images(self):
        """Ten classes: for each a pattern, and for each image some noise on it."""
        random = np.random.default_rng(0)
        labels = random.integers(0, 10, (IMAGES, 1), dtype=np.uint8)
        patterns = random.integers(64, 192, (10, 3072))
        pixels = (patterns[labels[:, 0]] + random.normal(0, 60, (IMAGES, 3072))).clip(0, 255).astype(np.uint8)
        np.concatenate([labels, pixels], axis=1).tofile(self.folder / "data_batch_1.bin")

    def options(self, device, steps):
        return ["--images", self.folder, "--device", device, "--until", steps, "--trace", TRACE, "--save-every", 50]

    def python(self, args):
        environment = os.environ | {"GLOO_SOCKET_IFNAME": "lo", "NCCL_SOCKET_IFNAME": "lo", "OMP_NUM_THREADS": "1"}
        command = [sys.executable, *map(str, args)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(map(str, args))}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
        return done.stdout

    def go_on(self, device, processes=0, killed=()):
        """The losses of the first steps, and the weights after the last one. `killed`: which process, after which step."""
        file = self.folder / "run.safetensors"
        shutil.copy(self.start, file)
        program = [*([KILLED, *killed] if killed else []), GO_ON, file, *self.options(device, BEFORE + self.steps)]
        if processes:
            torchrun = ["-m", "torch.distributed.run", f"--nproc-per-node={processes}", "--rdzv-backend=c10d"]
            place = ["--rdzv-endpoint=127.0.0.1:0", "--local-addr=127.0.0.1", "--max-restarts=1"]
            program = [*torchrun, *place, *program]
        printed = self.python(program)
        if killed and f"process {killed[0]} is killed" not in printed:
            raise RuntimeError(f"nobody was killed:\n{printed}")
        losses = [float(loss) for loss in re.findall(r"this batch: (\S+)", printed)][:TRACE]
        tensors = load(file.read_bytes())
        return losses, {name: t for name, t in tensors.items() if name.startswith(("model.", "optimizer."))}


def compared(ours, other):
    (losses, tensors), (other_losses, other_tensors) = ours, other
    return {
        "losses": len(losses),
        "farthest loss of the first": max(abs(a - b) for a, b in zip(losses, other_losses, strict=True)),
        "farthest weight at the end": max((tensors[name] - other_tensors[name]).abs().max().item() for name in tensors),
        "same bits": all(torch.equal(tensors[name], other_tensors[name]) for name in tensors),
    }


def hand_over(device, steps):
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(folder, steps)
        cpu = runs.go_on("cpu")
        gpu = runs.go_on(device)
        return {
            "steps": steps,
            "first losses": {"processor": cpu[0], device: gpu[0]},
            f"{device} and processor": compared(gpu, cpu),
            f"{device} and {device} again": compared(runs.go_on(device), gpu),
        }


def processes(device, steps):
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(folder, steps)
        gpu = runs.go_on(device)
        one, two = runs.go_on(device, 1), runs.go_on(device, 2)
        return {
            "steps": steps,
            "torchrun, 1 process (nccl where there is a GPU), and none": compared(one, gpu),
            "torchrun, 2 processes (gloo where they share one GPU), and none": compared(two, gpu),
        }


def killed(device, steps):
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(folder, steps)
        found = {"steps": steps, "killed after step": steps // 2 + 20}
        for count in (1, 2):
            whole = runs.go_on(device, count)
            found[f"{count} processes, one killed, and none killed"] = compared(
                runs.go_on(device, count, (count - 1, found["killed after step"])), whole
            )
        return found


PARTS = {"hand-over": hand_over, "processes": processes, "killed": killed}
