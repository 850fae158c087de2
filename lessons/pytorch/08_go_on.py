"""Goes on with a run of the lab, from its checkpoint, in PyTorch: on processors or GPUs, in one process or in many.

    python 08_go_on.py FILE
    torchrun --nproc-per-node=2 08_go_on.py FILE
    python launch.py --processes 2 08_go_on.py FILE     # the same, with a sentence where something is wrong

FILE is read, and written again as the run goes on: the lab can go on from it, and so can this program.
"""

# region imports
import argparse
import math
import os
from datetime import timedelta
from itertools import islice
from pathlib import Path

from needs import stop

import numpy as np
import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import nn
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, Dataset, DistributedSampler, RandomSampler, Subset

from checkpoint import Checkpoint
# endregion imports


# region net
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 6, 5)
        self.pool = nn.MaxPool2d(2, 2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(400, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, images):
        small = self.pool(F.relu(self.conv1(images)))
        smaller = self.pool(F.relu(self.conv2(small)))
        features = torch.flatten(smaller, 1)
        hidden1 = F.relu(self.fc1(features))
        hidden2 = F.relu(self.fc2(hidden1))
        return self.fc3(hidden2)
# endregion net


# region images
# CIFAR-10 has so many to train on, and so have the lab's Shapes: a run without --train-size has seen all of them.
ALL_IMAGES = 50_000


class Images(Dataset):
    """CIFAR-10's binary files: for each image its class, then a plane of red, one of green, one of blue."""

    def __init__(self, folder, size):
        files = sorted(Path(folder).glob("data_batch_*.bin"))
        if not files:
            stop(f"expected data_batch_1.bin in {folder}, found none: name the folder of the images with --images")
        bytes_ = np.concatenate([np.fromfile(file, dtype=np.uint8) for file in files])
        if len(bytes_) % 3073 != 0:
            stop(f"expected 3,073 bytes an image in {folder}, but found {len(bytes_)} in all: copy the files again")
        records = torch.from_numpy(bytes_).reshape(-1, 3073)[:size]
        if len(records) < size:
            stop(f"expected the run's {size} images in {folder}, found {len(records)}")
        self.labels = records[:, 0].long()
        self.pixels = records[:, 1:].reshape(-1, 3, 32, 32)

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        # ToTensor() and Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5])
        return (self.pixels[i] / 255 - 0.5) / 0.5, self.labels[i]
# endregion images


# region processes
RANK, PROCESSES, LOCAL_RANK, ON_THIS_MACHINE = (
    int(os.environ.get(name, default))
    for name, default in [("RANK", 0), ("WORLD_SIZE", 1), ("LOCAL_RANK", 0), ("LOCAL_WORLD_SIZE", 1)]
)


def join(device, patience):
    """Waits for the other processes. Whoever loses patience with one of them fails, and torchrun starts all anew."""
    enough_cards = device == "cuda" and torch.cuda.device_count() >= ON_THIS_MACHINE
    options = {"timeout": timedelta(seconds=patience)}
    if os.environ.get("TORCHELASTIC_USE_AGENT_STORE") == "True" and PROCESSES == ON_THIS_MACHINE:
        # torchrun's notes outlive a restart, with the addresses of processes that are gone: each life gets its own.
        notes = dist.TCPStore(os.environ["MASTER_ADDR"], int(os.environ["MASTER_PORT"]), **options)
        mine = dist.PrefixStore(os.environ["TORCHELASTIC_RESTART_COUNT"], notes)
        options |= {"store": mine, "rank": RANK, "world_size": PROCESSES}
    try:
        dist.init_process_group("nccl" if enough_cards else "gloo", **options)
    except dist.DistError as error:
        if "timed out" not in str(error).lower():
            raise
        stop(f"not all of the {PROCESSES} processes came within {patience} seconds: start all of them")


def mean_of_all(loss):
    """Each process has the loss of its share of the batch."""
    loss = loss.detach()
    if PROCESSES > 1:
        dist.all_reduce(loss)
    return loss.item() / PROCESSES
# endregion processes


# region order
def rest_of_pass(run, images):
    """What is left of the running pass: the batches of the lab's loader, of each the share of this process."""
    share = run.options["batchSize"] // PROCESSES
    torch.set_rng_state(run.pass_generator)
    # A loader draws a seed for its workers first, whether it has some or not; then its sampler draws one for the order.
    torch.empty((), dtype=torch.int64).random_()
    order = list(RandomSampler(images))
    if run.batch > 0:
        torch.set_rng_state(run.generator)
    # The first of two processes takes every second image, the other one the others. Where the images can't be shared
    # evenly, DistributedSampler gives some of them to two.
    mine = [order[i] for i in DistributedSampler(order, PROCESSES, RANK, shuffle=False)]
    # A generator of its own, so that nothing is drawn twice from the run's.
    return DataLoader(Subset(images, mine[run.batch * share :]), share, generator=torch.Generator())


def rest_of_run(run, images, epochs):
    while run.epoch < epochs:
        yield from rest_of_pass(run, images)
# endregion order


# region read
def read(file):
    """The first process reads the checkpoint and hands it to the others, so they can't begin at different steps."""
    content = [None]
    if RANK == 0:
        try:
            content = [Path(file).read_bytes()]
        except OSError as error:
            stop(f"expected a checkpoint in {file}, but it can't be read: {error.strerror}")
    if PROCESSES > 1:
        dist.broadcast_object_list(content)
    return Checkpoint(content[0], file)
# endregion read


# region train
def go_on(run, net, optimizer, images, device, args):
    length = -(-len(images) // run.options["batchSize"])
    print_every = min(2000, length)
    criterion = nn.CrossEntropyLoss()
    model = DistributedDataParallel(net) if PROCESSES > 1 else net

    def save():
        if RANK == 0:
            run.write(args.file, net, optimizer)

    left = None if args.until is None else max(0, args.until - run.epoch * length - run.batch)
    for i, (inputs, labels) in enumerate(islice(rest_of_run(run, images, args.epochs), left)):
        optimizer.zero_grad()
        loss = criterion(model(inputs.to(device)), labels.to(device))
        loss.backward()  # here the processes average their gradients
        optimizer.step()

        loss = mean_of_all(loss)
        if not math.isfinite(loss):
            stop(f"the loss is {loss} after step {run.batch} of epoch {run.epoch + 1}: the checkpoint stays as it was")
        run.batch += 1
        run.running_loss += loss
        if i < args.trace:
            say(f"[{run.epoch + 1}, {run.batch:5d}] this batch: {loss:.7f}")
        if run.batch % print_every == 0:
            say(f"[{run.epoch + 1}, {run.batch:5d}] loss: {run.running_loss / print_every:.3f}")
            run.running_loss = 0.0
        if run.batch == length:
            run.end_pass()
        if run.batch % args.save_every == 0:
            save()
    save()
    say("Finished Training" if run.epoch >= args.epochs else f"Stopped after step {args.until}")


def say(line):
    if RANK == 0:
        print(line, flush=True)
# endregion train


# region main
def count(text):
    """An option's value."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a whole number of at least 1, but got {text}")
    return int(text)


def images_of(run, folder):
    if folder is None and run.options.get("data") == "shapes":
        stop(
            f"{run.name} is of a run with Shapes: npx ts-node lab/writeShapes.ts writes these pictures, "
            "and --images names their folder"
        )
    return Images(folder or "data/cifar-10-batches-bin", run.options.get("trainSize", ALL_IMAGES))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", help="the checkpoint, which is read and written")
    parser.add_argument("--images", help="the folder of data_batch_1.bin; by default data/cifar-10-batches-bin")
    parser.add_argument("--epochs", type=count, help="of the whole run; as many as it was begun with, or more")
    parser.add_argument("--until", type=count, metavar="STEP", help="of the whole run; stop after it")
    parser.add_argument("--save-every", type=count, default=1000, metavar="STEPS")
    parser.add_argument("--trace", type=int, default=0, metavar="STEPS", help="print the first losses one by one")
    parser.add_argument("--patience", type=count, default=30, metavar="SECONDS", help="to wait for another process")
    parser.add_argument("--device", choices=["cpu", "cuda"], default="cuda" if torch.cuda.is_available() else "cpu")
    args = parser.parse_args()

    device = args.device
    if device == "cuda":
        if not torch.cuda.is_available():
            stop("expected a GPU that PyTorch can use, found none: leave out --device cuda")
        device = f"cuda:{LOCAL_RANK % torch.cuda.device_count()}"
        torch.cuda.set_device(device)
        # Else a convolution on a GPU rounds its inputs to 10 bits, and may add in another order each time.
        torch.backends.cudnn.allow_tf32 = False
        torch.backends.cudnn.deterministic = True
    if "RANK" in os.environ:
        join(args.device, args.patience)

    run = read(args.file)
    batch_size = run.options["batchSize"]
    if batch_size % PROCESSES != 0:
        stop(f"a batch of {batch_size} can't be shared evenly among {PROCESSES} processes: take another number of them")
    if "validate" in run.options:
        stop(f"{args.file} is of a run with --validate, which this program can't go on with: go on in the lab")
    images = images_of(run, args.images)
    net = Net().to(device)
    run.load_into(net)
    optimizer = run.optimizer_for(net)
    args.epochs = args.epochs or run.options["epochs"]
    if run.epoch >= args.epochs:
        say(f"The run has done its {run.epoch} epochs: --epochs {run.epoch + 1} goes on.")
    else:
        say(f"Going on in epoch {run.epoch + 1}, after step {run.batch}.")
        go_on(run, net, optimizer, images, device, args)
    if dist.is_initialized():
        dist.barrier()
        dist.destroy_process_group()


if __name__ == "__main__":
    main()
# endregion main
