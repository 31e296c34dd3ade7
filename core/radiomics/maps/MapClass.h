#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/ExtractionSettings.h"
#include "core/radiomics/maps/KernelImage.h"

#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace rimlight::radiomics {

/// What a feature class's maps are computed from; shared by all rows, and never written.
struct MapInput {
    const KernelImage& image;
    const ExtractionSettings& settings;
    const Progress& progress;             ///< for cancellation
    const std::vector<double>& nLog2N;    ///< n log2(n) by n, up to twice the kernel's voxels: entropies of counts
    const std::vector<bool>& wanted;      ///< by feature of the class; others may be left out
    std::vector<imaging::Index> oneWay;   ///< directions of settings.distances that fit into a kernel, one of each pair
    std::vector<imaging::Index> bothWays; ///< the same and their opposites
    std::vector<imaging::Index> touching; ///< the directions of distance 1, both ways
};

/// One row of the region's box along i, and where its values go.
struct MapRow {
    int j = 0;
    int k = 0;
    int first = 0; ///< the first voxel of the region in the row
    int last = 0;  ///< the last one
    /// Values by feature, then by i (size[0] of them each); NaN where not defined. Voxels outside the region are left.
    std::span<double> values;
    int width = 0; ///< size[0]

    void store(int i, std::span<const double> features) const {
        for (std::size_t f = 0; f < features.size(); ++f)
            values[f * static_cast<std::size_t>(width) + static_cast<std::size_t>(i)] = features[f];
    }
    void store(int i, std::initializer_list<double> features) const {
        store(i, std::span<const double>(features.begin(), features.size()));
    }
};

/// The largest component of the directions; 0 for none.
int reachOf(const std::vector<imaging::Index>& directions);

/// A feature class as maps: a value in its own file, and a line in mapClasses().
struct MapClass {
    std::string key;                ///< PyRadiomics' name: "glcm"
    std::vector<std::string> names; ///< in the order of the values
    void (*computeRow)(const MapInput& input, const MapRow& row);
};

MapClass firstOrderMaps();
MapClass glcmMaps();
MapClass gldmMaps();
MapClass glrlmMaps();
MapClass glszmMaps();
MapClass ngtdmMaps();

} // namespace rimlight::radiomics
