#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/PrincipalAxes.h"
#include "core/radiomics/RegionMesh.h"
#include "core/radiomics/ibsi/EnclosingShapes.h"
#include "core/radiomics/ibsi/Family.h"
#include "core/radiomics/ibsi/SpatialAutocorrelation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rimlight::radiomics::ibsi {

namespace {

using tables::Cell;
using tables::Missing;

/// Distance in mm between the centre of the whole region and the centre of the intensities that count.
Cell centreOfMassShift(const FamilyInput& input) {
    const auto& region = input.region.intensities;
    const auto& whole = input.region.morphology;
    Eigen::Vector3d centre = Eigen::Vector3d::Zero();
    Eigen::Vector3d weighted = Eigen::Vector3d::Zero();
    double intensity = 0.0;
    double count = 0.0;
    for (int k = 0; k < region.size[2]; ++k)
        for (int j = 0; j < region.size[1]; ++j)
            for (int i = 0; i < region.size[0]; ++i) {
                const std::size_t here = region.offset(i, j, k);
                if (whole.inside[here] != 0) {
                    centre += Eigen::Vector3d(i, j, k);
                    ++count;
                }
                if (region.inside[here] != 0) {
                    weighted += region.values[here] * Eigen::Vector3d(i, j, k);
                    intensity += region.values[here];
                }
            }
    if (intensity == 0.0)
        return Missing{"the intensities add up to 0"};
    return (centre / count - weighted / intensity).cwiseProduct(region.spacingMm).norm();
}

double meanOf(const std::vector<double>& values) {
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

/// Semi-axes in mm, rising. The manual doesn't say what the covariance is divided by; its values for the digital
/// phantom ask for n - 1.
Eigen::Vector3d principalSemiAxes(const RegionImage& region) {
    const auto count = static_cast<double>(region.voxelCount());
    return 2.0 * (principalVariances(region) * count / std::max(1.0, count - 1.0)).cwiseSqrt();
}

/// Share of the mesh's volume and area in another shape's.
struct Densities {
    Cell volume;
    Cell area;
};

Densities ellipsoidDensities(const MeshMeasures& mesh, const Eigen::Vector3d& semiAxes) {
    if (semiAxes.minCoeff() <= 0.0) {
        const Missing flat{"the region has no extent along one of its axes"};
        return {flat, flat};
    }
    return {mesh.volumeMm3 / ellipsoidVolume(semiAxes), mesh.areaMm2 / ellipsoidArea(semiAxes)};
}

/// Size and shape of the whole region (IBSI HCUG, chapter 3.1), from the mesh of PyRadiomics' marching cubes, which
/// IBSI leaves open.
std::vector<Cell> compute(const FamilyInput& input) {
    const auto& whole = input.region.morphology;
    const Eigen::Vector3d& spacing = whole.spacingMm;
    const auto mesh = measureMesh(whole);
    input.progress.throwIfCancelled();
    const auto hull = convexHullInSpace(mesh.points, input.progress);
    const double volume = mesh.volumeMm3;
    const double area = mesh.areaMm2;
    const double compactness2 = 36.0 * std::numbers::pi * volume * volume / (area * area * area);
    const double disproportion = 1.0 / std::cbrt(compactness2);
    const Eigen::Vector3d semiAxes = principalSemiAxes(whole);
    constexpr const char* kOneVoxel = "the region is a single voxel";
    const auto aligned = axisAlignedBox(hull.corners, spacing);
    const auto smallest = smallestBox(hull, spacing, input.progress, input.maxThreads);
    const auto approximate = ellipsoidDensities(mesh, semiAxes);
    const auto enclosing = ellipsoidDensities(mesh, leastEllipsoid(hull.cornersMm(spacing), input.progress));
    const auto correlation = spatialAutocorrelation(input.region.intensities, input.progress, input.maxThreads);
    if (correlation && correlation->stride > 1)
        input.warnings.push_back("Moran's I and Geary's C are approximations, from every " +
                                 std::to_string(correlation->stride) +
                                 ". voxel along each axis: the region is too large for all pairs of voxels.");
    const Missing flat{"all voxels that count have the same intensity"};
    return {volume,
            static_cast<double>(whole.voxelCount()) * spacing.prod(),
            area,
            area / volume,
            volume / (std::sqrt(std::numbers::pi) * std::pow(area, 1.5)),
            compactness2,
            disproportion,
            1.0 / disproportion,
            disproportion - 1.0,
            centreOfMassShift(input),
            largestDistances(hull.corners, spacing).spaceMm,
            2.0 * semiAxes[2],
            2.0 * semiAxes[1],
            2.0 * semiAxes[0],
            finiteOr(semiAxes[1] / semiAxes[2], kOneVoxel),
            finiteOr(semiAxes[0] / semiAxes[2], kOneVoxel),
            volume / aligned.volumeMm3(),
            area / aligned.areaMm2(),
            volume / smallest.volumeMm3(),
            area / smallest.areaMm2(),
            approximate.volume,
            approximate.area,
            enclosing.volume,
            enclosing.area,
            volume / hull.volumeMm3(spacing),
            area / hull.areaMm2(spacing),
            volume * meanOf(input.region.intensities.regionValues()),
            correlation ? Cell(correlation->moranI) : Cell(flat),
            correlation ? Cell(correlation->gearyC) : Cell(flat)};
}

} // namespace

Family morphologyFamily() {
    return {"morphology",
            {{"morph_volume", "RNU0", "Volume (mesh)"},
             {"morph_vol_approx", "YEKZ", "Volume (voxel counting)"},
             {"morph_area_mesh", "C0JK", "Surface area (mesh)"},
             {"morph_av", "2PR5", "Surface to volume ratio"},
             {"morph_comp_1", "SKGS", "Compactness 1"},
             {"morph_comp_2", "BQWJ", "Compactness 2"},
             {"morph_sph_dispr", "KRCK", "Spherical disproportion"},
             {"morph_sphericity", "QCFX", "Sphericity"},
             {"morph_asphericity", "25C7", "Asphericity"},
             {"morph_com", "KLMA", "Centre of mass shift"},
             {"morph_diam", "L0JK", "Maximum 3D diameter"},
             {"morph_pca_maj_axis", "TDIC", "Major axis length"},
             {"morph_pca_min_axis", "P9VJ", "Minor axis length"},
             {"morph_pca_least_axis", "7J51", "Least axis length"},
             {"morph_pca_elongation", "Q3CK", "Elongation"},
             {"morph_pca_flatness", "N17B", "Flatness"},
             {"morph_vol_dens_aabb", "PBX1", "Volume density (axis-aligned bounding box)"},
             {"morph_area_dens_aabb", "R59B", "Area density (axis-aligned bounding box)"},
             {"morph_vol_dens_ombb", "ZH1A", "Volume density (oriented minimum bounding box)"},
             {"morph_area_dens_ombb", "IQYR", "Area density (oriented minimum bounding box)"},
             {"morph_vol_dens_aee", "6BDE", "Volume density (approximate enclosing ellipsoid)"},
             {"morph_area_dens_aee", "RDD2", "Area density (approximate enclosing ellipsoid)"},
             {"morph_vol_dens_mvee", "SWZ1", "Volume density (minimum volume enclosing ellipsoid)"},
             {"morph_area_dens_mvee", "BRI8", "Area density (minimum volume enclosing ellipsoid)"},
             {"morph_vol_dens_conv_hull", "R3ER", "Volume density (convex hull)"},
             {"morph_area_dens_conv_hull", "7T7F", "Area density (convex hull)"},
             {"morph_integ_int", "99N0", "Integrated intensity"},
             {"morph_moran_i", "N365", "Moran's I index"},
             {"morph_geary_c", "NPT7", "Geary's C measure"}},
            &compute};
}

} // namespace rimlight::radiomics::ibsi
