#include "core/study/SyntheticAnatomy.h"

#include <Eigen/Geometry>

#include <numbers>

namespace rimlight::study {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

Eigen::Matrix3f turned(float aroundX, float aroundY, float aroundZ) {
    return (Eigen::AngleAxisf(aroundZ, Point::UnitZ()) * Eigen::AngleAxisf(aroundY, Point::UnitY()) *
            Eigen::AngleAxisf(aroundX, Point::UnitX()))
        .toRotationMatrix();
}

Point direction(Random& random) {
    Point v;
    do {
        for (float& value : v)
            value = static_cast<float>(random.normal());
    } while (v.norm() < 1e-3F);
    return v.normalized();
}

float uniform(Random& random, double low, double high) {
    return static_cast<float>(random.uniform(low, high));
}

/// Distance into an upright cylinder whose section is an ellipse with exponent 2.5, along the ray from its middle.
float roundedBoxDistance(float x, float y, float halfWidth, float halfDepth) {
    const float u = std::abs(x) / halfWidth;
    const float v = std::abs(y) / halfDepth;
    const float sum = u * u * std::sqrt(u) + v * v * std::sqrt(v);
    if (sum < 1e-4F)
        return std::min(halfWidth, halfDepth);
    const float r = std::exp(0.4F * std::log(sum));
    return std::sqrt(x * x + y * y) * (1.0F / r - 1.0F);
}

} // namespace

SyntheticAnatomy::SyntheticAnatomy(const SyntheticPatient& patient)
    : m_patient(patient), m_scale(static_cast<float>(patient.bodyHalfWidthMm / 93.0)),
      // A thousandth of a millimetre, as scanners print it.
      m_pixelMm(static_cast<float>(std::round(2000.0 * 1.13 * patient.bodyHalfWidthMm / kSliceSize) / 1000.0)),
      m_halfWidth(static_cast<float>(patient.bodyHalfWidthMm)),
      m_halfDepth(static_cast<float>(patient.bodyHalfDepthMm)), m_wallMm(7.0F * m_scale),
      m_spine(0.0F, 0.36F * m_halfDepth, 0.0F), m_noise([&] {
          Random random(patient.seed ^ 0x6e6f697365ULL);
          return SmoothNoise(random);
      }()) {
    Random random(patient.seed ^ 0x616e61746f6dULL);
    const float front = m_spine[1] - 11.0F * m_scale;
    m_aorta = {{5.0F * m_scale, front - 7.0F * m_scale, -110.0F * m_scale},
               {3.0F * m_scale, front - 6.0F * m_scale, 120.0F * m_scale},
               5.6F * m_scale};
    m_vena = {{-11.0F * m_scale, front - 6.0F * m_scale, -110.0F * m_scale},
              {-14.0F * m_scale, front - 13.0F * m_scale, 120.0F * m_scale},
              7.2F * m_scale};
    placeKidney(0, random);
    placeKidney(1, random);
    placeTumour(random);
    placeBowel(random);
}

void SyntheticAnatomy::placeKidney(std::size_t which, Random& random) {
    Kidney& kidney = m_kidneys[which];
    kidney.side = which == 0 ? 1.0F : -1.0F;
    const float s = m_scale;
    // The long axis leans outwards and forwards at its lower end, along psoas.
    const Eigen::Matrix3f axes = turned(-0.2F, kidney.side * 0.24F, kidney.side * uniform(random, 0.35, 0.65));
    const Point centre(kidney.side * (43.0F + uniform(random, -2.0, 2.0)) * s, m_spine[1] - 3.0F * s,
                       (kidney.side > 0.0F ? 6.0F : -5.0F) * s + uniform(random, -4.0, 4.0));
    const auto at = [&](float outwards, float backwards, float upwards) -> Point {
        return centre + axes * Point(kidney.side * outwards, backwards, upwards) * s;
    };
    kidney.body = {centre, Point(21.0F, 17.5F, 37.0F + uniform(random, -3.0, 3.0)) * s, axes};
    kidney.hilum = {at(-21.0F, -1.0F, 0.0F), Point(10.0F, 6.0F, 13.0F) * s, axes};
    kidney.sinus = {at(-8.0F, 0.0F, 0.0F), Point(11.5F, 6.0F, 18.0F) * s, axes};
    kidney.pelvis = {at(-13.0F, 1.5F, -1.0F), Point(8.0F, 3.5F, 6.5F) * s, axes};
    const Point gate = at(-12.0F, -2.0F, 2.0F);
    const auto onTrunk = [&](const Tube& trunk, float z) -> Point {
        return trunk.from + (trunk.to - trunk.from) * ((z - trunk.from[2]) / (trunk.to[2] - trunk.from[2]));
    };
    kidney.artery = {onTrunk(m_aorta, gate[2] + 4.0F), gate, 2.0F * s};
    kidney.vein = {onTrunk(m_vena, gate[2] + 2.0F), gate + Point(0.0F, -3.0F, -1.0F), 3.3F * s};
}

void SyntheticAnatomy::placeTumour(Random& random) {
    const SyntheticTumour& tumour = m_patient.tumour;
    const Kidney& kidney = m_kidneys[tumour.onLeft ? 0 : 1];
    const float radius = static_cast<float>(tumour.radiusMm);
    const float pole = random.uniform() < 0.5 ? 1.0F : -1.0F;
    const float cavityHalfWidth = m_halfWidth - static_cast<float>(m_patient.fatMm) - m_wallMm;
    const float outwards = std::min(std::abs(kidney.body.centre[0]) + 3.0F, cavityHalfWidth - 0.85F * radius);
    m_tumour.centre = {kidney.side * std::max(outwards, 0.6F * radius), kidney.body.centre[1] - 0.5F * radius,
                       kidney.body.centre[2] + pole * (0.3F * kidney.body.radii[2] + 0.25F * radius)};
    m_tumour.radii = radius * tumour.stretch.cast<float>();
    m_tumour.axes = turned(uniform(random, -0.5, 0.5), uniform(random, -0.5, 0.5), uniform(random, -kPi, kPi));
    m_stripeAxes = turned(uniform(random, -kPi, kPi), uniform(random, -1.2, 1.2), uniform(random, -kPi, kPi));
    if (m_patient.cyst) {
        const Point towardsKidney = (kidney.body.centre - m_tumour.centre).normalized();
        const int count = 3 + static_cast<int>(random.below(4));
        for (int n = 0; n < count; ++n) {
            const Point where = (towardsKidney + 0.9F * direction(random)).normalized();
            const float cystRadius = uniform(random, 4.0, 9.0) * m_scale;
            m_cysts.push_back({m_tumour.centre + where * (radius + 0.35F * cystRadius),
                               Point(cystRadius, cystRadius * uniform(random, 0.7, 1.0), cystRadius),
                               turned(0.0F, 0.0F, uniform(random, -kPi, kPi))});
        }
    }
    m_readerShift = uniform(random, 0.2, 0.9) * direction(random);
    m_readerBiasMm = static_cast<float>(random.normal(0.1, 0.45));
}

void SyntheticAnatomy::placeBowel(Random& random) {
    const float s = m_scale;
    const auto content = [&] {
        const double draw = random.uniform();
        return draw < 0.55 ? Content::Collapsed : (draw < 0.87 ? Content::Fluid : Content::Gas);
    };
    // Small bowel: loops that wander through the front of the cavity.
    constexpr int kLoops = 64;
    for (int loop = 0; loop < kLoops; ++loop) {
        Point at(uniform(random, -0.6, 0.6) * m_halfWidth, uniform(random, -0.62, 0.08) * m_halfDepth,
                 uniform(random, -105.0, 14.0) * s);
        const float radius = uniform(random, 5.5, 8.5) * s;
        const Content inside = content();
        Point heading = direction(random).cwiseProduct(Point(1.0F, 0.6F, 0.6F));
        for (int step = 0; step < 5; ++step) {
            heading = (heading + 0.7F * direction(random).cwiseProduct(Point(1.0F, 0.6F, 0.6F))).normalized();
            const Point next = at + 13.0F * s * heading;
            m_bowel.push_back({{at, next, radius}, inside});
            at = next;
        }
    }
    // Colon: up on the right, across, down on the left.
    const float flank = 0.66F * m_halfWidth;
    const std::array<Point, 7> colon = {
        Point(-flank, 0.1F * m_halfDepth, -110.0F * s),       Point(-flank, 0.12F * m_halfDepth, -45.0F * s),
        Point(-0.9F * flank, -0.15F * m_halfDepth, 2.0F * s), Point(0.0F, -0.55F * m_halfDepth, -14.0F * s),
        Point(0.85F * flank, -0.2F * m_halfDepth, 34.0F * s), Point(1.06F * flank, 0.14F * m_halfDepth, 0.0F),
        Point(1.04F * flank, 0.1F * m_halfDepth, -110.0F * s)};
    for (std::size_t n = 0; n + 1 < colon.size(); ++n)
        m_bowel.push_back(
            {{colon[n], colon[n + 1], (n < 2 ? 11.0F : 9.0F) * s}, n == 2 || n == 3 ? Content::Gas : Content::Stool});
}

float SyntheticAnatomy::cavityDistance(const Point& p) const {
    const float rim = static_cast<float>(m_patient.fatMm) + m_wallMm;
    return roundedBoxDistance(p[0], p[1], m_halfWidth - rim, m_halfDepth - rim);
}

float SyntheticAnatomy::vertebraDistance(const Point& p) const {
    const Ellipsoid section{{m_spine[0], m_spine[1], 0.0F}, Point(15.0F, 11.0F, 1.0F) * m_scale};
    return section.distance({p[0], p[1], 0.0F});
}

float SyntheticAnatomy::tumourDistance(const Point& p) const {
    float d = m_tumour.distance(p);
    const float lobulation = static_cast<float>(m_patient.tumour.lobulationMm);
    if (d < -4.0F * lobulation - 2.0F)
        return d;
    const float lobe = 0.55F * static_cast<float>(m_patient.tumour.radiusMm);
    d += lobulation * m_noise.at(p / lobe + Point::Constant(3.3F));
    // It abuts wall, spine and aorta, and does not grow into them.
    d = std::min(d, cavityDistance(p) - 1.0F);
    d = std::min(d, -vertebraDistance(p) - 3.0F);
    return std::min(d, -m_aorta.distance(p) - 1.5F);
}

Point SyntheticAnatomy::beforeTumour(const Point& p, float cavityMm) const {
    const Point away = p - m_tumour.centre;
    const float r = away.norm();
    const float radius = static_cast<float>(m_patient.tumour.radiusMm);
    const float range = kPushRadii * radius;
    if (r >= range || r < 1e-3F)
        return p;
    // The tissue was pushed out from a core of half the radius, at constant volume; far away and at the wall it stays.
    const float core = 0.5F * radius;
    const float before =
        r <= radius ? core * r / radius : std::cbrt(r * r * r - radius * radius * radius + core * core * core);
    const float fading = 1.0F - smoothStep(radius, range, r);
    const float free = smoothStep(-2.0F, 9.0F, cavityMm) * smoothStep(2.0F, 14.0F, -vertebraDistance(p));
    return p - away * ((1.0F - before / r) * fading * free);
}

Enhancement SyntheticAnatomy::enhanced(float plain, float corticomedullary, float nephrographic) const {
    const float factor = static_cast<float>(m_patient.scanner.contrastFactor);
    return {plain + factor * (corticomedullary - plain), plain + factor * (nephrographic - plain)};
}

SyntheticAnatomy::Ground SyntheticAnatomy::ground(float z) const {
    Ground ground{Plane(kSliceSize, m_pixelMm), {}};
    Plane& plane = ground.plane;
    ground.cavityMm.resize(plane.values().size());
    const float fat = static_cast<float>(m_patient.fatMm);
    const float couch = m_halfDepth + 6.0F;
    const float ribPitch = 19.0F * m_scale;
    plane.forEachIn({-1e3F, 1e3F, -1e3F, 1e3F}, [&](std::size_t pixel, float x, float y) {
        const Point p(x, y, z);
        ground.cavityMm[pixel] = cavityDistance(p);
        // A couch of foam between thin shells, curved towards its edges.
        const float below = y - couch + 0.0012F * x * x;
        if (below > 0.0F && below < 9.0F)
            plane.blend(pixel, 1.0F, both(below < 1.5F || below > 7.5F ? -480.0F : -930.0F));
        const float depth = roundedBoxDistance(x, y, m_halfWidth, m_halfDepth);
        const float inside = plane.coverage(depth);
        if (inside <= 0.0F)
            return;
        plane.blend(pixel, inside, both(-103.0F + 6.0F * m_noise.at(p / 5.0F)));
        plane.blend(pixel, inside * (1.0F - plane.coverage(depth - 1.4F)), both(12.0F));
        const float intoWall = depth - fat - 0.8F * m_noise.at(p / 18.0F);
        const float wall = plane.coverage(intoWall);
        if (wall <= 0.0F)
            return;
        // Three layers with fat between them at the side.
        const float layer = intoWall / m_wallMm * 3.0F;
        const float gap = std::abs(layer - std::round(layer));
        const bool atSide = std::abs(x) > 0.45F * m_halfWidth;
        const bool isGap = atSide && gap < 0.13F && layer > 0.5F && layer < 2.5F;
        plane.blend(pixel, wall, isGap ? both(5.0F) : enhanced(52.0F, 58.0F, 64.0F));
        // Ribs run down and forwards within the wall; none below the flank's upper half.
        const float angle = std::atan2(std::abs(x), y / 0.72F);
        const float along = z - 8.0F * m_scale + 34.0F * m_scale * angle;
        const float across = along - ribPitch * std::round(along / ribPitch);
        const float middle = intoWall - 0.5F * m_wallMm;
        const float rib = 3.6F * m_scale - std::sqrt(across * across * 0.55F + middle * middle);
        if (rib > -1.0F && angle > 0.55F && z > (-12.0F + 42.0F * (angle - 0.6F)) * m_scale)
            plane.blend(pixel, plane.coverage(rib), both(rib < 1.3F ? 420.0F : 190.0F));
        plane.blend(pixel, plane.coverage(ground.cavityMm[pixel]), both(-98.0F + 7.0F * m_noise.at(p / 6.0F)));
    });
    return ground;
}

} // namespace rimlight::study
