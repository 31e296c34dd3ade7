#include "core/study/SyntheticTissue.h"

#include <Eigen/Geometry>

#include <numeric>

namespace rimlight::study {

namespace {

constexpr int kPeriod = 32;

std::size_t latticeOffset(int x, int y, int z) {
    const auto wrapped = [](int position) { return static_cast<std::size_t>(position & (kPeriod - 1)); };
    return (wrapped(z) * kPeriod + wrapped(y)) * kPeriod + wrapped(x);
}

} // namespace

SmoothNoise::SmoothNoise(Random& random) : m_lattice(static_cast<std::size_t>(kPeriod) * kPeriod * kPeriod) {
    // Blending by smooth steps leaves 0.743 of the variance along each axis: the mean of s^2 + (1 - s)^2.
    const double gain = 1.0 / std::sqrt(0.743 * 0.743 * 0.743);
    for (float& value : m_lattice)
        value = static_cast<float>(gain * random.normal());
}

float SmoothNoise::at(const Point& position) const {
    const Point floor = position.array().floor();
    const Point part = position - floor;
    const Point blend = part.array().square() * (3.0F - 2.0F * part.array());
    const Eigen::Vector3i cell = floor.cast<int>();
    const auto mixX = [&](int y, int z) {
        const float low = m_lattice[latticeOffset(cell[0], y, z)];
        const float high = m_lattice[latticeOffset(cell[0] + 1, y, z)];
        return low + blend[0] * (high - low);
    };
    const auto mixY = [&](int z) {
        const float low = mixX(cell[1], z);
        const float high = mixX(cell[1] + 1, z);
        return low + blend[1] * (high - low);
    };
    const float low = mixY(cell[2]);
    const float high = mixY(cell[2] + 1);
    return low + blend[2] * (high - low);
}

Point Growth::before(const Point& p, float free) const {
    const Point away = p - centre;
    const float r = away.norm();
    const float range = kReachRadii * radius;
    if (r >= range || r < 1e-3F)
        return p;
    // The tissue was pushed out from a core of half the radius; far away it stays.
    const float core = 0.5F * radius;
    const float before =
        r <= radius ? core * r / radius : std::cbrt(r * r * r - radius * radius * radius + core * core * core);
    const float fading = 1.0F - smoothStep(radius, range, r);
    return p - away * ((1.0F - before / r) * fading * free);
}

Eigen::Matrix3f turned(float aroundX, float aroundY, float aroundZ) {
    return (Eigen::AngleAxisf(aroundZ, Point::UnitZ()) * Eigen::AngleAxisf(aroundY, Point::UnitY()) *
            Eigen::AngleAxisf(aroundX, Point::UnitX()))
        .toRotationMatrix();
}

Point randomDirection(Random& random) {
    Point v;
    do {
        for (float& value : v)
            value = static_cast<float>(random.normal());
    } while (v.norm() < 1e-3F);
    return v.normalized();
}

float uniformFloat(Random& random, double low, double high) {
    return static_cast<float>(random.uniform(low, high));
}

float roundedBoxDistance(float x, float y, float halfWidth, float halfDepth) {
    const float u = std::abs(x) / halfWidth;
    const float v = std::abs(y) / halfDepth;
    const float sum = u * u * std::sqrt(u) + v * v * std::sqrt(v);
    if (sum < 1e-4F)
        return std::min(halfWidth, halfDepth);
    const float r = std::exp(0.4F * std::log(sum));
    return std::sqrt(x * x + y * y) * (1.0F / r - 1.0F);
}

std::vector<float> grainyNoise(int size, double sd, double grainPx, Random& random) {
    const auto width = static_cast<std::size_t>(size);
    const int reach = static_cast<int>(std::ceil(2.5 * grainPx));
    std::vector<float> kernel;
    for (int n = -reach; n <= reach; ++n)
        kernel.push_back(static_cast<float>(std::exp(-0.5 * n * n / (grainPx * grainPx))));
    // Of unit energy along each axis, so that smoothing keeps the standard deviation.
    const float energy = std::inner_product(kernel.begin(), kernel.end(), kernel.begin(), 0.0F);
    for (float& weight : kernel)
        weight /= std::sqrt(energy);

    // A border as wide as the kernel's reach keeps the edge as noisy as the middle.
    const std::size_t wide = width + kernel.size() - 1;
    std::vector<float> white(wide * wide);
    for (float& value : white)
        value = static_cast<float>(sd * random.normal());
    std::vector<float> rows(wide * width, 0.0F);
    for (std::size_t j = 0; j < wide; ++j)
        for (std::size_t n = 0; n < kernel.size(); ++n)
            for (std::size_t i = 0; i < width; ++i)
                rows[j * width + i] += kernel[n] * white[j * wide + i + n];
    std::vector<float> noise(width * width, 0.0F);
    for (std::size_t j = 0; j < width; ++j)
        for (std::size_t n = 0; n < kernel.size(); ++n)
            for (std::size_t i = 0; i < width; ++i)
                noise[j * width + i] += kernel[n] * rows[(j + n) * width + i];
    return noise;
}

} // namespace rimlight::study
