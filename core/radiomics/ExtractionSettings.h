#pragma once

#include "core/imaging/Resample.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::radiomics {

/// How features are computed: PyRadiomics' settings with PyRadiomics' names and defaults (version 3.1).
/// This profile computes the original image; other image types in a settings file are an error that says so.
struct ExtractionSettings {
    /// Feature classes to compute, by PyRadiomics' names; a class with a list computes those features only.
    struct FeatureClassChoice {
        std::string featureClass;          ///< "glcm"
        std::vector<std::string> features; ///< empty: all
    };
    std::vector<FeatureClassChoice> featureClasses; ///< empty: all but shape2D

    double binWidth = 25.0;
    std::optional<int> binCount; ///< when set, binWidth is not used
    bool normalize = false;
    double normalizeScale = 1.0;
    std::optional<double> removeOutliers;                         ///< in standard deviations
    std::optional<std::array<double, 3>> resampledPixelSpacingMm; ///< 0 keeps the spacing of that axis
    imaging::Interpolator interpolator = imaging::Interpolator::BSpline;
    int padDistance = 5;
    bool preCrop = false;
    enum class ResegmentMode : std::uint8_t { Absolute, Relative, Sigma };
    std::vector<double> resegmentRange; ///< none, lower, or lower and upper
    ResegmentMode resegmentMode = ResegmentMode::Absolute;
    bool resegmentShape = false;
    bool force2D = false;
    int force2Ddimension = 0;
    std::vector<int> distances = {1};
    std::string weightingNorm; ///< "", "no_weighting", "manhattan", "euclidean", "infinity"
    bool symmetricalGLCM = true;
    double gldmAlpha = 0.0;
    double voxelArrayShift = 0.0;
    int minimumRoiDimensions = 2;
    std::optional<int> minimumRoiSize;
    int label = 1; ///< which label of a label image the region is
};

/// Parses a PyRadiomics parameter file (imageType, featureClass, setting). @throws Error naming the key and its line
/// for an unknown key, a wrong type, a value out of range (binWidth <= 0), or what this version does not compute
ExtractionSettings parseSettings(std::string_view yaml, const std::string& item);
ExtractionSettings readSettings(const std::filesystem::path& path);

/// The settings as a parameter file with every key written out, keys in a fixed order: parseSettings() gives them back,
/// and equal settings give equal text.
std::string toYaml(const ExtractionSettings& settings);
/// SHA-256 of toYaml().
std::string settingsHash(const ExtractionSettings& settings);

} // namespace rimlight::radiomics
