#include "core/study/SyntheticChest.h"

#include "core/study/SyntheticSpine.h"

namespace rimlight::study {

namespace {

Signals alike(float hu) {
    return Signals::Constant(hu);
}

double thousandths(double mm) {
    return std::round(1000.0 * mm) / 1000.0;
}

} // namespace

SyntheticChest::SyntheticChest(const SyntheticChestPatient& patient)
    : m_patient(patient), m_scale(static_cast<float>(patient.halfWidthMm / 93.0)),
      m_halfWidth(static_cast<float>(patient.halfWidthMm)), m_halfDepth(static_cast<float>(patient.halfDepthMm)),
      m_wallMm(8.0F * m_scale), m_spine(0.0F, 0.4F * m_halfDepth, 0.0F), m_noise([&] {
          Random random(patient.seed ^ 0x6e6f697365ULL);
          return SmoothNoise(random);
      }()) {
    Random random(patient.seed ^ 0x6368657374ULL);
    const float s = m_scale;
    const float front = m_spine[1] - 11.0F * s;
    m_aorta = {{9.0F * s, front - 7.0F * s, -130.0F * s}, {14.0F * s, front - 2.0F * s, 30.0F * s}, 5.8F * s};
    m_azygos = {{-8.0F * s, front - 3.0F * s, -130.0F * s}, {-9.0F * s, front - 2.0F * s, 24.0F * s}, 2.3F * s};
    m_oesophagus = {{5.0F * s, front - 15.0F * s, -130.0F * s}, {2.0F * s, front - 6.0F * s, 110.0F * s}, 4.2F * s};
    placeTumour(random);
    placeVessels(random);
    placeReadings(random);
}

void SyntheticChest::placeTumour(Random& random) {
    const SyntheticChestTumour& tumour = m_patient.tumour;
    const float s = m_scale;
    const float radius = static_cast<float>(tumour.radiusMm);
    const float medial = static_cast<float>(tumour.medial);
    const float side = tumour.onLeft ? 1.0F : -1.0F;
    const float lateral = std::min(14.0F * s + 0.7F * radius, m_halfWidth - 0.9F * radius - 2.0F * m_wallMm);
    const float height = uniformFloat(random, -34.0, 36.0) * s;
    m_tumour.centre = {side * ((1.0F - medial) * lateral + medial * 0.25F * radius),
                       m_spine[1] - 5.0F * s - medial * (6.0F * s + 0.55F * radius), height};
    m_tumour.radii = radius * tumour.stretch.cast<float>();
    const Point turns{uniformFloat(random, -0.2, 0.2), uniformFloat(random, -0.2, 0.2),
                      uniformFloat(random, -0.4, 0.4)};
    m_tumour.axes = turned(turns[0], turns[1], turns[2]);
    for (int n = 0; n < tumour.nodes; ++n) {
        const float nodeRadius = uniformFloat(random, 4.5, 8.0);
        m_nodes.push_back(
            {Point{uniformFloat(random, -18.0, 18.0) * s, m_spine[1] - uniformFloat(random, 30.0, 44.0) * s,
                   height + uniformFloat(random, -28.0, 28.0)},
             Point(nodeRadius, 0.8F * nodeRadius, 1.2F * nodeRadius)});
    }
}

void SyntheticChest::placeVessels(Random& random) {
    const float s = m_scale;
    const Signals blood = enhanced(42.0F, 260.0F, 165.0F);
    for (const float side : {-1.0F, 1.0F})
        for (int branch = 0; branch < 30; ++branch) {
            Point at(side * 24.0F * s, -2.0F * s, uniformFloat(random, -6.0, 14.0) * s);
            Point heading = randomDirection(random);
            heading[0] = side * std::abs(heading[0]);
            float radius = uniformFloat(random, 1.6, 2.9) * s;
            for (int step = 0; step < 4; ++step) {
                const float length = uniformFloat(random, 12.0, 19.0) * s;
                const Point next = at + length * heading;
                m_lungVessels.push_back({{at, next, radius}, blood});
                if (step > 0) {
                    const Point twig = (heading + 0.9F * randomDirection(random)).normalized();
                    m_lungVessels.push_back({{next, next + 13.0F * s * twig, 0.55F * radius}, blood});
                }
                at = next;
                heading = (heading + 0.45F * randomDirection(random)).normalized();
                radius *= 0.7F;
            }
        }
}

void SyntheticChest::placeReadings(Random& random) {
    const auto differ = [&](const SyntheticReading& from, double shift, double bias, float uneven, float place) {
        SyntheticReading reading = from;
        const float length = uniformFloat(random, 0.4 * shift, 1.6 * shift);
        reading.shift += length * randomDirection(random);
        reading.biasMm += static_cast<float>(random.normal(0.0, bias));
        reading.unevenMm = uneven;
        reading.place = place;
        return reading;
    };
    m_readings[1] = differ({}, 0.55, 0.45, 1.3F, 17.3F);
    m_readings[2] = differ({}, 0.3, 0.25, 0.8F, 8.9F);
    m_readings[3] = differ(m_readings[1], 0.3, 0.25, 1.3F, 17.6F);
}

float SyntheticChest::cavityDistance(const Point& p) const {
    const float rim = static_cast<float>(m_patient.fatMm) + m_wallMm;
    return roundedBoxDistance(p[0], p[1], m_halfWidth - rim, m_halfDepth - rim);
}

float SyntheticChest::wedgeDistance(const Point& p) const {
    const float s = m_scale;
    const float back = p[1] - (m_spine[1] + 6.0F * s);
    const float beside = (std::abs(p[0]) - 15.0F * s - 1.25F * back) / 1.6F;
    const Ellipsoid section{{m_spine[0], m_spine[1], 0.0F}, Point(15.0F, 11.0F, 1.0F) * s};
    return std::min(std::max(beside, -back), -section.distance({p[0], p[1], 0.0F}));
}

float SyntheticChest::lungDistance(const Point& p) const {
    const float s = m_scale;
    // The mediastinum is broad at the heart and the roots, and narrow before and above them.
    const float front = smoothStep(-0.8F, -0.3F, p[1] / m_halfDepth);
    const float behind = smoothStep(-0.05F, 0.35F, p[1] / m_halfDepth);
    const float low = smoothStep(10.0F * s, -20.0F * s, p[2]);
    const float half = (7.0F + (11.0F + 4.0F * low) * front - 4.0F * behind) * s + 1.2F * m_noise.at(p / (11.0F * s));
    return std::min({cavityDistance(p) - 1.5F, std::abs(p[0]) - half, wedgeDistance(p) - 2.0F});
}

float SyntheticChest::tumourDistance(const Point& p) const {
    const SyntheticChestTumour& tumour = m_patient.tumour;
    float d = m_tumour.distance(p);
    const float lobulation = static_cast<float>(tumour.lobulationMm);
    if (d < -4.0F * lobulation - 6.0F)
        return d;
    d += lobulation * m_noise.at(p / (0.55F * static_cast<float>(tumour.radiusMm)) + Point::Constant(3.3F));
    if (tumour.raggedMm > 0.0)
        d += static_cast<float>(tumour.raggedMm) * m_noise.at(p / 4.5F + Point::Constant(27.7F));
    d = std::min({d, cavityDistance(p) - 0.5F, wedgeDistance(p) - 1.0F});
    // A tumour that wraps the vessels grows around them; another one stays on its side of them.
    const float vessels = std::max(m_aorta.distance(p), m_azygos.distance(p));
    return std::min(d, -vessels - 0.8F);
}

Signals SyntheticChest::enhanced(float plain, float arterial, float venous) const {
    const float factor = static_cast<float>(m_patient.scanner.contrastFactor);
    return {plain, plain + factor * (arterial - plain), plain + factor * (venous - plain)};
}

SyntheticScene::Ground SyntheticChest::ground(const PlaneGrid& grid, float z) const {
    Ground ground{Plane(grid, alike(-1000.0F)), {}};
    Plane& plane = ground.plane;
    ground.cavityMm.resize(grid.pixelCount());
    const float s = m_scale;
    const float fat = static_cast<float>(m_patient.fatMm);
    const float couch = m_halfDepth + 6.0F;
    const float ribPitch = 17.0F * s;
    const Signals muscle = enhanced(54.0F, 58.0F, 66.0F);
    plane.forEachIn({-1e3F, 1e3F, -1e3F, 1e3F}, [&](std::size_t pixel, float x, float y) {
        const Point p(x, y, z);
        ground.cavityMm[pixel] = cavityDistance(p);
        const float below = y - couch + 0.0012F * x * x;
        if (below > 0.0F && below < 9.0F)
            plane.blend(pixel, 1.0F, alike(below < 1.5F || below > 7.5F ? -480.0F : -930.0F));
        const float depth = roundedBoxDistance(x, y, m_halfWidth, m_halfDepth);
        const float inside = plane.coverage(depth);
        if (inside <= 0.0F)
            return;
        plane.blend(pixel, inside, alike(-103.0F + 6.0F * m_noise.at(p / 5.0F)));
        plane.blend(pixel, inside * (1.0F - plane.coverage(depth - 1.4F)), alike(12.0F));
        const float intoWall = depth - fat - 0.8F * m_noise.at(p / 18.0F);
        const float wall = plane.coverage(intoWall);
        if (wall <= 0.0F)
            return;
        const bool gap = std::abs(intoWall / m_wallMm - 0.42F) < 0.07F && std::abs(x) > 0.3F * m_halfWidth;
        plane.blend(pixel, wall, gap ? alike(-20.0F) : muscle);
        // Ribs slope down and forwards.
        const float angle = std::atan2(std::abs(x), y / 0.72F);
        const float along = z - 6.0F * s + 24.0F * s * angle;
        const float across = along - ribPitch * std::round(along / ribPitch);
        const float middle = intoWall - 0.68F * m_wallMm;
        const float rib = 3.4F * s - std::sqrt(across * across * 0.5F + middle * middle);
        if (rib > -1.0F && angle > 0.42F && angle < 2.75F) {
            // Rib cartilage of the front.
            const bool cartilage = angle > 2.35F;
            const float bone = rib < 1.2F ? 420.0F : 190.0F;
            plane.blend(pixel, plane.coverage(rib), alike(cartilage ? 95.0F : bone));
        }
        const Ellipsoid sternum{{0.0F, -m_halfDepth + fat + 0.55F * m_wallMm, z}, Point(12.0F * s, 4.0F * s, 50.0F)};
        plane.blend(pixel, plane.coverage(sternum.distance(p)), alike(sternum.distance(p) < 1.2F ? 330.0F : 150.0F));
        plane.blend(pixel, plane.coverage(ground.cavityMm[pixel]), alike(-95.0F + 7.0F * m_noise.at(p / 6.0F)));
    });
    return ground;
}

SyntheticField SyntheticChest::wholeField() const {
    constexpr int kSliceSize = 320;
    SyntheticField field;
    field.plane = {kSliceSize, static_cast<float>(thousandths(2.0 * 1.13 * m_patient.halfWidthMm / kSliceSize))};
    field.slices = static_cast<int>(std::round(190.0F * m_scale / 5.0F));
    field.thinSlices = 4;
    Random random(m_patient.seed ^ 0x706c616365ULL);
    const double half = 0.5 * (kSliceSize - 1) * field.geometry().spacingMm[0];
    const double x = random.normal(0.0, 5.0);
    const double y = random.normal(12.0, 8.0);
    field.originMm = {thousandths(-half + x), thousandths(-half + y), thousandths(random.uniform(-600.0, -200.0))};
    return field;
}

SyntheticField SyntheticChest::croppedField(double pixelMm) const {
    constexpr int kSliceSize = 96;
    constexpr double kMarginMm = 16.0;
    SyntheticField field = wholeField();
    const Eigen::Vector3d whole = field.originMm;
    const double wholeHalf = 0.5 * (field.plane.size - 1) * field.geometry().spacingMm[0];
    const double wholeHeight = 0.5 * (field.slices - 1) * field.sliceMm;
    const double half = 0.5 * (kSliceSize - 1) * pixelMm;
    field.plane = {kSliceSize, static_cast<float>(pixelMm), std::round(0.8F * m_tumour.centre[0]),
                   std::round(m_tumour.centre[1] - 12.0F)};
    field.middleHeightMm = std::round(static_cast<double>(m_tumour.centre[2]));
    field.slices =
        static_cast<int>(std::ceil(2.0 * (static_cast<double>(m_tumour.reach()) + kMarginMm) / field.sliceMm));
    field.thinSlices = 2;
    const double lowest = field.middleHeightMm - 0.5 * (field.slices - 1) * field.sliceMm;
    field.originMm = {thousandths(whole[0] + wholeHalf + field.plane.middleX - half),
                      thousandths(whole[1] + wholeHalf + field.plane.middleY - half),
                      thousandths(whole[2] + wholeHeight + lowest)};
    return field;
}

} // namespace rimlight::study
