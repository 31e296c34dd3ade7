#pragma once

#include "core/report/Figure.h"
#include "core/study/run/AgreementIcc.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// Where an ICC is called moderate, good and excellent (Koo and Li, J Chiropr Med 2016;15:155).
inline constexpr std::array<double, 3> kIccBounds = {0.5, 0.75, 0.9};

/// How many ICCs are excellent (0.9 and above), good, moderate and poor.
using IccBands = std::array<std::size_t, 4>;
IccBands bandsOf(const std::vector<double>& iccs);
/// "0.75 to 0.9"
std::string bandText(std::size_t band);

/// The ICCs of a comparison by a name: the class of features, say.
struct IccGroup {
    std::string name;
    std::vector<double> iccs;
};

/// The ICC of every feature with its interval, from the largest; those that the protocol's step lets pass stand out.
report::Figure iccCurveFigure(const FeatureAgreement& agreement, const ReadingComparison& comparison);

/// How the ICCs of each group are spread.
report::Figure iccGroupsFigure(const FeatureAgreement& agreement, const ReadingComparison& comparison,
                               const std::vector<IccGroup>& groups);

/// Which share of each group's ICCs is excellent, good, moderate and poor.
report::Figure iccBandsFigure(const FeatureAgreement& agreement, const ReadingComparison& comparison,
                              const std::vector<IccGroup>& groups);

/// The outlines of one reading compared with the first's.
struct OutlinePair {
    std::string first;
    std::string second;
    std::vector<std::string> caseIds;
    std::vector<double> dice;
    std::vector<double> meanVolumesMl;
    std::vector<double> differencesPercent; ///< second - first, of the mean of the two
};

report::Figure diceFigure(const std::vector<OutlinePair>& pairs);

/// Mean difference and the limits that 95 % of the differences lie between (Bland and Altman, Lancet 1986;1:307).
struct LimitsOfAgreement {
    double mean = 0.0;
    double low = 0.0;  ///< mean - 1.96 standard deviations
    double high = 0.0; ///< mean + 1.96 standard deviations
};
/// Nothing for fewer than two differences.
std::optional<LimitsOfAgreement> limitsOfAgreement(const std::vector<double>& differences);

/// Differences of the volumes over their means, after Bland and Altman.
report::Figure volumesFigure(const OutlinePair& pair);

} // namespace rimlight::study
