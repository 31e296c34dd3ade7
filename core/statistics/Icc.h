#pragma once

#include "core/base/Progress.h"
#include "core/statistics/Interval.h"
#include "core/tables/DesignMatrix.h"
#include "core/tables/FeatureTable.h"

#include <cstddef>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace rimlight::statistics {

/// The six forms of Shrout and Fleiss, Psychol Bull 1979;86:420.
enum class IccForm {
    OneWaySingle,        ///< ICC(1,1): each case is read by other readers
    TwoWayRandomSingle,  ///< ICC(2,1): readers are a sample; absolute agreement
    TwoWayMixedSingle,   ///< ICC(3,1): these readers only; consistency
    OneWayAverage,       ///< ICC(1,k): of the mean of the k readings
    TwoWayRandomAverage, ///< ICC(2,k)
    TwoWayMixedAverage,  ///< ICC(3,k)
};

inline constexpr IccForm kIccForms[] = {IccForm::OneWaySingle,        IccForm::TwoWayRandomSingle,
                                        IccForm::TwoWayMixedSingle,   IccForm::OneWayAverage,
                                        IccForm::TwoWayRandomAverage, IccForm::TwoWayMixedAverage};

/// "ICC(2,1)"
std::string iccSymbol(IccForm form);
/// "ICC(2,1), two-way random effects, absolute agreement, single reading"
std::string iccName(IccForm form);

struct Icc {
    IccForm form = IccForm::TwoWayRandomSingle;
    double value = 0.0; ///< may be negative
    Interval interval95;
    double f = 0.0; ///< of "no difference between cases"; infinite when the readings agree without exception
    double degreesOfFreedom1 = 0.0;
    double degreesOfFreedom2 = 0.0;
    double p = 1.0;
    std::size_t cases = 0; ///< that have every reading
    std::size_t readings = 0;
};

/// An ICC, or why there is none: "all readings are equal".
using IccOutcome = std::variant<Icc, tables::Missing>;

/// Intraclass correlation with its 95 % interval, as psych::ICC(lmer = FALSE) 2.2.9; the interval of ICC(2,1) is
/// McGraw and Wong's (Psychol Methods 1996;1:30). readings: one span per reading over the same cases (assertion); NaN
/// is a missing value, and a case without all readings is left out. Readings that agree without exception have ICC 1
/// and the interval 1 to 1. Missing for fewer than two readings, fewer than two complete cases, cases that don't
/// differ, and (two-way random, negative) where the readers' differences leave the interval no degree of freedom.
IccOutcome icc(std::span<const std::span<const double>> readings, IccForm form);

/// The same for each column of equally large tables (assertion), one table per reading. The same to the last bit for
/// any number of threads. @throws Cancelled
std::vector<IccOutcome> iccOfColumns(std::span<const tables::DesignMatrix> readings, IccForm form,
                                     unsigned maxThreads = 0, const Progress& progress = {});

} // namespace rimlight::statistics
