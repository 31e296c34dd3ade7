#include "core/statistics/Icc.h"

#include "core/base/Parallel.h"
#include "core/statistics/Distributions.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace rimlight::statistics {

namespace {

/// Below so many units of rounding a deviation is none.
constexpr double kRoundingUnits = 8.0;

/// Two-way analysis of variance of cases x readings.
struct Anova {
    double cases = 0.0;
    double readings = 0.0;
    double betweenCases = 0.0;    ///< mean square
    double insideCases = 0.0;     ///< mean square of readings and residual together
    double betweenReadings = 0.0; ///< mean square
    double residual = 0.0;        ///< mean square
};

/// One row of readings per complete case.
std::vector<double> completeRows(std::span<const std::span<const double>> readings) {
    std::vector<double> rows;
    const std::size_t k = readings.size();
    for (std::size_t i = 0; i < readings.front().size(); ++i) {
        if (std::any_of(readings.begin(), readings.end(), [&](const auto& reading) { return std::isnan(reading[i]); }))
            continue;
        for (std::size_t j = 0; j < k; ++j) {
            assert(std::isfinite(readings[j][i]));
            rows.push_back(readings[j][i]);
        }
    }
    return rows;
}

Anova anovaOf(std::vector<double> rows, std::size_t k) {
    const std::size_t n = rows.size() / k;
    Anova anova;
    anova.cases = static_cast<double>(n);
    anova.readings = static_cast<double>(k);
    double largest = 0.0;
    for (const double value : rows)
        largest = std::max(largest, std::abs(value));
    const double origin = rows.front();
    double grand = 0.0;
    // Around one of the values, so that features far from 0 lose nothing.
    for (double& value : rows)
        grand += value -= origin;
    grand /= static_cast<double>(rows.size());
    std::vector<double> readingMeans(k, 0.0);
    std::vector<double> caseMeans(n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < k; ++j) {
            rows[i * k + j] -= grand;
            caseMeans[i] += rows[i * k + j];
            readingMeans[j] += rows[i * k + j];
        }
        caseMeans[i] /= anova.readings;
    }
    for (double& mean : readingMeans)
        mean /= anova.cases;
    const double rounding = kRoundingUnits * std::numeric_limits<double>::epsilon() * largest;
    const auto square = [&](double deviation) { return std::abs(deviation) > rounding ? deviation * deviation : 0.0; };
    double inside = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        anova.betweenCases += square(caseMeans[i]);
        for (std::size_t j = 0; j < k; ++j) {
            const double deviation = rows[i * k + j] - caseMeans[i];
            inside += square(deviation);
            anova.residual += square(deviation - readingMeans[j]);
        }
    }
    for (const double mean : readingMeans)
        anova.betweenReadings += square(mean);
    anova.betweenCases *= anova.readings / (anova.cases - 1.0);
    anova.betweenReadings *= anova.cases / (anova.readings - 1.0);
    anova.insideCases = inside / (anova.cases * (anova.readings - 1.0));
    anova.residual /= (anova.cases - 1.0) * (anova.readings - 1.0);
    return anova;
}

bool isOneWay(IccForm form) {
    return form == IccForm::OneWaySingle || form == IccForm::OneWayAverage;
}

bool isRandom(IccForm form) {
    return form == IccForm::TwoWayRandomSingle || form == IccForm::TwoWayRandomAverage;
}

bool isAverage(IccForm form) {
    return form == IccForm::OneWayAverage || form == IccForm::TwoWayRandomAverage ||
           form == IccForm::TwoWayMixedAverage;
}

/// Spearman and Brown: from one reading to the mean of k.
double averaged(double single, double k) {
    return k * single / (1.0 + (k - 1.0) * single);
}

/// 95 % interval of ICC(2,1), with Satterthwaite's degrees of freedom; nothing where readers who differ more than the
/// cases leave no degree of freedom.
std::optional<Interval> absoluteInterval(const Anova& a, double icc) {
    constexpr double kLeastFreedom = 1e-3;
    const double n = a.cases;
    const double k = a.readings;
    const double ofReadings = k * icc * a.betweenReadings;
    const double ofError = (n * (1.0 + (k - 1.0) * icc) - k * icc) * a.residual;
    const double degreesOfFreedom = (k - 1.0) * (n - 1.0) * (ofReadings + ofError) * (ofReadings + ofError) /
                                    ((n - 1.0) * ofReadings * ofReadings + ofError * ofError);
    if (!(degreesOfFreedom > kLeastFreedom))
        return std::nullopt;
    const double upper = fQuantile(0.975, n - 1.0, degreesOfFreedom);
    const double lower = fQuantile(0.975, degreesOfFreedom, n - 1.0);
    const double errors = k * a.betweenReadings + (k * n - k - n) * a.residual;
    return Interval{n * (a.betweenCases - upper * a.residual) / (upper * errors + n * a.betweenCases),
                    n * (lower * a.betweenCases - a.residual) / (errors + n * lower * a.betweenCases)};
}

/// 95 % interval of the two forms whose F is exact.
std::optional<Interval> exactInterval(double f, double degreesOfFreedom1, double degreesOfFreedom2, double k) {
    const double low = f / fQuantile(0.975, degreesOfFreedom1, degreesOfFreedom2);
    const double high = f * fQuantile(0.975, degreesOfFreedom2, degreesOfFreedom1);
    return Interval{(low - 1.0) / (low + k - 1.0), (high - 1.0) / (high + k - 1.0)};
}

/// Of one reading; the residual is not 0.
double singleIcc(const Anova& a, IccForm form) {
    if (isOneWay(form))
        return (a.betweenCases - a.insideCases) / (a.betweenCases + (a.readings - 1.0) * a.insideCases);
    const double readers = isRandom(form) ? a.readings * (a.betweenReadings - a.residual) / a.cases : 0.0;
    return (a.betweenCases - a.residual) / (a.betweenCases + (a.readings - 1.0) * a.residual + readers);
}

} // namespace

std::string iccSymbol(IccForm form) {
    const std::string model = isOneWay(form) ? "1" : isRandom(form) ? "2" : "3";
    return "ICC(" + model + (isAverage(form) ? ",k)" : ",1)");
}

std::string iccName(IccForm form) {
    const std::string model = isOneWay(form)   ? "one-way random effects, absolute agreement"
                              : isRandom(form) ? "two-way random effects, absolute agreement"
                                               : "two-way mixed effects, consistency";
    return iccSymbol(form) + ", " + model + (isAverage(form) ? ", mean of k readings" : ", single reading");
}

IccOutcome icc(std::span<const std::span<const double>> readings, IccForm form) {
    const std::size_t k = readings.size();
    if (k < 2)
        return tables::Missing{"fewer than two readings"};
    assert(std::all_of(readings.begin(), readings.end(),
                       [&](const auto& reading) { return reading.size() == readings.front().size(); }));
    auto rows = completeRows(readings);
    const std::size_t n = rows.size() / k;
    if (n < 2)
        return tables::Missing{"fewer than two cases have every reading"};
    const auto a = anovaOf(std::move(rows), k);
    Icc result;
    result.form = form;
    result.cases = n;
    result.readings = k;
    result.degreesOfFreedom1 = a.cases - 1.0;
    result.degreesOfFreedom2 = (isOneWay(form) ? a.cases : a.cases - 1.0) * (a.readings - 1.0);
    const double error = isOneWay(form) ? a.insideCases : a.residual;
    if (a.betweenCases == 0.0)
        return tables::Missing{error == 0.0 && a.betweenReadings == 0.0 ? "all values are equal"
                                                                        : "the cases don't differ"};
    // Without error F is infinite. Readers who differ by the same amount everywhere are consistent, but don't agree.
    const bool perfect = error == 0.0 && (!isRandom(form) || a.betweenReadings == 0.0);
    result.f = error == 0.0 ? std::numeric_limits<double>::infinity() : a.betweenCases / error;
    result.p = fUpper(result.f, result.degreesOfFreedom1, result.degreesOfFreedom2);
    if (perfect) {
        result.value = 1.0;
        result.interval95 = {1.0, 1.0};
        return result;
    }
    result.value = singleIcc(a, form);
    const auto interval = isRandom(form)
                              ? absoluteInterval(a, result.value)
                              : exactInterval(result.f, result.degreesOfFreedom1, result.degreesOfFreedom2, a.readings);
    if (!interval)
        return tables::Missing{"the readers differ too much for an interval"};
    result.interval95 = *interval;
    if (isAverage(form)) {
        result.value = averaged(result.value, a.readings);
        result.interval95 = {averaged(interval->low, a.readings), averaged(interval->high, a.readings)};
    }
    if (!std::isfinite(result.value) || !std::isfinite(result.interval95.low) || !std::isfinite(result.interval95.high))
        return tables::Missing{"the readers differ too much for an interval"};
    return result;
}

std::vector<IccOutcome> iccOfColumns(std::span<const tables::DesignMatrix> readings, IccForm form, unsigned maxThreads,
                                     const Progress& progress) {
    if (readings.empty())
        return {};
    assert(std::all_of(readings.begin(), readings.end(), [&](const auto& reading) {
        return reading.rows == readings.front().rows && reading.columns == readings.front().columns;
    }));
    constexpr std::size_t kBlock = 32; // columns of one task
    const std::size_t columns = readings.front().columns;
    std::vector<IccOutcome> results(columns);
    parallelFor((columns + kBlock - 1) / kBlock,
                [&](std::size_t block) {
                    progress.throwIfCancelled();
                    std::vector<std::span<const double>> column(readings.size());
                    for (std::size_t c = block * kBlock; c < std::min(columns, (block + 1) * kBlock); ++c) {
                        for (std::size_t j = 0; j < readings.size(); ++j)
                            column[j] = readings[j].column(c);
                        results[c] = icc(column, form);
                    }
                },
                maxThreads);
    return results;
}

} // namespace rimlight::statistics
