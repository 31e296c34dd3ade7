#include "core/study/run/AgreementFigures.h"

#include "core/base/Text.h"
#include "core/statistics/Description.h"
#include "core/study/run/AgreementExtraction.h"

#include <algorithm>

namespace rimlight::study {

namespace {

using report::Role;

/// More features than a screen has columns are drawn without their intervals, and more than a hand can point at without
/// their names.
constexpr std::size_t kMostIntervals = 300;
constexpr std::size_t kMostNamed = 3000;

/// "Agreement on each feature: reader 1, reader 2 (21 training cases)"
std::string titleOf(const std::string& what, const FeatureAgreement& agreement, const ReadingComparison& comparison) {
    return what + ": " + comparison.name + " (" + std::to_string(comparison.caseIds.size()) +
           (agreement.step ? " training cases)" : " cases)");
}

struct RankedIcc {
    const std::string* name = nullptr;
    const statistics::Icc* icc = nullptr;
    bool passes = true;
};

std::vector<RankedIcc> ranked(const FeatureAgreement& agreement, const ReadingComparison& comparison) {
    std::vector<RankedIcc> all;
    for (std::size_t c = 0; c < comparison.outcomes.size(); ++c)
        if (const auto* icc = std::get_if<statistics::Icc>(&comparison.outcomes[c])) {
            const auto& step = agreement.step;
            const bool passes = !step || (step->byLowerBound ? icc->interval95.low : icc->value) > step->cutoff;
            all.push_back({&agreement.names[c], icc, passes});
        }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.icc->value > b.icc->value; });
    return all;
}

report::LineSeries pointOf(const RankedIcc& one, std::size_t rank, bool withInterval) {
    report::LineSeries series;
    series.role = one.passes ? Role::Highlight : Role::Muted;
    series.style = report::LineStyle::LineAndPoints;
    series.subject = *one.name;
    series.x = {static_cast<double>(rank)};
    series.y = {one.icc->value};
    if (withInterval) {
        series.low = {one.icc->interval95.low};
        series.high = {one.icc->interval95.high};
        series.spread = report::Spread::ErrorBars;
    }
    return series;
}

/// All points of one colour as one line, without names.
void addPlainPoints(report::LineChart& chart, const std::vector<RankedIcc>& all, bool passes) {
    report::LineSeries series;
    series.role = passes ? Role::Highlight : Role::Muted;
    series.style = report::LineStyle::Points;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].passes == passes) {
            series.x.push_back(static_cast<double>(i + 1));
            series.y.push_back(all[i].icc->value);
        }
    if (!series.x.empty())
        chart.series.push_back(std::move(series));
}

/// "Kept by the step: ICC(2,1) > 0.8 (76)" on the first point of each kind, which the legend takes it from.
void nameInLegend(report::LineChart& chart, const FeatureAgreement& agreement, const std::vector<RankedIcc>& all) {
    const auto passing = static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const RankedIcc& one) { return one.passes; }));
    if (!agreement.step)
        return;
    const std::string what = agreement.step->byLowerBound ? "lower bound of the ICC" : "ICC";
    const std::string bound = formatNumber(agreement.step->cutoff);
    for (const auto role : {Role::Highlight, Role::Muted}) {
        const auto first = std::find_if(chart.series.begin(), chart.series.end(),
                                        [&](const auto& series) { return series.role == role; });
        if (first == chart.series.end())
            continue;
        const bool passes = role == Role::Highlight;
        const auto count = std::to_string(passes ? passing : all.size() - passing);
        first->name = join({what, passes ? "above" : "not above", bound, "(" + count, "features)"}, " ");
    }
}

} // namespace

IccBands bandsOf(const std::vector<double>& iccs) {
    IccBands bands{};
    for (const double icc : iccs) {
        const auto reached =
            std::count_if(kIccBounds.begin(), kIccBounds.end(), [&](double bound) { return icc >= bound; });
        ++bands.at(kIccBounds.size() - static_cast<std::size_t>(reached));
    }
    return bands;
}

std::string bandText(std::size_t band) {
    if (band == 0)
        return ">= " + formatNumber(kIccBounds.back());
    const std::size_t upper = kIccBounds.size() - band;
    if (upper == 0)
        return "< " + formatNumber(kIccBounds.front());
    return formatNumber(kIccBounds.at(upper - 1)) + " to " + formatNumber(kIccBounds.at(upper));
}

report::Figure iccCurveFigure(const FeatureAgreement& agreement, const ReadingComparison& comparison) {
    const auto symbol = statistics::iccSymbol(agreement.form);
    const auto all = ranked(agreement, comparison);
    report::LineChart chart;
    chart.title = titleOf("Agreement on each feature", agreement, comparison);
    chart.x = {"Feature, from the largest ICC"};
    chart.y = {symbol + (all.size() <= kMostIntervals ? " with 95 % CI" : "")};
    chart.y.high = 1.0;
    if (all.size() > kMostNamed) {
        addPlainPoints(chart, all, true);
        addPlainPoints(chart, all, false);
    } else {
        for (std::size_t i = 0; i < all.size(); ++i)
            chart.series.push_back(pointOf(all[i], i + 1, all.size() <= kMostIntervals));
    }
    nameInLegend(chart, agreement, all);
    for (std::size_t b = 0; b < kIccBounds.size(); ++b)
        chart.references.push_back({report::Direction::Horizontal, kIccBounds.at(b),
                                    b == 0   ? "moderate"
                                    : b == 1 ? "good"
                                             : "excellent"});
    return chart;
}

report::Figure iccGroupsFigure(const FeatureAgreement& agreement, const ReadingComparison& comparison,
                               const std::vector<IccGroup>& groups) {
    report::GroupChart chart;
    chart.title = titleOf("Agreement by class of features", agreement, comparison);
    chart.valueLabel = statistics::iccSymbol(agreement.form);
    for (const auto& group : groups)
        chart.groups.push_back({group.name, Role::Series, group.iccs});
    return chart;
}

report::Figure iccBandsFigure(const FeatureAgreement& agreement, const ReadingComparison& comparison,
                              const std::vector<IccGroup>& groups) {
    report::Heatmap map;
    map.title = titleOf("Features that agree", agreement, comparison);
    map.valueLabel = "Share of the features by " + statistics::iccSymbol(agreement.form);
    map.scale = report::HeatScale::Sequential;
    map.low = 0.0;
    map.high = 1.0;
    map.showValues = true;
    for (std::size_t band = 0; band < IccBands{}.size(); ++band)
        map.columnLabels.push_back(bandText(band));
    for (const auto& group : groups) {
        map.rowLabels.push_back(group.name);
        for (const std::size_t count : bandsOf(group.iccs))
            map.values.emplace_back(static_cast<double>(count) / static_cast<double>(group.iccs.size()));
    }
    return map;
}

report::Figure diceFigure(const std::vector<OutlinePair>& pairs) {
    report::GroupChart chart;
    chart.title = "Overlap of the outlines with those of " + pairs.front().first;
    chart.valueLabel = kDice;
    for (const auto& pair : pairs)
        chart.groups.push_back({pair.second + " (" + std::to_string(pair.caseIds.size()) + " cases)", Role::Series,
                                pair.dice, pair.caseIds});
    return chart;
}

std::optional<LimitsOfAgreement> limitsOfAgreement(const std::vector<double>& differences) {
    constexpr double kNormal95 = 1.96; // as Bland and Altman print it
    const auto described = statistics::describe(differences);
    if (!described || !described->standardDeviation)
        return std::nullopt;
    const double reach = kNormal95 * *described->standardDeviation;
    return LimitsOfAgreement{described->mean, described->mean - reach, described->mean + reach};
}

report::Figure volumesFigure(const OutlinePair& pair) {
    report::ScatterChart chart;
    chart.title = "Volumes: " + pair.second + " and " + pair.first;
    chart.x = {"Mean of the two volumes (ml)"};
    chart.y = {"Difference (" + pair.second + " - " + pair.first + "), % of the mean"};
    chart.groups.push_back({"", Role::Series, pair.meanVolumesMl, pair.differencesPercent, pair.caseIds});
    const auto limits = limitsOfAgreement(pair.differencesPercent);
    if (!limits)
        return chart;
    const auto [low, high] = std::minmax_element(pair.differencesPercent.begin(), pair.differencesPercent.end());
    const double least = std::min({*low, limits->low, 0.0});
    const double most = std::max({*high, limits->high, 0.0});
    constexpr double kMargin = 0.12; // of the range: room for the note beyond the lines
    const double margin = std::max(kMargin * (most - least), 0.1);
    chart.y.low = least - margin;
    chart.y.high = most + margin;
    const auto percent = [](double value) { return formatFixed(value, 1) + " %"; };
    chart.references = {{report::Direction::Horizontal, limits->high, "+1.96 SD"},
                        {report::Direction::Horizontal, limits->mean, "mean"},
                        {report::Direction::Horizontal, limits->low, "-1.96 SD"}};
    chart.notes = {"mean " + percent(limits->mean) + ", limits of agreement " + percent(limits->low) + " to " +
                   percent(limits->high) + ", " + std::to_string(pair.caseIds.size()) + " cases"};
    return chart;
}

} // namespace rimlight::study
