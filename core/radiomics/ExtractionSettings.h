#pragma once

#include "core/imaging/Interpolator.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::radiomics {

/// A width of the Laplacian of Gaussian.
struct LogSigma {
    double mm = 1.0;
    bool isWrittenWhole = false; ///< "1", not "1.0": PyRadiomics' names of the image tell them apart

    bool operator==(const LogSigma&) const = default;
};

/// How features are computed: PyRadiomics' settings with PyRadiomics' names and defaults (version 3.1), and a few of
/// our own for MR intensities. core/radiomics/SettingsKeys.cpp holds the names as files write them.
struct ExtractionSettings {
    /// Feature classes to compute, by PyRadiomics' names; a class with a list computes those features only.
    struct FeatureClassChoice {
        std::string featureClass;          ///< "glcm"
        std::vector<std::string> features; ///< empty: all
    };
    std::vector<FeatureClassChoice> featureClasses; ///< empty: all but shape2D

    /// An image that features are read from, with settings that hold for it alone.
    struct ImageTypeChoice {
        std::string imageType; ///< "Wavelet"
        /// Key and value as a parameter file writes them; only settings that are read after resampling have an effect.
        std::vector<std::pair<std::string, std::string>> overrides;
    };
    std::vector<ImageTypeChoice> imageTypes; ///< empty: Original

    double binWidth = 25.0;
    std::optional<int> binCount; ///< when set, binWidth is not used
    /// MR: the bias field of N4 (Tustison 2010) is divided out before anything else.
    bool correctBias = false;
    int n4ShrinkFactor = 4;
    std::vector<int> n4Iterations = {50, 50, 50, 50};
    /// MR: intensities less their mean, divided by their standard deviation, both taken where it says. Unlike
    /// normalize, which takes the whole image.
    enum class ZScore : std::uint8_t { None, Body, Region };
    ZScore zScoreWithin = ZScore::None;
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
    int label = 1;                           ///< which label of a label image the region is
    int labelChannel = 0;                    ///< which channel of a mask with several
    bool correctMask = false;                ///< a mask on another grid is moved to the image's, by nearest neighbour
    std::optional<double> geometryTolerance; ///< in voxels: grids that differ less are taken as one
    bool additionalInfo = false;             ///< the table gets the diagnostics_ columns

    // What the filters of the image types take.
    std::vector<LogSigma> sigmas;
    std::string wavelet = "coif1";
    int waveletStartLevel = 0;
    int waveletLevels = 1;
    bool gradientUseSpacing = true;
    double lbp2DRadius = 1.0;
    int lbp2DSamples = 8;
    std::string lbp2DMethod = "uniform"; ///< "default", "ror", "uniform", "var"
    int lbp3DLevels = 2;
    double lbp3DIcosphereRadius = 1.0;
    int lbp3DIcosphereSubdivision = 1;

    // Feature maps ("voxelSetting").
    int kernelRadius = 1;      ///< in voxels
    bool maskedKernel = true;  ///< a kernel sees voxels of the region only
    double mapInitValue = 0.0; ///< where a map has no value
};

/// The settings as they hold for one image type: its overrides applied. @throws Error as parseSettings()
ExtractionSettings settingsFor(const ExtractionSettings& settings, const ExtractionSettings::ImageTypeChoice& choice);

/// Parses a PyRadiomics parameter file (imageType, featureClass, setting, voxelSetting). @throws Error naming the key
/// and its line for an unknown key, a wrong type or a value out of range (binWidth <= 0)
ExtractionSettings parseSettings(std::string_view yaml, const std::string& item);
ExtractionSettings readSettings(const std::filesystem::path& path);

/// The settings as a parameter file with every key written out, keys in a fixed order: parseSettings() gives them back,
/// and equal settings give equal text.
std::string toYaml(const ExtractionSettings& settings);
/// SHA-256 of toYaml().
std::string settingsHash(const ExtractionSettings& settings);

} // namespace rimlight::radiomics
