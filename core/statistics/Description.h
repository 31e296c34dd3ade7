#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rimlight::statistics {

/// What stands in a table about the values of a continuous column.
struct Description {
    std::size_t count = 0;
    double mean = 0.0;
    std::optional<double> standardDeviation; ///< divisor n - 1; nothing for one value
    double minimum = 0.0;
    double quartile1 = 0.0;
    double median = 0.0;
    double quartile3 = 0.0;
    double maximum = 0.0;
};

/// Nothing for no value. Values are finite (assertion).
std::optional<Description> describe(std::span<const double> values);

/// Quantile of values that rise (assertion: some), probability in [0, 1]: R's type 7, linear between order statistics.
double quantileOfSorted(std::span<const double> sorted, double probability);

/// Mean in two passes, so that values far from 0 lose nothing. Some values (assertion).
double meanOf(std::span<const double> values);
/// Sum of squared distances from the mean.
double squaresAround(std::span<const double> values, double mean);
/// True when every value equals the first.
bool isConstant(std::span<const double> values);

/// Decimals that show a quantity of this spread with three significant digits, 0 to 9: 1 for 12.34, 2 for 1.234.
int decimalsFor(double spread);
/// "61.2 (12.3)"; "61.2 (-)" without a standard deviation.
std::string meanSdText(const Description& description);
/// "61.5 (52.0, 70.0)"
std::string medianQuartilesText(const Description& description);
/// "12 (34.3 %)"; "0 (-)" of nobody.
std::string countText(std::size_t count, std::size_t total);
/// Three decimals: "0.034"; "<0.001", ">0.999".
std::string pText(double p);

} // namespace rimlight::statistics
