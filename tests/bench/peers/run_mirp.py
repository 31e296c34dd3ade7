"""MIRP: IBSI's features, the families that PyRadiomics has, too; it reads the files itself, while it extracts.
Its threads are for several cases at a time, so one case has one."""
import logging
import warnings

import runner

if runner.SET == "1874":
    runner.unsupported("lacks LBP")

from mirp import extract_features

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
TEXTURE = ["statistics", "glcm", "glrlm", "glszm", "ngtdm", "ngldm"]
FILTERS = {}
if runner.SET == "1130":
    FILTERS = dict(filter_kernels=["separable_wavelet", "laplacian_of_gaussian"],
                   separable_wavelet_families="coif1", separable_wavelet_rotation_invariance=False,
                   separable_wavelet_set=["llh", "lhl", "lhh", "hll", "hlh", "hhl", "hhh", "lll"],
                   laplacian_of_gaussian_sigma=[1.0, 2.0, 3.0], response_map_feature_families=TEXTURE,
                   response_map_discretisation_method="fixed_bin_number", response_map_discretisation_n_bins=32)


def extract(_):
    tables = extract_features(
        image=runner.IMAGE, mask=runner.LABEL, base_feature_families=["morphology", *TEXTURE],
        base_discretisation_method="fixed_bin_size_pyradiomics", base_discretisation_bin_width=25.0,
        ibsi_compliant=False, **FILTERS)
    return sum(1 for table in tables for name in table.columns if table[name].dtype.kind == "f")


runner.measure("mirp", None, extract)
