#include "core/imaging/filters/ibsi/WaveletKernels.h"

#include "core/base/Error.h"

#include <cmath>

namespace rimlight::imaging::ibsi {

namespace {

// Daubechies' coefficients in closed form (I. Daubechies, Ten Lectures on Wavelets, 1992, chapters 6.4 and 8.2), in
// the order of PyWavelets' dec_lo.

std::vector<double> daubechies2() {
    const double root = std::sqrt(3.0);
    const double scale = 4.0 * std::sqrt(2.0);
    return {(1.0 - root) / scale, (3.0 - root) / scale, (3.0 + root) / scale, (1.0 + root) / scale};
}

std::vector<double> daubechies3() {
    const double root = std::sqrt(10.0);
    const double inner = std::sqrt(5.0 + 2.0 * root);
    const double scale = 16.0 * std::sqrt(2.0);
    return {(1.0 + root - inner) / scale,
            (5.0 + root - 3.0 * inner) / scale,
            (10.0 - 2.0 * root - 2.0 * inner) / scale,
            (10.0 - 2.0 * root + 2.0 * inner) / scale,
            (5.0 + root + 3.0 * inner) / scale,
            (1.0 + root + inner) / scale};
}

std::vector<double> coiflet1() {
    const double root = std::sqrt(7.0);
    const double scale = 16.0 * std::sqrt(2.0);
    return {(root - 3.0) / scale,        (1.0 - root) / scale, (14.0 - 2.0 * root) / scale,
            (14.0 + 2.0 * root) / scale, (5.0 + root) / scale, (1.0 - root) / scale};
}

} // namespace

WaveletKernels wavelet(const std::string& name) {
    WaveletKernels kernels;
    if (name == "haar")
        kernels.lowPass = {std::sqrt(0.5), std::sqrt(0.5)};
    else if (name == "db2")
        kernels.lowPass = daubechies2();
    else if (name == "db3")
        kernels.lowPass = daubechies3();
    else if (name == "coif1")
        kernels.lowPass = coiflet1();
    else
        throw Error("\"" + name + "\" is no wavelet that is known here", "wavelet", "Choose haar, db2, db3 or coif1.");
    // The quadrature mirror filter.
    const std::size_t count = kernels.lowPass.size();
    for (std::size_t n = 0; n < count; ++n)
        kernels.highPass.push_back((n % 2 == 0 ? -1.0 : 1.0) * kernels.lowPass[count - 1 - n]);
    return kernels;
}

} // namespace rimlight::imaging::ibsi
