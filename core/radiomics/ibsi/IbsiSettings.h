#pragma once

#include "core/imaging/Interpolator.h"
#include "core/imaging/filters/ibsi/Filter.h"
#include "core/radiomics/ibsi/Aggregation.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::radiomics::ibsi {

/// Image and mask on another grid, which has the centre of the original one (IBSI chapter 2.4).
struct Interpolation {
    std::vector<double> spacingMm; ///< two numbers: within slices, whose distance is kept; three: in space
    imaging::Interpolator image = imaging::Interpolator::Linear;
    imaging::Interpolator mask = imaging::Interpolator::Linear; ///< Nearest or Linear
    double maskThreshold = 0.5;   ///< a voxel whose interpolated mask is at least this belongs to the region
    bool roundIntensities = true; ///< to whole numbers, as Hounsfield units are
};

/// The part of the region whose intensities count (IBSI chapter 2.5). The shape stays that of the whole region.
struct Resegmentation {
    std::optional<double> lowest;
    std::optional<double> highest;
    std::optional<double> outlierSigma; ///< in standard deviations from the mean of the whole region
};

/// Intensities in bins (IBSI chapter 2.7).
struct Binning {
    /// None: intensities are taken as they are and must be whole numbers.
    enum class Method : std::uint8_t { None, FixedBinSize, FixedBinNumber };
    Method method = Method::None;
    double binSize = 25.0;        ///< of FixedBinSize; its first bin begins at the lowest intensity of the
                                  ///< re-segmentation, else at the region's lowest
    std::optional<double> lowest; ///< where the first bin of FixedBinSize begins instead
    int binCount = 32;            ///< of FixedBinNumber
};

/// How the features of IBSI 1 are computed: profile "ibsi". The defaults are those of a file with nothing but the
/// profile: no interpolation, no re-segmentation, no binning.
struct IbsiSettings {
    std::optional<Interpolation> interpolation;
    Resegmentation resegmentation;
    Binning discretisation;                                         ///< of histogram and texture
    Binning volumeHistogram;                                        ///< of the intensity-volume histogram
    std::vector<Aggregation> aggregation = {Aggregation::Volume3D}; ///< of texture
    std::vector<std::string> families;                              ///< keys of familyKeys(); empty: all
    /// A filter of IBSI 2, whose response map takes the place of the interpolated image; the re-segmentation still goes
    /// by the image itself.
    std::optional<imaging::ibsi::FilterSettings> filter;
    int label = 1; ///< which label of a label image the region is
};

/// Every family of features by its key, in the order in which they are reported.
const std::vector<std::string>& familyKeys();

/// True when the settings ask for that family.
bool wants(const IbsiSettings& settings, std::string_view familyKey);

/// Parses a settings file of profile "ibsi". @throws Error naming the key and its line for an unknown key, a wrong
/// type, or a value out of range
IbsiSettings parseIbsiSettings(std::string_view yaml, const std::string& item);
IbsiSettings readIbsiSettings(const std::filesystem::path& path);

/// The settings as a file with every key that plays a part, in a fixed order: parseIbsiSettings() gives them back, and
/// equal settings give equal text.
std::string toYaml(const IbsiSettings& settings);
/// SHA-256 of toYaml().
std::string settingsHash(const IbsiSettings& settings);

} // namespace rimlight::radiomics::ibsi
