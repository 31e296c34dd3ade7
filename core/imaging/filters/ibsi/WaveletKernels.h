#pragma once

#include <string>
#include <vector>

namespace rimlight::imaging::ibsi {

/// The decomposition filters of an orthogonal wavelet.
struct WaveletKernels {
    std::vector<double> lowPass;
    std::vector<double> highPass;
};

/// By the name that PyWavelets 1.9.0 gives it: haar, db2, db3 or coif1. @throws Error for another
WaveletKernels wavelet(const std::string& name);

} // namespace rimlight::imaging::ibsi
