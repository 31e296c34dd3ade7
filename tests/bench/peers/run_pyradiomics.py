"""PyRadiomics: the settings file as it is."""
import logging
import warnings

import runner

import radiomics
import SimpleITK as sitk
from radiomics import featureextractor

warnings.simplefilter("ignore")
radiomics.setVerbosity(logging.CRITICAL)
extractor = featureextractor.RadiomicsFeatureExtractor(str(runner.SETTINGS), additionalInfo=False)

runner.measure("pyradiomics", lambda: (sitk.ReadImage(runner.IMAGE), sitk.ReadImage(runner.LABEL)),
               lambda pair: len(extractor.execute(*pair)), radiomics.__version__.lstrip("v"))
