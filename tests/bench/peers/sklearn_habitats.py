#!/usr/bin/env python3
"""Times scikit-learn's GaussianMixture on the voxels of rimlight-bench-habitats: K = 2 to 4, five starts each.

    rimlight-bench-habitats --write FOLDER && sklearn_habitats.py FOLDER

Needs scikit-learn and SimpleITK. tol = 1e-7 per voxel as in Rimlight; with scikit-learn's own 1e-3 beside it.
"""
import pathlib
import sys
import time

import numpy as np
import SimpleITK as sitk
from sklearn.mixture import GaussianMixture

folder = pathlib.Path(sys.argv[1])
# As float: with int16, bic() of scikit-learn 1.9.1 is off by 4 %.
phases = [
    sitk.GetArrayFromImage(sitk.ReadImage(str(folder / f"habitats_phase{p}.nrrd"))).ravel().astype(float) for p in (1, 2, 3)
]
for name, x in (("one phase", np.column_stack(phases[:1])), ("three phases", np.column_stack(phases))):
    for tol in (1e-3, 1e-7):
        begin = time.perf_counter()
        bics = {}
        for k in (2, 3, 4):
            model = GaussianMixture(k, n_init=5, tol=tol, max_iter=2000, random_state=1).fit(x)
            bics[k] = model.bic(x)
        best = min(bics, key=bics.get)
        print(f"{name}, tol {tol:g}: {time.perf_counter() - begin:.1f} s, K = {best}, BIC {bics[best]:.1f}", flush=True)
