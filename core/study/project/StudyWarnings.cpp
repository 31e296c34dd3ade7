#include "core/study/project/StudyWarnings.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/dicom/Series.h"
#include "core/imaging/ImageHeader.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kEventsPerFeature = 10; ///< Peduzzi et al., J Clin Epidemiol 1996;49:1373
constexpr double kUnbalanced = 0.2;
constexpr std::size_t kFewInTest = 10; ///< of a class: an AUC's interval is then wider than most differences

std::optional<double> sliceDistance(const fs::path& image, const Progress& progress) {
    try {
        std::error_code code;
        if (!fs::is_directory(image, code))
            return imaging::readImageHeader(image).geometry.spacingMm[2];
        const auto scan = dicom::scanFolder(image, progress);
        const auto largest = std::max_element(scan.series.begin(), scan.series.end(), [](const auto& a, const auto& b) {
            return a.slices.size() < b.slices.size();
        });
        return largest == scan.series.end() ? std::nullopt : std::optional(largest->geometry.spacingMm[2]);
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::size_t positivesOf(const Cohort& cohort, const std::vector<std::size_t>& cases) {
    return static_cast<std::size_t>(
        std::count_if(cases.begin(), cases.end(), [&](std::size_t i) { return cohort.cases[i].positive; }));
}

/// The most features that a signature can keep, where a step says so.
std::optional<std::size_t> mostFeatures(const SignaturePlan& signature) {
    std::optional<std::size_t> most;
    for (const auto& step : signature.steps)
        if (step.key == "mrmr")
            most = static_cast<std::size_t>(step.values.whole("top"));
    return most;
}

class Warnings {
public:
    Warnings(const Protocol& protocol, const Cohort& cohort) : m_protocol(protocol), m_cohort(cohort) {}

    void aboutEvents() {
        const auto training = m_cohort.of(Part::Training);
        const auto positives = positivesOf(m_cohort, training);
        const auto rarer = std::min(positives, training.size() - positives);
        const auto& label = positives <= training.size() - positives ? m_protocol.outcome.positiveLabel
                                                                     : m_protocol.outcome.negativeLabel;
        const auto supported = rarer / kEventsPerFeature;
        std::string sentence = std::to_string(rarer) + " training cases of the rarer class (" + label +
                               "): by the rule of ten events per variable a model of " +
                               (supported == 0 ? "not even one feature"
                                               : "no more than " + std::to_string(supported) +
                                                     (supported == 1 ? " feature" : " features")) +
                               " is safe.";
        const auto main = std::find_if(m_protocol.signatures.begin(), m_protocol.signatures.end(),
                                       [&](const auto& one) { return one.name == m_protocol.mainSignature; });
        const auto most = main == m_protocol.signatures.end() ? std::nullopt : mostFeatures(*main);
        if (most && *most > supported)
            sentence += " The protocol's selection may keep up to " + std::to_string(*most) + ".";
        if (rarer < 10 * kEventsPerFeature)
            add(sentence);
        if (!training.empty() && static_cast<double>(rarer) < kUnbalanced * static_cast<double>(training.size()))
            add("The classes are unbalanced (" + std::to_string(rarer) + " of " + std::to_string(training.size()) +
                " training cases): accuracy misleads, look at AUC, sensitivity and calibration.");
    }

    void aboutTest() {
        const auto test = m_cohort.of(Part::Test);
        const auto positives = positivesOf(m_cohort, test);
        const auto rarer = std::min(positives, test.size() - positives);
        if (test.empty())
            add("There is no test part: only cross-validation judges the models.");
        else if (rarer < kFewInTest)
            add("The test part has " + std::to_string(rarer) + " cases of the rarer class among " +
                std::to_string(test.size()) + ": its AUC will have a wide interval. Cross-validation uses more cases.");
    }

    void aboutCentres() {
        std::set<std::string> centres;
        for (const std::size_t i : m_cohort.included())
            centres.insert(m_cohort.cases[i].centre);
        centres.erase("");
        if (centres.empty())
            add("No column tells the centre: whether the model holds elsewhere can't be seen.");
        else if (centres.size() == 1)
            add("All cases come from one centre: nothing tells whether the model holds elsewhere.");
        else if (m_cohort.of(Part::External).empty())
            add("There are " + std::to_string(centres.size()) +
                " centres but no external validation: keeping one of them aside would be a harder test.");
    }

    void aboutReaders() {
        std::size_t readTwice = 0;
        for (const std::size_t i : m_cohort.included()) {
            const auto& readings = m_cohort.cases[i].readings;
            readTwice +=
                std::count_if(readings.begin(), readings.end(), [](const auto& path) { return !path.empty(); }) > 1 ? 1
                                                                                                                    : 0;
        }
        const bool asksForIcc =
            std::any_of(m_protocol.signatures.begin(), m_protocol.signatures.end(), [](const SignaturePlan& signature) {
                return std::any_of(signature.steps.begin(), signature.steps.end(),
                                   [](const auto& step) { return step.key == "icc"; });
            });
        if (asksForIcc && readTwice == 0)
            add("No case was outlined twice: features that depend on the reader can't be told, and the ICC step keeps "
                "all.");
    }

    void aboutSmote() {
        const bool hasSmote =
            std::any_of(m_protocol.signatures.begin(), m_protocol.signatures.end(), [](const SignaturePlan& signature) {
                return std::any_of(signature.steps.begin(), signature.steps.end(),
                                   [](const auto& step) { return step.key == "smote"; });
            });
        if (hasSmote)
            add("SMOTE shifts the predicted probabilities: read the calibration before them.");
    }

    void aboutSlices(const SliceThickness& thickness) {
        constexpr double kMixed = 1.25;
        if (thickness.images > 1 && thickness.mostMm > kMixed * thickness.leastMm)
            add("Slices lie " + formatNumber(std::round(100.0 * thickness.leastMm) / 100.0) + " to " +
                formatNumber(std::round(100.0 * thickness.mostMm) / 100.0) +
                " mm apart: texture depends on it. Resample to one voxel size, or study cases that were scanned "
                "alike.");
    }

    std::vector<std::string> take() { return std::move(m_sentences); }

private:
    void add(std::string sentence) { m_sentences.push_back(std::move(sentence)); }

    const Protocol& m_protocol;
    const Cohort& m_cohort;
    std::vector<std::string> m_sentences;
};

} // namespace

SliceThickness sliceThickness(const Cohort& cohort, std::size_t mostCases, const Progress& progress) {
    SliceThickness thickness;
    const auto included = cohort.included();
    const auto looked = std::min(mostCases, included.size());
    for (std::size_t n = 0; n < looked; ++n) {
        progress.throwIfCancelled();
        progress.report(static_cast<double>(n) / static_cast<double>(looked), "Looking at the images");
        const auto& one = cohort.cases[included[n * included.size() / looked]];
        for (const auto& image : one.images) {
            const auto mm = image.empty() ? std::nullopt : sliceDistance(image, progress);
            if (!mm)
                continue;
            thickness.leastMm = thickness.images == 0 ? *mm : std::min(thickness.leastMm, *mm);
            thickness.mostMm = std::max(thickness.mostMm, *mm);
            ++thickness.images;
        }
    }
    return thickness;
}

std::vector<std::string> studyWarnings(const Protocol& protocol, const Cohort& cohort,
                                       const SliceThickness& thickness) {
    Warnings warnings(protocol, cohort);
    warnings.aboutEvents();
    warnings.aboutTest();
    warnings.aboutCentres();
    warnings.aboutReaders();
    warnings.aboutSlices(thickness);
    warnings.aboutSmote();
    return warnings.take();
}

} // namespace rimlight::study
