#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rimlight::imaging {

/// The decomposition filters of a discrete wavelet, as PyWavelets 1.9.0 has them: the same length, an even number.
struct WaveletFilter {
    std::string name;
    std::vector<double> lowPass;
    std::vector<double> highPass;       ///< quadrature mirror of the reconstruction low-pass
    std::vector<double> reconstruction; ///< reconstruction low-pass; lowPass reversed when the wavelet is orthogonal
};

/// The names of all discrete wavelets of PyWavelets 1.9.0, in the order of its wavelist(): bior1.1 .. bior6.8,
/// coif1 .. coif17, db1 .. db38, dmey, haar, rbio1.1 .. rbio6.8, sym2 .. sym20.
std::vector<std::string> waveletNames();

/// The wavelet of that name, in lower or upper case; nullptr when there is none. It lives as long as the program.
const WaveletFilter* findWavelet(std::string_view name);

} // namespace rimlight::imaging
