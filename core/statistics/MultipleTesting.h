#pragma once

#include <span>
#include <string>
#include <vector>

namespace rimlight::statistics {

enum class PAdjustment { None, Bonferroni, Holm, BenjaminiHochberg };

/// Adjusted p-values in the order of the given ones, as R's p.adjust: Bonferroni; Holm, Scand J Stat 1979;6:65;
/// Benjamini and Hochberg, JRSS B 1995;57:289 (false discovery rate). Values lie in [0, 1] (assertion).
std::vector<double> adjustedP(std::span<const double> p, PAdjustment adjustment);

/// "Holm", "Benjamini-Hochberg"; "none".
std::string adjustmentName(PAdjustment adjustment);

} // namespace rimlight::statistics
