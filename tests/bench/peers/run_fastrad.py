"""fastrad on the CPU: the original image only."""
import warnings

import runner

if runner.SET != "107":
    runner.unsupported("has no filters")

import SimpleITK as sitk
import torch
from fastrad import FeatureExtractor, FeatureSettings, Mask, MedicalImage

warnings.simplefilter("ignore")
torch.set_num_threads(runner.THREADS)


def load():
    image, label = sitk.ReadImage(runner.IMAGE), sitk.ReadImage(runner.LABEL)
    spacing = image.GetSpacing()[::-1]
    return [kind(torch.from_numpy(sitk.GetArrayFromImage(part).astype("float32")), spacing)
            for kind, part in ((MedicalImage, image), (Mask, label))]


extractor = FeatureExtractor(FeatureSettings(feature_classes=runner.CLASSES, bin_width=25.0, device="cpu"))
runner.measure("fastrad", load, lambda pair: len(extractor.extract(*pair)))
