#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace rimlight::learning {

/// The outline as the reader drew it.
struct OutlineRegion {};

/// The shell around the outline, as regions::RingLimits: negative limits reach into it.
struct RingRegion {
    double innerMm = 0.0;
    double outerMm = 3.0;
};

/// The parts of a Gaussian mixture that is fitted to the case's own voxels in all phases, numbered by the rising mean
/// of the first; "sub" stands for sub1, sub2, ... The numbers beside count are those of regions::HabitatSettings.
struct SubregionSet {
    int count = 2; ///< the one that was chosen for the training cases
    int starts = 5;
    std::uint64_t seed = 1;
    double tolerance = 1e-7;
    int maxIterations = 2000;
};

/// A region and how it is made of one outline.
struct RegionRecipe {
    std::string name; ///< "whole", "peri"; of subregions what their names begin with
    std::variant<OutlineRegion, RingRegion, SubregionSet> kind;
};

enum class AnswerKind : std::uint8_t { Number, YesNo, Category };

/// A clinical value or reader's finding that a case is asked for. In the model's columns yes is 1; a category has the
/// column "sex: M" for each level but the first, which is 1 for that level and else 0.
struct ClinicalQuestion {
    std::string name; ///< "sex"
    std::string title;
    std::string unit;
    AnswerKind kind = AnswerKind::Number;
    std::vector<std::string> levels = {}; ///< of a category
};
/// "sex: M"
std::string levelColumn(const ClinicalQuestion& question, const std::string& level);

/// What a case must bring, and how its regions are made, as the study did with its own cases.
struct CaseRecipe {
    std::string modality;              ///< "CT"; empty: not known
    std::vector<std::string> phases;   ///< that are measured, in order; the columns of a single one don't name it
    std::vector<RegionRecipe> regions; ///< empty: not known
    std::vector<ClinicalQuestion> clinical;
};

} // namespace rimlight::learning
