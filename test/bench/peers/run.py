"""What every peer's run does: read the arguments and the data, time, say what it took."""

import json
import os
import resource
import sys
import time

import numpy as np

data, out, settings = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])


def timed(work):
    started = time.perf_counter()
    result = work()
    return result, (time.perf_counter() - started) * 1000


def save(name, values):
    np.ascontiguousarray(values).tofile(os.path.join(out, name))


def finish(ms, versions, java=None, more=None):
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    result = {
        "ms": ms,
        "rssMb": own + (peak_of(java) if java else 0),
        "versions": {"Python": sys.version.split()[0], **versions},
        "more": more or {},
    }
    with open(os.path.join(out, "result.json"), "w") as file:
        json.dump(result, file)


def peak_of(process):
    try:
        with open(f"/proc/{process}/status") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmHWM")) / 1024
    except OSError:
        return 0
