"""Starts a program in several processes by torchrun, on one machine or on many, and says in a sentence what went wrong.

    python launch.py --processes 2 08_go_on.py FILE

On two machines, the first of which has the address 10.77.0.1, FILE and everybody's meeting point:

    python launch.py --machines 2 --machine 0 --address 10.77.0.1:29400 08_go_on.py FILE
    python launch.py --machines 2 --machine 1 --address 10.77.0.1:29400 08_go_on.py FILE

A process that dies takes the others with it; torchrun then starts all of them anew, and they go on from FILE.
"""

# region imports
import argparse
import os
import socket
import struct
import subprocess
import sys
import time

from needs import stop
# endregion imports


# region arguments
def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--processes", type=int, default=1, help="on each machine: as many as it has GPUs")
    parser.add_argument("--machines", type=int, default=1)
    parser.add_argument("--machine", type=int, default=0, help="which of them this is, from 0 on")
    parser.add_argument("--address", default="127.0.0.1:0", metavar="HOST:PORT", help="of machine 0")
    parser.add_argument("--restarts", type=int, default=3, help="how often all may begin anew")
    parser.add_argument("--patience", type=int, default=40, metavar="SECONDS", help="to wait for the other machines")
    parser.add_argument("program", nargs=argparse.REMAINDER)
    args = parser.parse_args()
    if not args.program:
        stop("expected a program to start, such as 08_go_on.py FILE")
    host, _, port = args.address.rpartition(":")
    if not host or not port.isdigit():
        stop(f"expected --address HOST:PORT, such as 10.77.0.1:29400, but got {args.address}")
    if args.machines > 1 and port == "0":
        stop(f"{args.machines} machines need a place to meet: name one that is free on machine 0, --address HOST:PORT")
    if not 0 <= args.machine < args.machines:
        stop(f"expected --machine from 0 to {args.machines - 1}, but got {args.machine}")
    return args, host, int(port)
# endregion arguments


# region address
def check_free(host, port):
    try:
        with socket.socket() as meeting_point:
            if os.name == "posix":
                # A program that has just ended does not count.
                meeting_point.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            meeting_point.bind((host, port))
            meeting_point.listen()
    except OSError as error:
        stop(f"this machine can't be met at {host}:{port} ({error.strerror}): take another --address")


def wait_for(host, port, patience):
    """Machine 0 opens the meeting point; the others wait for that."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            return socket.create_connection((host, port), timeout=5).close()
        except OSError:
            time.sleep(0.5)
    stop(f"nobody answered at {host}:{port} for {patience} seconds: start machine 0, and let others reach that port")


def own_address(host, port):
    """The address that this machine has in the network of `host`. Connecting so sends nothing."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect((host, port or 1))
            return probe.getsockname()[0]
    except OSError as error:
        stop(f"there is no way from here to {host} ({error.strerror}): check --address and the network")


def interface_of(address):
    """What Linux calls the network card with this address: gloo and nccl ask for its name."""
    if sys.platform != "linux":
        return None
    import fcntl

    SIOCGIFADDR = 0x8915
    for _, name in socket.if_nameindex():
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:
                answer = fcntl.ioctl(probe, SIOCGIFADDR, struct.pack("256s", name.encode()))
            except OSError:  # it has no address
                continue
        if socket.inet_ntoa(answer[20:24]) == address:
            return name
    return None
# endregion address


# region start
def torchrun(args, host, port):
    address = own_address(host, port)
    conf = f"join_timeout={args.patience},is_host={int(args.machine == 0)}"
    command = [
        *(sys.executable, "-m", "torch.distributed.run"),
        *(f"--nnodes={args.machines}", f"--nproc-per-node={args.processes}", f"--max-restarts={args.restarts}"),
        *("--rdzv-backend=c10d", f"--rdzv-endpoint={host}:{port}", "--rdzv-id=lab", f"--rdzv-conf={conf}"),
        f"--local-addr={address}",
        *args.program,
    ]
    card = interface_of(address)
    cards = {name: card for name in ("GLOO_SOCKET_IFNAME", "NCCL_SOCKET_IFNAME") if card}
    environment = {
        # One thread each, unless told otherwise: the processes share the cores.
        "OMP_NUM_THREADS": "1",
        # Else torchrun's notes outlive a restart, with the addresses of processes that are gone.
        "TORCH_DISABLE_SHARE_RDZV_TCP_STORE": "1",
        **cards,
        **os.environ,
    }
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True, errors="replace")
# endregion start


# region sentence
def watch(process, args):
    """Lets the program print, and keeps back what torchrun says to it, which is many lines for each trouble."""
    errors = []
    for line in process.stderr:
        errors.append(line)
        if line.startswith("Error: "):
            # What the program itself says won't be better after a restart.
            process.terminate()
            process.wait()
            sys.exit(line.rstrip())
    if process.wait() == 0:
        return
    said = "".join(errors)
    if "RendezvousTimeoutError" in said:
        stop(
            f"fewer than {args.machines} machines came to {args.address} within {args.patience} seconds: "
            "start the same command on each, with its own --machine"
        )
    if "No module named 'torch.distributed" in said:
        stop("this PyTorch has no torchrun: pip install torch==2.13.0")
    sys.stderr.write(said)
    stop(f"the processes failed {args.restarts + 1} times, with what stands above: the run is as FILE has it")
# endregion sentence


if __name__ == "__main__":
    given, host, port = arguments()
    if given.machine == 0:
        check_free(host, port)
    else:
        wait_for(host, port, given.patience)
    watch(torchrun(given, host, port), given)
