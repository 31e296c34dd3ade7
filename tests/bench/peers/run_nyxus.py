"""Nyxus (3D): all of its features of a volume; it reads the NIfTI files itself, while it extracts."""
import runner

if runner.SET != "107":
    runner.unsupported("has no filters for volumes")

from nyxus import Nyxus3D

nyxus = Nyxus3D(["*3D_ALL*"], n_feature_calc_threads=runner.THREADS, coarse_gray_depth=20, anisotropy_z=1.5 / 0.8)


def extract(_):
    table = nyxus.featurize_files([runner.IMAGE], [runner.LABEL], False)
    return sum(1 for name in table.columns if table[name].dtype.kind == "f")


runner.measure("nyxus", None, extract)
