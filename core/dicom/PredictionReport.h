#pragma once

#include "core/dicom/Series.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::dicom {

/// A number of a prediction: what it is, in words and by a code of ours, and its 95 % interval when it has one.
struct ReportedNumber {
    std::string code;    ///< "PROBABILITY"; stays the same from report to report
    std::string meaning; ///< "Probability of CCSK"; 64 characters at most are kept
    double value = 0.0;
    std::optional<double> low95 = std::nullopt;
    std::optional<double> high95 = std::nullopt;
};

/// A feature of the model with what it did to the score.
struct ReportedFeature {
    std::string name;      ///< "original_glcm_MCC", its code
    std::string plainName; ///< "texture, GLCM: maximal correlation coefficient"
    double value = 0.0;
    double contribution = 0.0;
};

/// The object that the region was outlined in: a SEG, or an RTSTRUCT.
struct OutlineSource {
    std::string studyInstanceUid;
    std::string seriesInstanceUid;
    std::string sopClassUid;
    std::string sopInstanceUid;
    int segment = 0; ///< of a SEG: its number; 0 of an RTSTRUCT
};

/// What a model said of a case, as plain values. Nothing in it names the patient.
struct PredictionReport {
    std::string question;                ///< "CCSK rather than Wilms"
    std::string answer;                  ///< "CCSK rather than WT: 71 %"
    std::string predictedClass;          ///< empty: the model tells no classes
    std::vector<ReportedNumber> numbers; ///< probability, Radscore, cut-offs, risks
    std::string scoreName = "Radscore";  ///< what contributions add up to
    std::vector<ReportedFeature> features;
    std::vector<std::string> warnings; ///< one sentence each
    std::string modelName;
    std::string modelSha256;
    std::vector<std::string> parameters; ///< of the algorithm: "Extraction settings, SHA-256: ..."
    std::string regionName;
    double regionMl = 0.0;
    std::optional<OutlineSource> outline;
};

/// The SEG (its segment of that name, or its only one) or RTSTRUCT in a file; nothing when the file is neither, or the
/// segment isn't there. @throws Error when it is one and damaged
std::optional<OutlineSource> outlineSourceOf(const std::filesystem::path& file, const std::string& segment);

/// Writes a prediction as a structured report (Comprehensive SR, TID 1500 Measurement Report; one measurement group of
/// TID 1411 where a SEG is named, else of TID 1501), as a whole or not at all: a series of its own in the study of the
/// first source, with that patient. Complete and unverified; series and content say that it is research.
/// @param sources the series that the features were read from; of one patient
/// @throws Error when the sources can't be read, are of different patients or none, or the file can't be written
void writePredictionReport(const PredictionReport& report, const std::vector<const Series*>& sources,
                           const std::filesystem::path& file);

} // namespace rimlight::dicom
