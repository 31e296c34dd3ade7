#include "core/study/SyntheticAnatomy.h"

#include <numbers>

namespace rimlight::study {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

} // namespace

SyntheticAnatomy::SyntheticAnatomy(const SyntheticPatient& patient)
    : m_patient(patient),
      m_scale(static_cast<float>(patient.frameScale > 0.0 ? patient.frameScale : patient.bodyHalfWidthMm / 93.0)),
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
    placeReadings();
    if (m_patient.tumour.site == TumourSite::BesideSpine)
        placeBesideSpine(random);
}

void SyntheticAnatomy::placeKidney(std::size_t which, Random& random) {
    Kidney& kidney = m_kidneys[which];
    kidney.side = which == 0 ? 1.0F : -1.0F;
    const float s = m_scale;
    // The long axis leans outwards and forwards at its lower end, along psoas.
    const Eigen::Matrix3f axes = turned(-0.2F, kidney.side * 0.24F, kidney.side * uniformFloat(random, 0.35, 0.65));
    const Point centre(kidney.side * (43.0F + uniformFloat(random, -2.0, 2.0)) * s, m_spine[1] - 3.0F * s,
                       (kidney.side > 0.0F ? 6.0F : -5.0F) * s + uniformFloat(random, -4.0, 4.0));
    const auto at = [&](float outwards, float backwards, float upwards) -> Point {
        return centre + axes * Point(kidney.side * outwards, backwards, upwards) * s;
    };
    kidney.body = {centre, Point(21.0F, 17.5F, 37.0F + uniformFloat(random, -3.0, 3.0)) * s, axes};
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
    m_tumour.centre += static_cast<float>(tumour.exophyticMm) * Point(0.5F * kidney.side, -0.8F, 0.0F);
    m_tumour.radii = radius * tumour.stretch.cast<float>();
    m_tumour.axes =
        turned(uniformFloat(random, -0.5, 0.5), uniformFloat(random, -0.5, 0.5), uniformFloat(random, -kPi, kPi));
    m_stripeAxes =
        turned(uniformFloat(random, -kPi, kPi), uniformFloat(random, -1.2, 1.2), uniformFloat(random, -kPi, kPi));
    if (m_patient.cyst) {
        const Point towardsKidney = (kidney.body.centre - m_tumour.centre).normalized();
        const int count = 3 + static_cast<int>(random.below(4));
        for (int n = 0; n < count; ++n) {
            const Point where = (towardsKidney + 0.9F * randomDirection(random)).normalized();
            const float cystRadius = uniformFloat(random, 4.0, 9.0) * m_scale;
            m_cysts.push_back({m_tumour.centre + where * (radius + 0.35F * cystRadius),
                               Point(cystRadius, cystRadius * uniformFloat(random, 0.7, 1.0), cystRadius),
                               turned(0.0F, 0.0F, uniformFloat(random, -kPi, kPi))});
        }
    }
    m_readings[1].shift = uniformFloat(random, 0.2, 0.9) * randomDirection(random);
    m_readings[1].biasMm = static_cast<float>(random.normal(0.1, 0.45));
}

void SyntheticAnatomy::placeBesideSpine(Random& random) {
    const SyntheticTumour& tumour = m_patient.tumour;
    const Kidney& kidney = m_kidneys[tumour.onLeft ? 0 : 1];
    const float radius = static_cast<float>(tumour.radiusMm);
    const float medial = static_cast<float>(tumour.medial);
    const float s = m_scale;
    const float lateral = kidney.side * (0.45F * std::abs(kidney.body.centre[0]) + 0.55F * radius);
    const float height = tumour.atPedicle ? 0.15F * kidney.body.radii[2]
                                          : (1.0F - 0.7F * medial) * (0.75F * kidney.body.radii[2] + 0.2F * radius);
    m_tumour.centre = {(1.0F - medial) * lateral + medial * kidney.side * 7.0F * s,
                       m_spine[1] - 13.0F * s - (0.3F + 0.5F * medial) * radius, kidney.body.centre[2] + height};
    m_tumour.centre +=
        Point{uniformFloat(random, -3.0, 3.0), uniformFloat(random, -2.0, 2.0), uniformFloat(random, -6.0, 6.0)};
    if (tumour.intoCanal)
        m_foramen.push_back({Point(kidney.side * 21.0F * s, m_spine[1] - 8.0F * s, m_tumour.centre[2]),
                             Point(kidney.side * 5.0F * s, m_spine[1] + 16.0F * s, m_tumour.centre[2]), 5.5F * s});
    const Point trunk = m_aorta.from + (m_aorta.to - m_aorta.from) * 0.6F;
    for (const float up : {18.0F, 4.0F}) {
        const Point root(trunk[0], trunk[1], up * s);
        const Point bend = root + Point(uniformFloat(random, -2.0, 2.0), -17.0F, -5.0F) * s;
        const Point end =
            bend + Point(up > 10.0F ? 14.0F : -5.0F, up > 10.0F ? -8.0F : -9.0F, up > 10.0F ? 2.0F : -42.0F) * s;
        m_branches.push_back({root, bend, 2.6F * s});
        m_branches.push_back({bend, end, 2.2F * s});
    }
    for (int n = 0; n < tumour.nodes; ++n) {
        const float nodeRadius = uniformFloat(random, 4.5, 9.0);
        const float side = random.uniform() < 0.5 ? -1.0F : 1.0F;
        m_nodes.push_back({Point{trunk[0] + side * (9.0F * s + nodeRadius), trunk[1] + uniformFloat(random, -10.0, 4.0),
                                 uniformFloat(random, -50.0, 20.0) * s},
                           Point(nodeRadius, 0.8F * nodeRadius, 1.3F * nodeRadius)});
    }
}

void SyntheticAnatomy::placeReadings() {
    m_readings[1].unevenMm = 1.3F;
    m_readings[1].place = 17.3F;
    // A reader's second look differs less from his first one than another reader's.
    Random random(m_patient.seed ^ 0x72656164ULL);
    for (const std::size_t second : {std::size_t{2}, std::size_t{3}}) {
        const SyntheticReading first = second == 2 ? SyntheticReading{} : m_readings[1];
        m_readings[second] = first;
        const float length = uniformFloat(random, 0.1, 0.5);
        m_readings[second].shift += length * randomDirection(random);
        m_readings[second].biasMm += static_cast<float>(random.normal(0.0, 0.25));
        m_readings[second].unevenMm = 0.8F + 0.3F * first.unevenMm;
        m_readings[second].place = second == 2 ? 8.9F : 17.6F;
    }
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
        Point at(uniformFloat(random, -0.6, 0.6) * m_halfWidth, uniformFloat(random, -0.62, 0.08) * m_halfDepth,
                 uniformFloat(random, -105.0, 14.0) * s);
        const float radius = uniformFloat(random, 5.5, 8.5) * s;
        const Content inside = content();
        Point heading = randomDirection(random).cwiseProduct(Point(1.0F, 0.6F, 0.6F));
        for (int step = 0; step < 5; ++step) {
            heading = (heading + 0.7F * randomDirection(random).cwiseProduct(Point(1.0F, 0.6F, 0.6F))).normalized();
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
    // An invading border is ragged.
    if (m_patient.tumour.invasion > 0.0)
        d += 1.3F * static_cast<float>(m_patient.tumour.invasion) * m_noise.at(p / 4.5F + Point::Constant(27.7F));
    return std::min(d, -m_aorta.distance(p) - 1.5F);
}

Point SyntheticAnatomy::beforeTumour(const Point& p, float cavityMm) const {
    const Growth growth{m_tumour.centre, static_cast<float>(m_patient.tumour.radiusMm)};
    if (!growth.reaches(p))
        return p;
    const float free = smoothStep(-2.0F, 9.0F, cavityMm) * smoothStep(2.0F, 14.0F, -vertebraDistance(p));
    return growth.before(p, free);
}

Signals SyntheticAnatomy::enhanced(float plain, float corticomedullary, float nephrographic, float t2) const {
    const float factor = static_cast<float>(m_patient.scanner.contrastFactor);
    return {plain + factor * (corticomedullary - plain), plain + factor * (nephrographic - plain), t2};
}

SyntheticAnatomy::Ground SyntheticAnatomy::ground(const PlaneGrid& grid, float z) const {
    Ground ground{Plane(grid, unenhanced(-1000.0F, 1.0F)), {}};
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
            plane.blend(pixel, 1.0F, unenhanced(below < 1.5F || below > 7.5F ? -480.0F : -930.0F, 1.0F));
        const float depth = roundedBoxDistance(x, y, m_halfWidth, m_halfDepth);
        const float inside = plane.coverage(depth);
        if (inside <= 0.0F)
            return;
        plane.blend(pixel, inside, unenhanced(-103.0F + 6.0F * m_noise.at(p / 5.0F), 74.0F));
        plane.blend(pixel, inside * (1.0F - plane.coverage(depth - 1.4F)), unenhanced(12.0F, 30.0F));
        const float intoWall = depth - fat - 0.8F * m_noise.at(p / 18.0F);
        const float wall = plane.coverage(intoWall);
        if (wall <= 0.0F)
            return;
        // Three layers with fat between them at the side.
        const float layer = intoWall / m_wallMm * 3.0F;
        const float gap = std::abs(layer - std::round(layer));
        const bool atSide = std::abs(x) > 0.45F * m_halfWidth;
        const bool isGap = atSide && gap < 0.13F && layer > 0.5F && layer < 2.5F;
        plane.blend(pixel, wall, isGap ? unenhanced(5.0F, 40.0F) : enhanced(52.0F, 58.0F, 64.0F, 17.0F));
        // Ribs run down and forwards within the wall; none below the flank's upper half.
        const float angle = std::atan2(std::abs(x), y / 0.72F);
        const float along = z - 8.0F * m_scale + 34.0F * m_scale * angle;
        const float across = along - ribPitch * std::round(along / ribPitch);
        const float middle = intoWall - 0.5F * m_wallMm;
        const float rib = 3.6F * m_scale - std::sqrt(across * across * 0.55F + middle * middle);
        if (rib > -1.0F && angle > 0.55F && z > (-12.0F + 42.0F * (angle - 0.6F)) * m_scale)
            plane.blend(pixel, plane.coverage(rib), rib < 1.3F ? unenhanced(420.0F, 6.0F) : unenhanced(190.0F, 30.0F));
        plane.blend(pixel, plane.coverage(ground.cavityMm[pixel]),
                    unenhanced(-98.0F + 7.0F * m_noise.at(p / 6.0F), 68.0F));
    });
    return ground;
}

} // namespace rimlight::study
