#include "core/dicom/SegmentationColour.h"

#include <Eigen/Core>
#include <Eigen/LU>

#include <algorithm>
#include <cmath>

namespace rimlight::dicom {

namespace {

/// CIE 15:2004: where the cube root gives way to a line.
constexpr double kDelta = 6.0 / 29.0;

/// D65 and, below, linear sRGB to CIE XYZ (IEC 61966-2-1), with the decimals that highdicom and pixelmed use.
const Eigen::Vector3d kWhiteXyz(0.95047, 1.0, 1.08883);

Eigen::Matrix3d xyzOfRgb() {
    return (Eigen::Matrix3d() << 0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505).finished();
}

std::uint8_t byteOf(double linear) {
    const double value =
        linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(std::min(linear, 1.0), 1.0 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(255.0 * std::clamp(value, 0.0, 1.0)));
}

double linearOf(std::uint8_t byte) {
    const double value = byte / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::uint16_t stored(double value, double low, double high) {
    return static_cast<std::uint16_t>(std::lround(65535.0 * std::clamp((value - low) / (high - low), 0.0, 1.0)));
}

} // namespace

imaging::Rgb rgbOf(const CieLab& lab) {
    const double lightness = lab[0] * 100.0 / 65535.0;
    const double y = (lightness + 16.0) / 116.0;
    const Eigen::Vector3d f(y + (lab[1] * 255.0 / 65535.0 - 128.0) / 500.0, y,
                            y - (lab[2] * 255.0 / 65535.0 - 128.0) / 200.0);
    const Eigen::Vector3d share =
        f.unaryExpr([](double t) { return t > kDelta ? t * t * t : 3.0 * kDelta * kDelta * (t - 4.0 / 29.0); });
    const Eigen::Vector3d linear = xyzOfRgb().inverse() * share.cwiseProduct(kWhiteXyz);
    return {byteOf(linear[0]), byteOf(linear[1]), byteOf(linear[2])};
}

CieLab cieLabOf(imaging::Rgb colour) {
    const Eigen::Vector3d linear(linearOf(colour.red), linearOf(colour.green), linearOf(colour.blue));
    const Eigen::Vector3d share = (xyzOfRgb() * linear).cwiseQuotient(kWhiteXyz);
    const Eigen::Vector3d f = share.unaryExpr([](double t) {
        return t > kDelta * kDelta * kDelta ? std::cbrt(t) : t / (3.0 * kDelta * kDelta) + 4.0 / 29.0;
    });
    return {stored(116.0 * f[1] - 16.0, 0.0, 100.0), stored(500.0 * (f[0] - f[1]), -128.0, 127.0),
            stored(200.0 * (f[1] - f[2]), -128.0, 127.0)};
}

} // namespace rimlight::dicom
