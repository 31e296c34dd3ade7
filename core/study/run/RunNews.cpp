#include "core/study/run/RunNews.h"

#include "core/study/run/AgreementResults.h"

namespace rimlight::study {

std::string stepTitle(RunStep step) {
    switch (step) {
    case RunStep::Cohort:
        return "Reading the cohort";
    case RunStep::Features:
        return "Measuring features";
    case RunStep::Description:
        return "Describing the cohort";
    case RunStep::Agreement:
        return "Comparing the readers";
    case RunStep::Signatures:
        return "Learning signatures";
    case RunStep::Baselines:
        return "Fitting the baselines";
    case RunStep::Evaluation:
        return "Evaluating the models";
    case RunStep::Models:
        return "Writing the models";
    case RunStep::Optimism:
        return "Correcting for optimism";
    case RunStep::Sensitivity:
        return "Analysing the sensitivity";
    case RunStep::ClinicalModel:
        return "Fitting the clinical model";
    case RunStep::Survival:
        return "Following survival";
    }
    return {};
}

std::vector<RunStep> runSteps(const StudyFile& study) {
    const auto& protocol = study.protocol;
    std::vector<RunStep> steps = {RunStep::Cohort, RunStep::Features, RunStep::Description};
    if (comparesReadings(study))
        steps.push_back(RunStep::Agreement);
    steps.insert(steps.end(), {RunStep::Signatures, RunStep::Baselines, RunStep::Evaluation, RunStep::Models});
    if (protocol.evaluation.optimismResamples > 0)
        steps.push_back(RunStep::Optimism);
    if (!protocol.evaluation.dropSteps.empty())
        steps.push_back(RunStep::Sensitivity);
    if (protocol.clinicalModel)
        steps.push_back(RunStep::ClinicalModel);
    if (protocol.survival)
        steps.push_back(RunStep::Survival);
    return steps;
}

} // namespace rimlight::study
