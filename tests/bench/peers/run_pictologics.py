"""pictologics: IBSI's features. Bins of 25 from a multiple of 25 below the region's least value; of filtered images 32 bins
(it wants to be told where bins of a width begin). Its morphology, intensity, histogram and texture families are asked for."""
import warnings

import runner

if runner.SET == "1874":
    runner.unsupported("lacks intensity filters and LBP")

import numpy as np
from pictologics import RadiomicsPipeline, load_image

warnings.simplefilter("ignore")
FAMILIES = ["intensity", "histogram", "texture"]


def load():
    image, label = load_image(runner.IMAGE), load_image(runner.LABEL)
    return image, label, float(np.floor(image.array[label.array > 0].min() / 25) * 25)


def extract(loaded):
    image, label, least = loaded
    # A pipeline keeps what it has prepared for the same arrays; a new one measures all of the work.
    pipeline = RadiomicsPipeline(load_standard=False)
    features = {"include_spatial_intensity": False, "include_local_intensity": False}
    pipeline.add_config("original", [
        {"step": "discretise", "params": {"method": "FBS", "bin_width": 25.0, "min_val": least}},
        {"step": "extract_features", "params": {"families": ["morphology", *FAMILIES], **features}}])
    filters = []
    if runner.SET == "1130":
        filters = [{"type": "wavelet", "wavelet": "coif1", "decomposition": letters, "boundary": "periodic"}
                   for letters in ("LLH", "LHL", "LHH", "HLL", "HLH", "HHL", "HHH", "LLL")]
        filters += [{"type": "log", "sigma_mm": sigma} for sigma in (1.0, 2.0, 3.0)]
    for number, parameters in enumerate(filters):
        pipeline.add_config(f"filter{number}", [
            {"step": "filter", "params": parameters},
            {"step": "discretise", "params": {"method": "FBN", "n_bins": 32}},
            {"step": "extract_features", "params": {"families": FAMILIES, **features}}])
    results = pipeline.run(image=image, mask=label)
    return sum(int(series.notna().sum()) for series in results.values())


runner.measure("pictologics", load, extract)
