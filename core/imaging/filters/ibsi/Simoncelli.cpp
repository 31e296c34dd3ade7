#include "core/imaging/filters/ibsi/Simoncelli.h"

#include "core/base/Parallel.h"
#include "core/imaging/filters/ibsi/Fourier.h"

#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace rimlight::imaging::ibsi {

namespace {

/// For each frequency of the transform, the squares of its own place and of its negative's, in units of the highest.
struct AxisFrequencies {
    std::vector<double> squared;
    std::vector<double> squaredOfNegative;
};

AxisFrequencies frequencies(int size) {
    const double centre = (size - 1) / 2.0;
    const auto at = [&](int n) { return size == 1 ? 0.0 : ((n + size / 2) % size - centre) / centre; };
    AxisFrequencies found;
    for (int n = 0; n < size; ++n) {
        const double here = at(n);
        const double there = at((size - n) % size);
        found.squared.push_back(here * here);
        found.squaredOfNegative.push_back(there * there);
    }
    return found;
}

/// IBSI 2's band-pass function: cos(pi/2 log2(2 v / highest)) between a quarter of the highest frequency and it.
double bandPass(double squaredFrequency, double highest) {
    const double frequency = std::sqrt(squaredFrequency);
    if (frequency < highest / 4.0 || frequency > highest)
        return 0.0;
    return std::cos(std::numbers::pi / 2.0 * std::log2(2.0 * frequency / highest));
}

} // namespace

void SimoncelliParameters::validate() const {
    requireInRange(level, 1, 8, "level of Simoncelli's wavelet");
}

Volume simoncelliWavelet(const Volume& image, const SimoncelliParameters& parameters, const Progress& progress,
                         unsigned maxThreads) {
    parameters.validate();
    auto voxels = finiteVoxels(image);
    const Index& size = image.geometry().size;
    const auto columns = static_cast<std::size_t>(size[0]);
    const auto rows = static_cast<std::size_t>(size[1]);
    const auto planes = static_cast<std::size_t>(size[2]);
    const std::size_t half = columns / 2 + 1;
    const bool inSpace = parameters.extent == Extent::Space;
    const double highest = std::ldexp(1.0, 1 - parameters.level);
    const std::array<AxisFrequencies, 3> axes = {frequencies(size[0]), frequencies(size[1]),
                                                 frequencies(inSpace ? size[2] : 1)};
    const double scale = 1.0 / (static_cast<double>(columns * rows) * (inSpace ? static_cast<double>(planes) : 1.0));

    // The response is the real part; that of an even size's filter, which frequency and negative see differently, is
    // what the mean of both gives.
    const auto weight = [&](std::size_t i, std::size_t j, std::size_t k) {
        return scale * 0.5 *
               (bandPass(axes[0].squared[i] + axes[1].squared[j] + axes[2].squared[k], highest) +
                bandPass(axes[0].squaredOfNegative[i] + axes[1].squaredOfNegative[j] + axes[2].squaredOfNegative[k],
                         highest));
    };
    const auto forward = FourierPlan::realToHalfSpectrum(size[1], size[0]);
    const auto backward = FourierPlan::halfSpectrumToReal(size[1], size[0]);

    const auto read = [&](std::size_t k, Complex* plane) {
        for (std::size_t j = 0; j < rows; ++j)
            for (std::size_t i = 0; i < columns; ++i) {
                const double value = voxels[(k * rows + j) * columns + i];
                Complex& pair = plane[j * half + i / 2];
                pair = i % 2 == 0 ? Complex(value, 0.0) : Complex(pair.real(), value);
            }
    };
    const auto write = [&](std::size_t k, const Complex* plane) {
        for (std::size_t j = 0; j < rows; ++j)
            for (std::size_t i = 0; i < columns; ++i) {
                const Complex pair = plane[j * half + i / 2];
                voxels[(k * rows + j) * columns + i] = i % 2 == 0 ? pair.real() : pair.imag();
            }
    };

    if (!inSpace) {
        parallelFor(
            planes,
            [&](std::size_t k) {
                progress.throwIfCancelled();
                std::vector<Complex> plane(rows * half);
                read(k, plane.data());
                forward.run(plane.data());
                for (std::size_t j = 0; j < rows; ++j)
                    for (std::size_t i = 0; i < half; ++i)
                        plane[j * half + i] *= weight(i, j, 0);
                backward.run(plane.data());
                write(k, plane.data());
            },
            maxThreads);
        return responseMap(image, std::move(voxels));
    }

    std::vector<Complex> spectrum(planes * rows * half);
    const auto linesForward = FourierPlan::complexLines(size[2], static_cast<int>(half), rows * half, true);
    const auto linesBackward = FourierPlan::complexLines(size[2], static_cast<int>(half), rows * half, false);
    parallelFor(
        planes,
        [&](std::size_t k) {
            progress.throwIfCancelled();
            read(k, spectrum.data() + k * rows * half);
            forward.run(spectrum.data() + k * rows * half);
        },
        maxThreads);
    progress.report(0.3, "Filtering");
    parallelFor(
        rows,
        [&](std::size_t j) {
            progress.throwIfCancelled();
            Complex* lines = spectrum.data() + j * half;
            linesForward.run(lines);
            for (std::size_t k = 0; k < planes; ++k)
                for (std::size_t i = 0; i < half; ++i)
                    lines[k * rows * half + i] *= weight(i, j, k);
            linesBackward.run(lines);
        },
        maxThreads);
    progress.report(0.7, "Filtering");
    parallelFor(
        planes,
        [&](std::size_t k) {
            progress.throwIfCancelled();
            backward.run(spectrum.data() + k * rows * half);
            write(k, spectrum.data() + k * rows * half);
        },
        maxThreads);
    progress.report(1.0, "Filtering");
    return responseMap(image, std::move(voxels));
}

} // namespace rimlight::imaging::ibsi
