#pragma once

#include "core/study/protocol/Protocol.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Changes to a copy of a protocol, as a dialog offers them. Each reads what a protocol has and writes it back into its
/// YAML; what it knows nothing of stays as it is, comments apart.
namespace rimlight::study {

/// What features are read from, beside the whole tumour.
struct RegionChoices {
    bool ring = false;
    double ringFromMm = 0.0;
    double ringToMm = 3.0;
    bool subregions = false;
    int smallestK = 2;
    int largestK = 4;
    bool operator==(const RegionChoices&) const = default;
};
RegionChoices regionChoices(const Protocol& protocol);

/// A region that is new gets a signature with the steps and classifiers of the first one where signatures name their
/// regions; a region that goes takes the signatures that read nothing else with it.
/// @throws Error as parseProtocol(), and when nothing would be left
std::string withRegions(const std::string& yaml, const RegionChoices& choices);

/// How features are extracted, of the profile pyradiomics.
struct ExtractionChoices {
    std::optional<double> binWidth; ///< one of both
    std::optional<int> binCount;
    std::vector<double> spacingMm;       ///< resampled to; empty: the image's own
    std::vector<std::string> imageTypes; ///< "Original", "Wavelet", "LoG", ...
    std::vector<double> logSigmasMm;
    bool normalize = false; ///< grey values by mean and standard deviation of the image: for MR
    bool operator==(const ExtractionChoices&) const = default;
};
/// Nothing for the profile ibsi, which has settings of its own.
std::optional<ExtractionChoices> extractionChoices(const Protocol& protocol);
/// @throws Error as parseProtocol()
std::string withExtraction(const std::string& yaml, const ExtractionChoices& choices);

/// How models are judged.
struct ValidationChoices {
    double trainingShare = 0.7;
    bool stratified = true;
    int folds = 5;
    int repeats = 1;
    int bootstraps = 1000;
    int optimismResamples = 40;
    bool operator==(const ValidationChoices&) const = default;
};
ValidationChoices validationChoices(const Protocol& protocol);
/// @throws Error as parseProtocol()
std::string withValidation(const std::string& yaml, const ValidationChoices& choices);

/// The steps and classifiers of one signature. Settings that are at their defaults are not written.
/// @throws Error as parseProtocol(), and when there is no such signature
std::string withSignature(const std::string& yaml, const SignaturePlan& signature);

/// The protocol under another name and title. @throws Error as parseProtocol()
std::string withName(const std::string& yaml, const std::string& key, const std::string& title);

} // namespace rimlight::study
