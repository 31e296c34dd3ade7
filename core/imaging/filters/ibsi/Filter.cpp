#include "core/imaging/filters/ibsi/Filter.h"

#include <array>
#include <charconv>

namespace rimlight::imaging::ibsi {

namespace {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

/// The shortest decimals that give the number back, whatever the locale.
std::string text(double value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string text(Extent extent) {
    return extent == Extent::Space ? "3D" : "2D";
}

std::string ending(Boundary boundary) {
    switch (boundary) {
    case Boundary::Zero:
        return "-zero";
    case Boundary::Nearest:
        return "-nearest";
    case Boundary::Periodic:
        return "-periodic";
    case Boundary::Mirror:
        break;
    }
    return "";
}

std::string invariance(bool invariant, Pooling pooling) {
    if (!invariant)
        return "";
    return pooling == Pooling::Average ? "-invariant-average" : "-invariant-max";
}

std::string nameOf(const MeanParameters& p) {
    return "mean-" + text(p.extent) + "-" + std::to_string(p.support) + ending(p.boundary);
}

std::string nameOf(const LaplacianOfGaussianParameters& p) {
    return "log-" + text(p.extent) + "-sigma-" + text(p.sigmaMm) + "mm" +
           (p.truncateSigmas == 4.0 ? "" : "-truncate-" + text(p.truncateSigmas)) + ending(p.boundary);
}

std::string nameOf(const LawsParameters& p) {
    return "laws-" + p.kernels + invariance(p.rotationInvariant, p.pooling) +
           (p.energyDistance > 0 ? "-energy-" + std::to_string(p.energyDistance) : "") + ending(p.boundary);
}

std::string nameOf(const GaborParameters& p) {
    std::string name = std::string("gabor-") + (p.orthogonalPlanes ? "3D" : "2D") + "-sigma-" + text(p.sigmaMm) +
                       "mm-lambda-" + text(p.wavelengthMm) + "mm-gamma-" + text(p.gamma);
    if (!p.rotationInvariant || p.thetaDegrees != 0.0)
        name += "-theta-" + text(p.thetaDegrees);
    if (p.rotationInvariant)
        name += "-step-" + text(p.thetaStepDegrees);
    if (p.rotationInvariant || p.orthogonalPlanes)
        name += p.pooling == Pooling::Average ? "-average" : "-max";
    return name + ending(p.boundary);
}

std::string nameOf(const SeparableWaveletParameters& p) {
    return "wavelet-" + p.wavelet + "-" + p.passes + "-level-" + std::to_string(p.level) +
           invariance(p.rotationInvariant, p.pooling) + ending(p.boundary);
}

std::string nameOf(const SimoncelliParameters& p) {
    return "simoncelli-" + text(p.extent) + "-level-" + std::to_string(p.level);
}

} // namespace

void validate(const FilterSettings& settings) {
    std::visit([](const auto& parameters) { parameters.validate(); }, settings);
}

Volume applyFilter(const Volume& image, const FilterSettings& settings, const Progress& progress, unsigned maxThreads) {
    return std::visit(
        Overloaded{
            [&](const MeanParameters& p) { return meanFilter(image, p, progress, maxThreads); },
            [&](const LaplacianOfGaussianParameters& p) { return laplacianOfGaussian(image, p, progress, maxThreads); },
            [&](const LawsParameters& p) { return lawsFilter(image, p, progress, maxThreads); },
            [&](const GaborParameters& p) { return gaborFilter(image, p, progress, maxThreads); },
            [&](const SeparableWaveletParameters& p) { return separableWavelet(image, p, progress, maxThreads); },
            [&](const SimoncelliParameters& p) { return simoncelliWavelet(image, p, progress, maxThreads); },
        },
        settings);
}

std::string filterName(const FilterSettings& settings) {
    return std::visit([](const auto& parameters) { return "ibsi-" + nameOf(parameters); }, settings);
}

} // namespace rimlight::imaging::ibsi
