"""Writes the checkpoint of a run that is about to begin, as the lab would: begin.py FILE [--images N] [--adam]"""

import argparse
import json
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file

sys.path.append(str(Path(__file__).parents[1] / "fixtures"))

from lab_net import Net

SGD = {"lr": 0.001, "momentum": 0.9, "dampening": 0, "weightDecay": 0, "nesterov": False}
ADAM = {"lr": 0.001, "betas": [0.9, 0.999], "eps": 1e-8, "weightDecay": 0}


def begin(file, images=None, adam=False, batch_size=4):
    torch.manual_seed(0)
    net = Net()
    generator = torch.get_rng_state()
    options = ADAM if adam else SGD
    parameters = list(range(len(list(net.parameters()))))
    optimizer = {"kind": "Adam" if adam else "SGD", "paramGroups": [{**options, "params": parameters}]}
    metadata = {
        "format": "pt",
        "kind": "checkpoint",
        "version": "1",
        "epoch": "0",
        "batch": "0",
        "runningLoss": "0",
        "optimizer": json.dumps(optimizer),
        "options": json.dumps({"batchSize": batch_size, **({"trainSize": images} if images else {})}),
        "finished": "false",
        "versions": json.dumps({"torch": torch.__version__}),
    }
    tensors = {f"model.{name}": tensor for name, tensor in net.state_dict().items()}
    tensors |= {"generator": generator, "pass.generator": generator.clone()}
    save_file(tensors, file, metadata)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--images", type=int)
    parser.add_argument("--adam", action="store_true")
    parser.add_argument("--batch-size", type=int, default=4)
    args = parser.parse_args()
    begin(args.file, args.images, args.adam, args.batch_size)
