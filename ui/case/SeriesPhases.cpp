#include "ui/case/SeriesPhases.h"

#include "core/study/case/PhaseGuess.h"

#include <algorithm>

namespace rimlight::casepage {

std::string seriesKey(const dicom::Series& series) {
    return series.seriesInstanceUid + '/' + (series.slices.empty() ? "" : series.slices.front().sopInstanceUid);
}

std::vector<std::string> phaseChoices(imaging::Modality modality, const std::vector<std::string>& ofModel) {
    using imaging::Modality;
    auto choices = ofModel;
    const auto add = [&](std::initializer_list<const char*> phases) {
        for (const char* phase : phases)
            if (std::find(choices.begin(), choices.end(), phase) == choices.end())
                choices.emplace_back(phase);
    };
    if (modality == Modality::CT || modality == Modality::Other)
        add({"precontrast", "arterial", "corticomedullary", "venous", "parenchymal", "delayed"});
    if (modality == Modality::MR || modality == Modality::Other)
        add({"t1", "t1c", "t2", "flair", "dwi", "adc", "dce", "swi"});
    if (modality == Modality::PT)
        add({"pet"});
    return choices;
}

SeriesPhase phaseOf(const std::string& chosen, const std::string& description,
                    const std::vector<std::string>& choices) {
    if (!chosen.empty())
        return {chosen, true, true, {}};
    const auto guesses = study::guessPhase(description, choices);
    if (guesses.empty())
        return {};
    const auto& best = guesses.front();
    return {best.phase, false, best.certainty >= study::kLikelyPhase, best.because};
}

} // namespace rimlight::casepage
