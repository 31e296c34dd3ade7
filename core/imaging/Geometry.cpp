#include "core/imaging/Geometry.h"

#include "core/base/Error.h"
#include "core/base/Text.h"

#include <Eigen/LU>

#include <cmath>

namespace rimlight::imaging {

namespace {

std::string sizeText(const Index& size) {
    return std::to_string(size[0]) + " x " + std::to_string(size[1]) + " x " + std::to_string(size[2]);
}

std::string vectorText(const Eigen::Vector3d& v) {
    return "(" + formatSignificant(v[0], 5) + ", " + formatSignificant(v[1], 5) + ", " + formatSignificant(v[2], 5) +
           ")";
}

} // namespace

Eigen::Vector3d Geometry::toPatient(const Eigen::Vector3d& index) const {
    return originMm + direction * index.cwiseProduct(spacingMm);
}

Eigen::Vector3d Geometry::toIndex(const Eigen::Vector3d& positionMm) const {
    return (direction.inverse() * (positionMm - originMm)).cwiseQuotient(spacingMm);
}

Eigen::Vector3d Geometry::centreMm() const {
    return toPatient({(size[0] - 1) / 2.0, (size[1] - 1) / 2.0, (size[2] - 1) / 2.0});
}

bool Geometry::sameGrid(const Geometry& other) const {
    constexpr double kVoxelFraction = 0.01;
    return size == other.size && largestOffsetVoxels(other) < kVoxelFraction;
}

double Geometry::largestOffsetVoxels(const Geometry& other) const {
    double largestMm = 0.0;
    for (int corner = 0; corner < 8; ++corner) {
        const Eigen::Vector3d index((corner & 1) != 0 ? size[0] - 1 : 0, (corner & 2) != 0 ? size[1] - 1 : 0,
                                    (corner & 4) != 0 ? size[2] - 1 : 0);
        const double offsetMm = (toPatient(index) - other.toPatient(index)).norm();
        if (!(offsetMm <= largestMm))
            largestMm = offsetMm;
    }
    return largestMm / spacingMm.minCoeff();
}

std::string Geometry::differenceTo(const Geometry& other) const {
    if (sameGrid(other))
        return {};
    if (size != other.size)
        return "size " + sizeText(size) + " against " + sizeText(other.size);
    if (!spacingMm.isApprox(other.spacingMm, 1e-4))
        return "spacing " + vectorText(spacingMm) + " mm against " + vectorText(other.spacingMm) + " mm";
    if (!direction.isApprox(other.direction, 1e-4))
        return "orientation of the axes";
    return "origin " + vectorText(originMm) + " mm against " + vectorText(other.originMm) + " mm";
}

void Geometry::validate(const std::string& item) const {
    constexpr std::size_t kMaxVoxels = std::size_t{1} << 33U;
    double voxels = 1.0;
    for (const int length : size) {
        if (length < 1)
            throw Error("an image axis has no voxels", item, "Choose another file.");
        voxels *= length;
    }
    if (voxels > static_cast<double>(kMaxVoxels))
        throw Error("the image claims " + sizeText(size) + " voxels, more than can be opened", item,
                    "Choose another file.");
    if (!spacingMm.allFinite() || spacingMm.minCoeff() <= 0.0)
        throw Error("the voxel spacing is not a positive number", item, "Choose another file, or correct its header.");
    if (!originMm.allFinite() || !direction.allFinite() ||
        !(direction.transpose() * direction).isApprox(Eigen::Matrix3d::Identity(), 1e-3))
        throw Error("the image axes are not perpendicular", item, "Resample the image to a regular grid first.");
}

} // namespace rimlight::imaging
