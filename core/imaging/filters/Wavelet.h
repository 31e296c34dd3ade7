#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/imaging/filters/WaveletBank.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace rimlight::imaging {

/// For each of the axes i, j, k: true for the high-pass, false for the low-pass filter.
using WaveletBand = std::array<bool, 3>;

/// Every band of a transform along the given axes of i, j, k in PyRadiomics' order, the approximation last:
/// LLH, LHL, LHH, HLL, HLH, HHL, HHH, LLL.
std::vector<WaveletBand> waveletBands(const std::array<bool, 3>& axes);
/// "LLH": one letter for each axis that is transformed, i first.
std::string waveletBandName(const std::array<bool, 3>& axes, const WaveletBand& band);

struct WaveletParameters {
    std::string wavelet = "coif1";              ///< one of waveletNames()
    std::array<bool, 3> axes{true, true, true}; ///< which of i, j, k are transformed; at least one
    int level = 1;                              ///< 1: the bands of the image; 2: of its approximation; up to 32
    WaveletBand highPass{false, false, false};
};

/// The undecimated wavelet transform of PyRadiomics 3.0.1 (PyWavelets 1.9.0: swtn with level 1, and again on the
/// approximation for the next level, with the same filters), for several bands that share their work.
///
/// Axes of odd size are repeated by their first voxel, then the image is continued periodically, as PyRadiomics does.
/// Bands hold the values inside a box only, equal to those of the whole image bit for bit: just the reach of the filter
/// around the box is read. Voxels are float32 for a float32 image, else float64; sums are formed in PyWavelets' type
/// and order, so that values, too, are equal bit for bit.
///
/// Bands asked for in the order of waveletBands() share the passes along i and j. Memory: about three times the box
/// with the filter's reach, and once more for each level below the last. One thread at a time may call an object.
class WaveletDecomposition {
public:
    /// @param box        lies inside the image, and isn't empty
    /// @param parameters highPass is not used; level is the highest level that band() will be asked for
    /// @throws Error for an unknown wavelet or a level out of range
    WaveletDecomposition(const Volume& image, const IndexBox& box, const WaveletParameters& parameters,
                         unsigned maxThreads = 0);
    ~WaveletDecomposition();
    WaveletDecomposition(WaveletDecomposition&&) noexcept;
    WaveletDecomposition& operator=(WaveletDecomposition&&) noexcept;

    /// One band of a level from 1 to the last; entries of axes that aren't transformed have no meaning.
    /// @throws Cancelled
    Volume band(int level, const WaveletBand& highPass, const Progress& progress = {});

    class Transform;

private:
    std::unique_ptr<Transform> m_transform;
};

/// One band alone; see WaveletDecomposition.
/// @throws Error for an unknown wavelet or a level out of range; Cancelled
Volume wavelet(const Volume& image, const IndexBox& box, const WaveletParameters& parameters,
               const Progress& progress = {}, unsigned maxThreads = 0);

} // namespace rimlight::imaging
