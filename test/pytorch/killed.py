"""Runs a program of which a process is killed in its first life: killed.py RANK STEP PROGRAM …"""

import os
import runpy
import signal
import sys
from pathlib import Path

from torch.optim.optimizer import register_optimizer_step_post_hook

rank, step, program = sys.argv[1], int(sys.argv[2]), sys.argv[3]

if (os.environ["RANK"], os.environ["TORCHELASTIC_RESTART_COUNT"]) == (rank, "0"):
    steps = 0

    def count(*_):
        global steps
        steps += 1
        if steps == step:
            print(f"process {rank} is killed after step {step}", flush=True)
            os.kill(os.getpid(), signal.SIGKILL)

    register_optimizer_step_post_hook(count)

sys.argv = sys.argv[3:]
sys.path[0] = str(Path(program).parent)
runpy.run_path(program, run_name="__main__")
