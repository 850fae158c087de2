"""The lab's checkpoint, as PyTorch has it: one safetensors file with all that a run needs to go on."""

import json
import os
import platform
import re
import sys

import torch
from safetensors import SafetensorError
from safetensors.torch import load, save_file

VERSION = "1"


def stop(sentence):
    sys.exit(f"08_go_on: {sentence}")


# region read
class Checkpoint:
    """Its numbers in `tensors`, all else in `metadata`: how far the run is, its options, its optimizer's."""

    def __init__(self, content, name):
        self.name = name
        try:
            self.tensors = load(content)
        except SafetensorError as error:
            stop(f"expected a checkpoint in {name}, but the file is damaged or no safetensors file ({error})")
        # The file begins with the length of a header in JSON, and the header.
        header = json.loads(content[8 : 8 + int.from_bytes(content[:8], "little")])
        self.metadata = header.get("__metadata__", {})
        if self.metadata.get("kind") != "checkpoint":
            stop(f"{name} holds weights and no more: expected a checkpoint of `npm run lab -- --checkpoint FILE`")
        if self.metadata["version"] != VERSION:
            stop(
                f"{name} is a checkpoint of version {self.metadata['version']}, "
                f"this program reads version {VERSION}: take one that is as new as the lab"
            )
        for part in ("schedule", "validation"):
            if part in self.metadata:
                stop(f"{name} is of a run with a {part}, which this program has none for: go on in the lab")
        self.options = self.json("options")
        self.epoch = int(self.metadata["epoch"])
        self.batch = int(self.metadata["batch"])
        self.running_loss = self.json("runningLoss")
        self.generator = self.tensors["generator"]
        self.pass_generator = self.tensors["pass.generator"]

    def json(self, key):
        return json.loads(self.metadata[key])

    def part(self, prefix):
        """The tensors whose names begin so, under the rest of their names."""
        start = f"{prefix}."
        return {name[len(start) :]: t for name, t in self.tensors.items() if name.startswith(start)}
    # endregion read

    # region net
    def load_into(self, net):
        try:
            net.load_state_dict(self.part("model"))
        except RuntimeError as error:
            stop(f"{self.name} is of another network. {' '.join(str(error).split())}")
    # endregion net

    # region optimizer
    def optimizer_for(self, net):
        """The optimizer with the options that it had, and with what it remembers of each parameter."""
        saved = self.json("optimizer")
        parameters = list(net.parameters())
        groups = [
            {snake(key): value for key, value in group.items()} | {"params": [parameters[i] for i in group["params"]]}
            for group in saved["paramGroups"]
        ]
        optimizer = getattr(torch.optim, saved["kind"])(groups)
        memories = {}
        for name, memory in self.part("optimizer").items():
            i, of = name.split(".")
            memories.setdefault(int(i), {})[snake(of)] = memory
        optimizer.load_state_dict({"state": memories, "param_groups": optimizer.state_dict()["param_groups"]})
        return optimizer
    # endregion optimizer

    # region write
    def end_pass(self):
        self.epoch, self.batch, self.running_loss = self.epoch + 1, 0, 0.0
        self.pass_generator = torch.get_rng_state()

    def write(self, file, net, optimizer, finished):
        """Under another name first, so that `file` is whole at any moment."""
        saved = self.json("optimizer")
        for group, now in zip(saved["paramGroups"], optimizer.param_groups):
            group.update({key: now[snake(key)] for key in group if key != "params"})
        tensors = {f"model.{name}": tensor for name, tensor in net.state_dict().items()}
        for i, memories in optimizer.state_dict()["state"].items():
            tensors |= {f"optimizer.{i}.{camel(of)}": m for of, m in memories.items() if m is not None}
        tensors |= {"generator": torch.get_rng_state(), "pass.generator": self.pass_generator}
        metadata = self.metadata | {
            "epoch": str(self.epoch),
            "batch": str(self.batch),
            "runningLoss": json.dumps(self.running_loss),
            "optimizer": json.dumps(saved),
            "finished": json.dumps(finished),
            "versions": json.dumps({"torch": torch.__version__, "python": platform.python_version()}),
        }
        part = f"{file}.{os.getpid()}"
        save_file({name: tensor.contiguous().cpu() for name, tensor in tensors.items()}, part, metadata)
        os.replace(part, file)
    # endregion write


# region names
def snake(name):
    """momentumBuffer, as TypeScript writes it, to momentum_buffer, as Python does."""
    return re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", name)


def camel(name):
    return re.sub("_([a-z])", lambda match: match[1].upper(), name)
# endregion names
