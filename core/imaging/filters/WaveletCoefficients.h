#pragma once

#include <span>
#include <string_view>

namespace rimlight::imaging {

/// One row of the table from which findWavelet() makes its filters.
struct WaveletLowPass {
    std::string_view name;
    std::span<const double> decomposition;
    std::span<const double> reconstruction; ///< empty for an orthogonal wavelet: the decomposition filter reversed
};

/// db1-38, sym2-20, coif1-17, dmey and the biorthogonal splines bior1.1-6.8, in PyWavelets' order.
std::span<const WaveletLowPass> waveletLowPassTable();

} // namespace rimlight::imaging
