#pragma once

#include "core/study/protocol/StudyFile.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace rimlight::study {

/// The steps of a run, in their order.
enum class RunStep : std::uint8_t {
    Cohort,      ///< the tables are read, cases left out, and the others divided
    Features,    ///< measured in the images, case by case, or read
    Description, ///< Table 1, flow chart
    Agreement,   ///< of readers, where cases were read more than once
    Signatures,  ///< selection and classifiers, one signature after the other
    Baselines,   ///< size and clinical predictors alone
    Evaluation,  ///< on every part
    Models,      ///< files that apply to new cases
    Optimism,    ///< bootstrap correction
    Sensitivity, ///< steps left out
    ClinicalModel,
    Survival
};
/// "Measuring features"
std::string stepTitle(RunStep step);

/// Those that this study's protocol asks for.
std::vector<RunStep> runSteps(const StudyFile& study);

/// Something that happened in a run.
struct RunNews {
    enum class Kind : std::uint8_t {
        StepBegins,
        StepAdvances, ///< done of total: cases of a reading, signatures
        StepEnds      ///< its results can be read
    };
    Kind kind = Kind::StepBegins;
    RunStep step = RunStep::Cohort;
    std::size_t done = 0;
    std::size_t total = 0;    ///< 0: not known
    std::string part = {};    ///< of StepAdvances: the reading or signature
    std::string caseId = {};  ///< of StepAdvances: the case that was measured
    std::string problem = {}; ///< why that case could not be measured; empty: it could
};

/// Called from any thread, one at a time.
using RunListener = std::function<void(const RunNews&)>;

} // namespace rimlight::study
