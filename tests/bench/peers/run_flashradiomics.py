"""flash-radiomics (CPU): the image types of the settings file, PyRadiomics' classes. Its HDF5 file is not written."""
import logging
import warnings

import runner

import SimpleITK as sitk
from flash_radiomics import RadiomicsFeatureExtractor

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)


def extract(pair):
    # An extractor keeps what it has prepared for the same case; a new one measures all of the work.
    extractor = RadiomicsFeatureExtractor(backend="cpu", num_threads=runner.THREADS, binWidth=25, additionalInfo=False)
    extractor.disableAllImageTypes()
    extractor.enableImageTypes(**runner.image_types())
    extractor.disableAllFeatures()
    for feature_class in runner.CLASSES:
        extractor.enableFeatureClassByName(feature_class)
    return len(extractor.extract_from_preprocessed(extractor.preprocess_case(*pair, label=1)))


runner.measure("flash-radiomics", lambda: (sitk.ReadImage(runner.IMAGE), sitk.ReadImage(runner.LABEL)), extract)
