#pragma once

#include "core/study/SyntheticScene.h"

#include <cstdint>
#include <string>

namespace rimlight::study {

/// Where and how a case was scanned, in fiction: centres differ a little, as they do in life.
struct SyntheticScanner {
    std::string centre; ///< "A", "B" or "C"
    double kvp = 100.0;
    double noiseHu = 10.0;       ///< standard deviation of the pixel noise
    double noiseGrainPx = 0.8;   ///< standard deviation of the noise's Gaussian grain
    double offsetHu = 0.0;       ///< calibration
    double contrastFactor = 1.0; ///< of all enhancement: tube voltage and injection
    double streakHu = 0.0;       ///< of the streaks that make a CT useless; 0 for none
};

/// The CT that the scanner makes of one of the scene's images: int16, HU, with noise that the seed tells. The result
/// doesn't depend on the number of threads (0: one per core).
/// @param image which of the signals, 0 to 2
imaging::Volume scanCt(const PaintedScene& painted, int image, const SyntheticScanner& scanner, std::uint64_t seed,
                       unsigned maxThreads = 0);

/// How an MR is made, in fiction.
struct SyntheticMrScanner {
    double gain = 8.0;       ///< arbitrary units per per cent of still water's signal
    double noise = 1.6;      ///< standard deviation, in per cent of still water's signal
    double bias = 0.3;       ///< standard deviation of the logarithm of the coil's sensitivity, over the field
    double ghostShare = 0.0; ///< of the signal that breathing displaces along the rows
};

/// The MR that the scanner makes of the scene's third image: int16, arbitrary units, Rician noise.
imaging::Volume scanMr(const PaintedScene& painted, const SyntheticMrScanner& scanner, std::uint64_t seed,
                       unsigned maxThreads = 0);

} // namespace rimlight::study
