#include "core/study/run/AgreementExtraction.h"

#include "core/regions/Agreement.h"
#include "core/study/FileExtraction.h"

#include <cassert>
#include <optional>

namespace rimlight::study {

namespace {

constexpr unsigned kOneThread = 1; ///< the cases run beside each other

} // namespace

std::vector<std::string> outlineMeasures() {
    return {kDice,          kJaccard,        kHausdorff95Mm,          kMeanDistanceMm,
            kFirstVolumeMl, kSecondVolumeMl, kVolumeDifferencePercent};
}

CaseResult compareOutlines(const BatchCase& one, const FeatureRecipe& recipe, const Progress& progress) {
    assert(one.images.size() == 1 && one.masks.size() == 2);
    CaseResult result;
    const auto phases = openCase(one, recipe, result.notes, progress.part(0.0, 0.5), kOneThread);
    const auto& outlines = phases.front().regions;
    regions::AgreementSettings settings;
    settings.maxThreads = kOneThread;
    const auto agreement = regions::agreementOf(outlines[0].mask, outlines[1].mask, settings, progress.part(0.5, 1.0));
    const auto cell = [&](const std::optional<double>& value) {
        return value ? tables::Cell(*value) : tables::Cell(tables::Missing{agreement.missing});
    };
    const auto surface = [&](double regions::SurfaceAgreement::*value) {
        return cell(agreement.surfaces ? std::optional((*agreement.surfaces).*value) : std::nullopt);
    };
    result.features.values = {{kDice, cell(agreement.dice)},
                              {kJaccard, cell(agreement.jaccard)},
                              {kHausdorff95Mm, surface(&regions::SurfaceAgreement::hausdorff95Mm)},
                              {kMeanDistanceMm, surface(&regions::SurfaceAgreement::meanSurfaceDistanceMm)},
                              {kFirstVolumeMl, agreement.volumeAMl},
                              {kSecondVolumeMl, agreement.volumeBMl},
                              {kVolumeDifferencePercent, cell(agreement.volumeDifferencePercent)}};
    return result;
}

} // namespace rimlight::study
