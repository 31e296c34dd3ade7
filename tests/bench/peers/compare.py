#!/usr/bin/env python3
"""Times Rimlight and its peers on the same images, in one go, and prints tables of ratios (Markdown).

    cmake --preset release -B build/bench -DRIMLIGHT_BUILD_BENCHMARKS=ON
    cmake --build build/bench --target rimlight-bench-features rimlight-cli rimlight-decode
    tests/bench/peers/compare.py --peer pyradiomics=VENV/bin/python --peer fastrad=VENV2/bin/python ...

Peers: pyradiomics (how to install 3.1.0: tests/oracle/README.md), flashradiomics, fastrad, pictologics (Python 3.12 or
later; it compiles itself at its first start, for minutes), nyxus, mirp; each in a virtual environment of its own, as they
want different numpys. With PyPI's names: flash-radiomics (beside it, as its README says: numpy h5py SimpleITK pykwalify
PyWavelets scipy scikit-image scikit-learn trimesh), fastrad (and SimpleITK), pictologics, nyxus, mirp. Tried: PyRadiomics
3.1.0, flash-radiomics 1.0.0, fastrad 1.0.0, pictologics 0.9.0, Nyxus 0.11.0, MIRP 2.7.0.

Each program runs alone. "Process" is the wall time from start to end of a process that reads the files and extracts once
(for Rimlight: rimlight-cli, for the others: the runner beside this file, imports included); "extract" is the time in one
process without reading the files: the median of the repeats, so that compiling at the first call does not count.
Both are the median of --repeat runs; a program that takes longer than --slow seconds runs once. Nothing else should run.
"""
import argparse
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PEERS = ["pyradiomics", "flashradiomics", "fastrad", "pictologics", "nyxus", "mirp"]
RADII = {"1k": 6, "10k": 13, "100k": 29, "800k": 57, "2M": 78, "5M": 106}  # of balls with about so many voxels
SETS = {"107": "Original image: 107 features, bin width 25",
        "1130": "1,130 features: original, 8 wavelets (coif1), LoG 1, 2, 3 mm; bin width 25",
        "1874": "1,874 features: original, 8 wavelets, LoG 0.5, 1, 2, 3, 4 mm, square, square root, logarithm, "
                "exponential, gradient, LBP-2D"}


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=Path, default=ROOT / "build/bench/bin", help="folder of Rimlight's programs")
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=PYTHON", help="a peer and its Python")
    parser.add_argument("--peers", default=None, help="of those given by --peer, the ones to run: pyradiomics,mirp")
    parser.add_argument("--sizes", default="10k,100k,800k", help=f"of {','.join(RADII)}; default 10k,100k,800k")
    parser.add_argument("--sets", default="107,1130,1874", help="default 107,1130,1874")
    parser.add_argument("--scaling", action="store_true", help="Rimlight alone from 1k to 5M voxels as well")
    parser.add_argument("--quick", action="store_true", help="10k voxels, one run each: does everything work?")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--slow", type=float, default=60.0, help="seconds above which one run is enough")
    parser.add_argument("--limit", type=float, default=1800.0, help="seconds after which a run is given up")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--json", type=Path, help="all figures, to this file")
    arguments = parser.parse_args()
    arguments.python = dict(part.split("=", 1) for part in arguments.peer)
    arguments.programs = arguments.peers.split(",") if arguments.peers else list(arguments.python)
    for name in {*arguments.python, *arguments.programs}:
        if name not in PEERS or name not in arguments.python:
            parser.error(f"{name}: not one of {', '.join(PEERS)}, or without --peer {name}=PYTHON")
    if arguments.quick:
        arguments.sizes, arguments.repeat = "10k", 1
    arguments.sizes = arguments.sizes.split(",")
    arguments.sets = arguments.sets.split(",")
    return arguments


class Failed(Exception):
    pass


def run(command, limit):
    """Runs a command. Gives its output, its wall time in seconds and its peak memory in MB."""
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=output, stderr=errors,
                                   env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
        deadline = start + limit
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            wall = time.perf_counter() - start
            if pid:
                break
            if time.perf_counter() > deadline:
                process.kill()
                os.wait4(process.pid, 0)
                process.returncode = -9
                raise Failed(f"more than {limit:.0f} s")
            time.sleep(0.002)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode != 0:
            last = (errors.read().strip().splitlines() or ["no message"])[-1]
            raise Failed(f"ends with {process.returncode}: {last[:200]}")
        return output.read(), wall, usage.ru_maxrss / 1024


def figures_of(text):
    lines = text.strip().splitlines()
    if not lines:
        raise Failed("prints nothing")
    figures = json.loads(lines[-1])
    if "unsupported" in figures:
        raise Failed(figures["unsupported"])
    return figures


def measure(arguments, process_command, repeats_command):
    """The medians of whole processes and of the repeats within one, for one program and one case."""
    _, wall, peak = run(process_command, arguments.limit)
    walls, peaks = [wall], [peak]
    repeats = 1 if wall > arguments.slow else arguments.repeat
    for _ in range(repeats - 1):
        _, wall, peak = run(process_command, arguments.limit)
        walls.append(wall)
        peaks.append(peak)
    figures = figures_of(run(repeats_command(repeats), arguments.limit)[0])
    return {"process_s": statistics.median(walls), "extract_s": statistics.median(figures["extract_s"]),
            "peak_mb": statistics.median(peaks), "features": figures["features"], "load_s": figures["load_s"],
            "version": figures.get("version"), "voxels": figures.get("voxels")}


def rimlight(arguments, work, image, label, settings):
    case = [arguments.bin / "rimlight-bench-features", "--case", image, label, settings]
    command = [arguments.bin / "rimlight-cli", "features", image, label, "--settings", settings, "--threads",
               arguments.threads]  # the table goes to standard output, as the runners' figures do
    return measure(arguments, command, lambda repeats: [*case, repeats, arguments.threads])


def peer(arguments, name, image, label, feature_set, is_first):
    def command(repeats):
        return [arguments.python[name], HERE / f"run_{name}.py", image, label, feature_set, repeats, arguments.threads]

    if is_first:  # compiles what is kept between processes, and says so if the peer lacks the features
        figures_of(run(command(1), arguments.limit)[0])
    return measure(arguments, command(1), command)


def seconds(value):
    if value < 0.01:
        return f"{1000 * value:.2g} ms"
    return f"{1000 * value:.0f} ms" if value < 1 else f"{value:.3g} s"


def ratio(theirs, ours):
    return f"{theirs / ours:.3g}"


def compare_set(arguments, work, feature_set, results):
    print(f"\n### {SETS[feature_set]}\n")
    print("| region | program | features | process | ratio | extract | ratio | peak memory | ratio |")
    print("|---|---|---|---|---|---|---|---|---|")
    started, given_up = set(), {}
    for size in arguments.sizes:
        image, label = (work / f"ball{RADII[size]}_{part}.nii.gz" for part in ("image", "label"))
        ours = None
        for name in ["rimlight", *arguments.programs]:
            try:
                if name == "rimlight":
                    found = rimlight(arguments, work, image, label, HERE / f"settings-{feature_set}.yaml")
                    ours = found
                    found["version"] = results["rimlight_version"]
                    region = f"{found['voxels']:,} voxels"
                elif name in given_up:
                    raise Failed(given_up[name])
                else:
                    found = peer(arguments, name, image, label, feature_set, name not in started)
                    started.add(name)
            except Failed as failure:
                given_up.setdefault(name, str(failure))  # larger regions would fail, too
                print(f"| {size} | {name} | {failure} | | | | | | |", flush=True)
                results["cases"].append({"set": feature_set, "size": size, "program": name, "failed": str(failure)})
                continue
            results["cases"].append({"set": feature_set, "size": size, "program": name, **found})
            ratios = [ratio(found[key], ours[key]) if ours else "" for key in ("process_s", "extract_s", "peak_mb")]
            print(f"| {region if ours else size} | {name} {found['version']} | {found['features']:,} | "
                  f"{seconds(found['process_s'])} | {ratios[0]} | {seconds(found['extract_s'])}"
                  f"{'' if found['load_s'] is not None else ' (with reading)'} | {ratios[1]} | "
                  f"{found['peak_mb']:.0f} MB | {ratios[2]} |", flush=True)


def scaling(arguments, work, results):
    print("\n### Rimlight from 1,000 to 5 million voxels, 107 features\n")
    print("| voxels | process | extract | extract, one thread | voxels per second | peak memory |")
    print("|---|---|---|---|---|---|")
    for size in list(RADII)[:2] if arguments.quick else RADII:
        image, label = (work / f"ball{RADII[size]}_{part}.nii.gz" for part in ("image", "label"))
        settings = HERE / "settings-107.yaml"
        found = rimlight(arguments, work, image, label, settings)
        single = figures_of(run([arguments.bin / "rimlight-bench-features", "--case", image, label, settings,
                                 arguments.repeat, 1], arguments.limit)[0])
        found["extract_one_thread_s"] = statistics.median(single["extract_s"])
        results["scaling"].append({"size": size, **found})
        print(f"| {found['voxels']:,} | {seconds(found['process_s'])} | {seconds(found['extract_s'])} | "
              f"{seconds(found['extract_one_thread_s'])} | {found['voxels'] / found['extract_s']:,.0f} | "
              f"{found['peak_mb']:.0f} MB |", flush=True)


def main():
    arguments = parse_arguments()
    sys.stdout.reconfigure(line_buffering=True)
    results = {"threads": arguments.threads, "date": str(datetime.date.today()), "cases": [], "scaling": []}
    results["rimlight_version"] = run([arguments.bin / "rimlight-cli", "--version"], 60)[0].split()[-1]
    print(f"{results['date']}, {platform.machine()}, {os.cpu_count()} cores, {arguments.threads} threads, load "
          f"{os.getloadavg()[0]:.1f} at the start. Ratio: times of the program over Rimlight's.")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        sizes = dict.fromkeys([*arguments.sizes, *(RADII if arguments.scaling else [])])
        run([arguments.bin / "rimlight-bench-features", "--write", work, *(RADII[size] for size in sizes)], 600)
        for feature_set in arguments.sets:
            compare_set(arguments, work, feature_set, results)
        if arguments.scaling:
            scaling(arguments, work, results)
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
