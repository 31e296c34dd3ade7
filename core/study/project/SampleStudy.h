#pragma once

#include "core/base/Progress.h"

#include <filesystem>

namespace rimlight::study {

/// Makes a study of a SYNTHETIC cohort to try the program on, in a folder of its own: images and outlines of 60
/// invented children with a Wilms tumour or a clear cell sarcoma of the kidney, and study.yaml, which is not run yet. A
/// folder that holds the sample study already is left as it is, with its results. Returns the path of study.yaml.
/// @throws Error when the folder holds anything else, or can't be written; Cancelled
std::filesystem::path makeSampleStudy(const std::filesystem::path& folder, const Progress& progress = {});

} // namespace rimlight::study
