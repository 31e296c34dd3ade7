#pragma once

#include "core/study/case/ClinicalForm.h"
#include "core/study/case/PhaseGuess.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rimlight::study {

/// A region that a model reads.
struct NeededRegion {
    std::string name;
    std::string how;    ///< "ring 0-3 mm around the outline"; empty: the file doesn't tell
    bool isMade = true; ///< of the outline; false: a segment of this name must be there
};

/// What a model asks of a case.
struct ModelNeeds {
    std::string modality;            ///< empty: any
    std::vector<std::string> phases; ///< empty: one image, of whatever phase
    bool readsImages = true;         ///< false: clinical values alone
    std::vector<NeededRegion> regions;
    std::vector<ClinicalField> clinical;
    std::vector<std::string> batches; ///< where a case may have been scanned, for models with ComBat
    std::string settingsHash;         ///< of the extraction; empty: not known
};
ModelNeeds modelNeeds(const learning::FittedModel& model);

/// A series of the case.
struct OfferedSeries {
    std::string label; ///< "Series 4 (CT, 41 slices)"
    imaging::Modality modality = imaging::Modality::Other;
    std::string description; ///< that phases are guessed from
    std::string blocked;     ///< why it may not be measured; empty: it may
};

/// What a case brings.
struct CaseOffer {
    std::vector<OfferedSeries> series; ///< the open one first
    std::vector<std::string> segments; ///< that are outlined
    bool isFormShown = false;          ///< the reader has the model's questions in front of him: they are no step
};

enum class Fitness : std::uint8_t { Fits, FitsAfterSteps, DoesNotFit };

struct FitVerdict {
    Fitness fitness = Fitness::Fits;
    std::vector<std::string> steps;   ///< "Outline the tumour." in the order to do them
    std::vector<std::string> reasons; ///< why it can't fit, a sentence each
    std::vector<std::string> notes;   ///< what to know before trusting it
};

FitVerdict fits(const learning::FittedModel& model, const CaseOffer& offer);

/// One line for a list: "fits", "first: outline the tumour", "The model reads MR; this is a CT."
std::string shortText(const FitVerdict& verdict);

} // namespace rimlight::study
