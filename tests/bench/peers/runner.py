"""What all runners of peers share: arguments, timing, and the line of JSON that compare.py reads.

A runner is called as `run_NAME.py IMAGE LABEL SET REPEAT THREADS`, in the Python that has the peer. SET is 107, 1130 or
1874: the features to ask for (settings-SET.yaml), or the nearest that the peer has. extract_s excludes the reading of
files, except for the peers that can't work from memory (load_s is null for them).
"""
import json
import os
import resource
import sys
import time
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
IMAGE, LABEL, SET, REPEAT, THREADS = sys.argv[1:4] + [int(text) for text in sys.argv[4:6]]
SETTINGS = HERE / f"settings-{SET}.yaml"
CLASSES = ["shape", "firstorder", "glcm", "gldm", "glrlm", "glszm", "ngtdm"]

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS",
                 "PICTOLOGICS_NUM_THREADS", "ITK_GLOBAL_DEFAULT_NUMBER_OF_THREADS"):
    os.environ[variable] = str(THREADS)


def unsupported(reason):
    print(json.dumps({"unsupported": reason}))
    sys.exit(0)


def image_types():
    """The imageType part of the settings file, for peers that take it as Python values."""
    from ruamel.yaml import YAML
    return {name: dict(options or {}) for name, options in YAML(typ="safe").load(SETTINGS)["imageType"].items()}


def measure(package, load, extract, package_version=None):
    """load() gives what extract(loaded) takes; extract gives the number of features. load is None where the peer reads
    the files while it extracts. The version is the one of the installed package, unless it is given."""
    start = time.perf_counter()
    loaded = load() if load else None
    load_s = time.perf_counter() - start if load else None
    extract_s = []
    features = 0
    for _ in range(REPEAT):
        start = time.perf_counter()
        features = extract(loaded)
        extract_s.append(time.perf_counter() - start)
    print(json.dumps({"version": package_version or version(package), "load_s": load_s, "extract_s": extract_s, "features": features,
                      "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
