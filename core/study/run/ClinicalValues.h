#pragma once

#include "core/study/LineProblems.h"
#include "core/study/run/Cohort.h"

#include <cstddef>
#include <vector>

namespace rimlight::study {

/// The value of the variable in a row of the cohort's table: read, averaged, or settled among readers. Empty cells are
/// missing; a mean is taken of those that are there; readers that are split without a settled value leave it missing.
/// Words that are no number, or neither yes nor no, are added to the problems.
ClinicalValue clinicalValue(const ClinicalVariable& variable, const tables::TextTable& table, std::size_t row,
                            LineProblems& problems);

/// The columns that the variable is made of, the one of the settled value included.
std::vector<std::string> columnsOf(const ClinicalVariable& variable);

} // namespace rimlight::study
