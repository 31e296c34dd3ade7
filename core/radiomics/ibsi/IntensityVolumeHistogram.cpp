#include "core/radiomics/ibsi/Family.h"

#include <algorithm>
#include <cmath>

namespace rimlight::radiomics::ibsi {

namespace {

using Method = Binning::Method;
using tables::Cell;
using tables::Missing;

/// Shares and places are quotients of decimal numbers: what lies this close to a whole number is meant as one.
constexpr double kRounding = 1e-9;

/// The cumulative histogram of a region on evenly spaced intensities lowest, lowest + step, ... Places are counted
/// from 0 at the lowest one.
struct VolumeHistogram {
    std::vector<double> places; ///< of the voxels' intensities, rising
    double last = 0.0;          ///< place of the end of the range
    double lowest = 0.0;
    double step = 1.0;

    double intensityAt(double place) const { return lowest + place * step; }

    /// The share of the volume whose intensity is at least that of the place.
    double shareFrom(double place) const {
        const auto above = places.end() - std::lower_bound(places.begin(), places.end(), place - kRounding);
        return static_cast<double>(above) / static_cast<double>(places.size());
    }

    /// The largest share of the volume with at least that fraction of the intensity range.
    Cell volumeAt(double intensityFraction) const {
        if (last <= 0.0)
            return Missing{"the range of intensities is a single value"};
        return shareFrom(std::ceil(intensityFraction * last - kRounding));
    }

    /// The lowest intensity that at most that share of the volume has.
    Cell intensityAtVolume(double share) const {
        const auto allowed = static_cast<std::size_t>(share * static_cast<double>(places.size()) + kRounding);
        double place = 0.0;
        if (allowed < places.size())
            place = std::max(0.0, std::floor(places[places.size() - 1 - allowed] + kRounding) + 1.0);
        if (place > last + kRounding)
            return Missing{"no intensity of the range occurs in so little of the volume"};
        return intensityAt(place);
    }

    /// By the trapezoidal rule over intensity fractions; 0 for a region of one intensity.
    Cell areaUnderCurve() const {
        if (places.front() == places.back())
            return 0.0;
        if (last <= 0.0)
            return Missing{"the range of intensities is a single value"};
        // A voxel counts at each place from 0 to its own.
        const double end = std::floor(last + kRounding);
        double sum = 0.0;
        for (const double place : places)
            sum += std::clamp(std::floor(place + kRounding) + 1.0, 0.0, end + 1.0);
        sum /= static_cast<double>(places.size());
        return (sum - 0.5 * (shareFrom(0.0) + shareFrom(end))) / last;
    }
};

/// @param values not empty
VolumeHistogram histogramOf(std::vector<double> values, const IbsiSettings& settings) {
    std::sort(values.begin(), values.end());
    const auto& range = settings.resegmentation;
    const double lowest = range.lowest.value_or(values.front());
    const double highest = range.highest.value_or(values.back());
    const Bins bins = binsFor(values, settings.volumeHistogram, range);
    VolumeHistogram histogram;
    switch (bins.method) {
    case Method::None: // discrete calibrated intensities
        histogram.lowest = lowest;
        histogram.last = highest - lowest;
        for (double& value : values)
            value -= lowest;
        break;
    case Method::FixedBinSize: // continuous calibrated intensities: the bins' centres
        histogram.lowest = bins.lowest + 0.5 * bins.size;
        histogram.step = bins.size;
        histogram.last = (highest - bins.lowest) / bins.size - 1.0;
        for (double& value : values)
            value = bins.binOf(value) - 1.0;
        break;
    case Method::FixedBinNumber: // arbitrary intensities: the bins' numbers
        histogram.lowest = 1.0;
        histogram.last = bins.most - 1.0;
        for (double& value : values)
            value = bins.binOf(value) - 1.0;
        break;
    }
    histogram.places = std::move(values);
    return histogram;
}

Cell differenceOf(const Cell& a, const Cell& b) {
    if (std::holds_alternative<Missing>(a))
        return a;
    if (std::holds_alternative<Missing>(b))
        return b;
    return std::get<double>(a) - std::get<double>(b);
}

/// How much of the region has at least an intensity (IBSI P88C, chapter 3.5).
std::vector<Cell> compute(const FamilyInput& input) {
    auto values = input.region.intensities.regionValues();
    if (input.settings.volumeHistogram.method == Method::None &&
        std::any_of(values.begin(), values.end(), [](double value) { return value != std::floor(value); }))
        return std::vector<Cell>(7, Missing{"intensities are no whole numbers, and intensityVolumeHistogram has no "
                                            "bins for them"});
    const auto histogram = histogramOf(std::move(values), input.settings);
    const Cell v10 = histogram.volumeAt(0.1);
    const Cell v90 = histogram.volumeAt(0.9);
    const Cell i10 = histogram.intensityAtVolume(0.1);
    const Cell i90 = histogram.intensityAtVolume(0.9);
    return {v10, v90, i10, i90, differenceOf(v10, v90), differenceOf(i10, i90), histogram.areaUnderCurve()};
}

} // namespace

Family intensityVolumeHistogramFamily() {
    return {"intensityVolumeHistogram",
            {{"ivh_v10", "NK6P", "Volume fraction at 10% intensity"},
             {"ivh_v90", "4279", "Volume fraction at 90% intensity"},
             {"ivh_i10", "PWN1", "Intensity at 10% volume"},
             {"ivh_i90", "BOHI", "Intensity at 90% volume"},
             {"ivh_diff_v10_v90", "WITY", "Volume fraction difference between 10% and 90% intensity"},
             {"ivh_diff_i10_i90", "JXJA", "Intensity difference between 10% and 90% volume"},
             {"ivh_auc", "9CMM", "Area under the IVH curve"}},
            &compute};
}

} // namespace rimlight::radiomics::ibsi
