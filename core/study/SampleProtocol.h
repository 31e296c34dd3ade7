#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace rimlight::study {

/// A column of cohort.csv. Images, readings and structure sets hold paths, empty where there is none.
struct SampleColumn {
    enum class Kind : std::uint8_t { Value, Image, Reading, StructureSet };

    std::string name;
    std::string meaning; ///< with unit and legal values, for the README
    Kind kind = Kind::Value;
};

/// What was painted of one case.
struct SampleImages {
    std::vector<imaging::Volume> images; ///< one for each Image column, in their order; all on one grid
    std::vector<imaging::Mask> readings; ///< one for each Reading column that the subject has
};

/// One invented person: what stands in the table, and how the images are made.
struct SampleSubject {
    int number = 1;
    bool male = true;
    double ageYears = 3.0;
    std::string centre;
    double kvp = 100.0;
    std::vector<std::string> values;   ///< one for each Value column, in their order
    std::vector<std::string> missing;  ///< images that are not there, by name
    std::vector<std::string> readings; ///< Reading columns that are there, in the columns' order
    /// @param compact a cropped field of few voxels instead of the whole body
    std::function<SampleImages(bool compact, const Progress& progress)> paint;
};

/// A synthetic cohort for one of the published protocols.
struct SampleProtocol {
    std::string key;
    std::string title;
    std::string description; ///< paragraphs for the README
    bool dicom = true;       ///< the whole body is written as DICOM CT; otherwise as NIfTI
    std::vector<SampleColumn> columns;
    /// The subject of that number (from 1): the same for any number of cases.
    SampleSubject (*subject)(std::uint64_t seed, int number) = nullptr;
};

/// Wilms tumour against clear cell sarcoma: the default.
SampleProtocol wilmsSample();
SampleProtocol renalStageSample();
SampleProtocol mediastinalSample();
SampleProtocol neuroblastomaSample();

/// All of them, the default first.
std::vector<SampleProtocol> sampleProtocols();
/// @throws Error naming the keys that there are
SampleProtocol sampleProtocol(const std::string& key);

} // namespace rimlight::study
