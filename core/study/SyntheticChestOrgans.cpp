#include "core/study/SyntheticCanvas.h"
#include "core/study/SyntheticChest.h"
#include "core/study/SyntheticSpine.h"

namespace rimlight::study {

namespace {

Signals alike(float hu) {
    return Signals::Constant(hu);
}

} // namespace

void SyntheticChest::paint(Plane& plane, std::span<const float> cavityMm, float z,
                           std::vector<std::vector<float>>& readings) const {
    const Growth growth{m_tumour.centre, static_cast<float>(m_patient.tumour.radiusMm)};
    SyntheticCanvas canvas{plane, cavityMm, z, growth, std::vector<Point>(cavityMm.size())};
    plane.forEachIn({-1e3F, 1e3F, -1e3F, 1e3F}, [&](std::size_t pixel, float x, float y) {
        const Point p(x, y, z);
        canvas.before[pixel] = p;
        if (cavityMm[pixel] > -2.0F && growth.reaches(p))
            canvas.before[pixel] =
                growth.before(p, smoothStep(-2.0F, 9.0F, cavityMm[pixel]) * smoothStep(0.0F, 12.0F, wedgeDistance(p)));
    });
    paintMediastinum(canvas);
    paintHeart(canvas);
    paintLungs(canvas);
    paintUpperAbdomen(canvas);
    paintTrunks(canvas);
    paintTumour(canvas, readings);
    paintSpine(plane, {m_spine, m_scale}, z, m_noise, false);
}

void SyntheticChest::paintLungs(SyntheticCanvas& canvas) const {
    const float s = m_scale;
    const float effusion = static_cast<float>(m_patient.tumour.effusionMm);
    const float side = m_patient.tumour.onLeft ? 1.0F : -1.0F;
    canvas.plane.forEachIn({-1e3F, 1e3F, -1e3F, 1e3F}, [&](std::size_t pixel, float x, float y) {
        if (canvas.cavityMm[pixel] <= -1.0F)
            return;
        const Point& p = canvas.before[pixel];
        const float depth = lungDistance(p);
        const float share = canvas.share(pixel, depth);
        if (share > 0.0F) {
            // Lung is denser where it lies below, and in the tumour's neighbourhood.
            const float down = 55.0F * smoothStep(-0.6F, 0.8F, p[1] / m_halfDepth);
            const float grain = 22.0F * m_noise.at(p / 2.6F);
            canvas.plane.blend(pixel, share, alike(-800.0F + down + grain));
        }
        // Fluid of the pleura sinks to the back.
        if (effusion > 0.0F && side * x > 0.0F && share > 0.0F) {
            const float level = 0.82F * (m_halfDepth - m_wallMm) - effusion;
            const float layer = std::min(effusion * smoothStep(level - 10.0F, level + 12.0F, y), effusion);
            const float fluid = canvas.plane.coverage(layer - std::min(canvas.cavityMm[pixel], depth)) *
                                smoothStep(level - 12.0F, level - 2.0F, y);
            canvas.plane.blend(pixel, std::min(fluid, share), alike(12.0F));
        }
    });
    for (const Vessel& vessel : m_lungVessels)
        canvas.paintShape(vessel.tube, [&](const Point& p, float) {
            return lungDistance(p) > 0.0F ? vessel.blood : enhanced(42.0F, 240.0F, 160.0F);
        });
    const Point carina(0.0F, m_spine[1] - 30.0F * s, 14.0F * s);
    const std::array<Tube, 5> airways = {
        Tube{carina, carina + Point(0.0F, -3.0F, 100.0F) * s, 5.6F * s},
        Tube{carina, carina + Point(-24.0F, 2.0F, -18.0F) * s, 4.3F * s},
        Tube{carina, carina + Point(26.0F, 3.0F, -15.0F) * s, 4.0F * s},
        Tube{carina + Point(-24.0F, 2.0F, -18.0F) * s, carina + Point(-42.0F, 16.0F, -46.0F) * s, 2.7F * s},
        Tube{carina + Point(26.0F, 3.0F, -15.0F) * s, carina + Point(42.0F, 18.0F, -44.0F) * s, 2.6F * s}};
    for (const Tube& airway : airways)
        canvas.paintShape(airway, [&](const Point&, float depth) { return alike(depth < 1.1F ? -60.0F : -985.0F); });
}

void SyntheticChest::paintUpperAbdomen(SyntheticCanvas& canvas) const {
    const float s = m_scale;
    const Ellipsoid liver{{-0.36F * m_halfWidth, -0.06F * m_halfDepth, -108.0F * s},
                          Point(0.58F * m_halfWidth, 0.8F * m_halfDepth, 54.0F * s)};
    const Ellipsoid spleen{{0.5F * m_halfWidth, 0.16F * m_halfDepth, -112.0F * s},
                           Point(0.4F * m_halfWidth, 0.62F * m_halfDepth, 48.0F * s)};
    canvas.paintShape(liver, [&](const Point& p, float) {
        const float grain = 2.5F * m_noise.at(p / 5.0F);
        return Signals(enhanced(57.0F, 70.0F, 110.0F) + grain);
    });
    canvas.paintShape(
        spleen, [&](const Point& p, float) { return enhanced(50.0F, 118.0F + 14.0F * m_noise.at(p / 8.0F), 122.0F); });
}

void SyntheticChest::paintHeart(SyntheticCanvas& canvas) const {
    const float s = m_scale;
    const float h = m_halfDepth;
    const auto tilt = turned(0.3F, -0.3F, 0.5F);
    const Ellipsoid heart{{9.0F * s, -0.27F * h, -36.0F * s}, Point(38.0F, 27.0F, 33.0F) * s, tilt};
    canvas.paintShape(heart, [&](const Point&, float depth) {
        return depth < 1.6F ? alike(-40.0F) : enhanced(44.0F, 92.0F, 112.0F);
    });
    struct Chamber {
        Ellipsoid shape;
        bool left;
    };
    const std::array<Chamber, 4> chambers = {
        Chamber{{{25.0F * s, -0.22F * h, -42.0F * s}, Point(13.0F, 10.0F, 17.0F) * s, tilt}, true},
        Chamber{{{4.0F * s, -0.5F * h, -40.0F * s}, Point(19.0F, 8.5F, 19.0F) * s, tilt}, false},
        Chamber{{{-19.0F * s, -0.24F * h, -32.0F * s}, Point(11.0F, 12.0F, 17.0F) * s, tilt}, false},
        Chamber{{{2.0F * s, -0.02F * h, -22.0F * s}, Point(17.0F, 9.5F, 12.0F) * s, tilt}, true}};
    for (const Chamber& chamber : chambers)
        canvas.paintShape(chamber.shape, [&](const Point&, float) {
            return chamber.left ? enhanced(42.0F, 285.0F, 168.0F) : enhanced(42.0F, 240.0F, 165.0F);
        });
}

void SyntheticChest::paintMediastinum(SyntheticCanvas& canvas) const {
    const float s = m_scale;
    const float h = m_halfDepth;
    // Soft tissue between the organs, and a child's thymus in front.
    const Ellipsoid middle{{0.0F, -0.05F * h, 30.0F * s}, Point(20.0F * s, 0.55F * h, 90.0F * s)};
    canvas.paintShape(middle, [&](const Point& p, float) {
        return Signals(enhanced(5.0F, 15.0F, 22.0F) + 22.0F * m_noise.at(p / 6.0F));
    });
    const Ellipsoid thymus{{2.0F * s, -0.56F * h, 24.0F * s}, Point(23.0F * s, 0.2F * h, 26.0F * s)};
    canvas.paintShape(thymus, [&](const Point& p, float) {
        return Signals(enhanced(40.0F, 62.0F, 74.0F) + 5.0F * m_noise.at(p / 4.0F));
    });
    const auto muscle = enhanced(54.0F, 58.0F, 66.0F);
    for (const float side : {-1.0F, 1.0F}) {
        const Ellipsoid erector{{side * 19.0F * s, m_spine[1] + 24.0F * s, canvas.z}, Point(18.0F, 11.0F, 50.0F) * s};
        canvas.plane.forEachIn(canvas.within(boundsOf(erector)), [&](std::size_t pixel, float x, float y) {
            const Point p(x, y, canvas.z);
            const float strands = 9.0F * m_noise.at(Point(x / 2.2F, y / 2.2F, canvas.z / 18.0F));
            canvas.plane.blend(pixel, canvas.plane.coverage(erector.distance(p)), Signals(muscle + strands));
        });
    }
    const float arch = m_spine[1] - 13.0F * s;
    const Signals left = enhanced(42.0F, 292.0F, 166.0F);
    const Signals right = enhanced(42.0F, 245.0F, 166.0F);
    const Signals cava = enhanced(42.0F, 330.0F, 168.0F);
    const Point trunk(3.0F * s, -0.2F * h, 10.0F * s);
    const Point ascending(-8.0F * s, -0.34F * h, 22.0F * s);
    const std::array<Vessel, 8> vessels = {
        Vessel{{{-5.0F * s, -0.3F * h, -16.0F * s}, ascending, 8.0F * s}, left},
        Vessel{{ascending, {4.0F * s, -0.12F * h, 31.0F * s}, 7.6F * s}, left},
        Vessel{{{4.0F * s, -0.12F * h, 31.0F * s}, {14.0F * s, arch, 28.0F * s}, 7.0F * s}, left},
        Vessel{{{9.0F * s, -0.42F * h, -12.0F * s}, trunk, 7.5F * s}, right},
        Vessel{{trunk, {-24.0F * s, -2.0F * s, 6.0F * s}, 5.2F * s}, right},
        Vessel{{trunk, {24.0F * s, 2.0F * s, 10.0F * s}, 5.2F * s}, right},
        Vessel{{{-18.0F * s, -0.25F * h, -14.0F * s}, {-17.0F * s, -0.27F * h, 100.0F * s}, 5.6F * s}, cava},
        Vessel{{{-2.0F * s, -0.2F * h, 34.0F * s}, {-4.0F * s, -0.22F * h, 110.0F * s}, 4.5F * s}, left}};
    for (const Vessel& vessel : vessels)
        canvas.paintShape(vessel.tube, [&](const Point&, float) { return vessel.blood; });
    for (const Ellipsoid& node : m_nodes)
        canvas.paintShape(node, [&](const Point&, float) { return enhanced(40.0F, 62.0F, 84.0F); });
    canvas.paintShape(section(m_oesophagus, canvas.z), [&](const Point& p, float depth) {
        const bool gas = depth > 2.4F * s && m_noise.at(Point(0.0F, 0.0F, p[2] / 15.0F)) > 0.4F;
        return gas ? alike(-600.0F) : enhanced(38.0F, 56.0F, 68.0F);
    });
}

void SyntheticChest::paintTrunks(SyntheticCanvas& canvas) const {
    const auto paintTube = [&](const Tube& tube, const Signals& blood) {
        const Tube part = section(tube, canvas.z);
        if (canvas.z > tube.to[2])
            return;
        canvas.plane.forEachIn(canvas.within(boundsOf(part)), [&](std::size_t pixel, float x, float y) {
            const float share = canvas.plane.coverage(part.distance({x, y, canvas.z}));
            if (share > 0.0F)
                canvas.plane.blend(pixel, share, blood);
        });
    };
    // A little fat lies around both.
    paintTube({m_aorta.from, m_aorta.to, m_aorta.radius + 1.8F}, alike(-70.0F));
    paintTube({m_azygos.from, m_azygos.to, m_azygos.radius + 1.6F}, alike(-70.0F));
    paintTube(m_aorta, enhanced(42.0F, 292.0F, 164.0F));
    paintTube(m_azygos, enhanced(42.0F, 66.0F, 150.0F));
}

Signals SyntheticChest::tumourTissue(const Point& p, float depthMm) const {
    const SyntheticChestTumour& tumour = m_patient.tumour;
    const float scale = static_cast<float>(tumour.textureScaleMm);
    const float radius = static_cast<float>(tumour.radiusMm);
    const float texture =
        static_cast<float>(tumour.textureHu) * (0.8F * m_noise.at(p / scale + Point::Constant(9.7F)) +
                                                0.6F * m_noise.at(p / (0.45F * scale) + Point::Constant(21.1F)));
    Signals tissue = enhanced(static_cast<float>(tumour.plainHu), static_cast<float>(tumour.arterialHu),
                              static_cast<float>(tumour.venousHu));
    tissue += Signals(0.3F, 0.8F, 1.0F) * texture;
    const float core = smoothStep(0.1F * radius, 0.75F * radius, depthMm);
    const float dying = m_noise.at(p / (0.42F * radius) + Point::Constant(5.5F)) +
                        0.35F * m_noise.at(p / (0.16F * radius) + Point::Constant(1.7F)) + 0.7F * core;
    const float cut = static_cast<float>(tumour.necrosisCut);
    const float dead = smoothStep(cut - 0.12F, cut + 0.28F, dying) * smoothStep(1.5F, 4.5F, depthMm);
    tissue += dead * (alike(20.0F + 2.5F * m_noise.at(p / 3.0F)) - tissue);
    // Chalk lies in clumps of small grains.
    const float clumps = m_noise.at(p / 11.0F + Point::Constant(4.1F));
    const float grains = 0.8F * m_noise.at(p / 3.0F + Point::Constant(11.9F)) + 1.4F * clumps;
    const float chalk =
        smoothStep(0.0F, 1.6F, grains - static_cast<float>(tumour.calciumCut)) * smoothStep(1.0F, 3.0F, depthMm);
    return tissue + chalk * 330.0F;
}

void SyntheticChest::paintTumour(SyntheticCanvas& canvas, std::vector<std::vector<float>>& readings) const {
    for (auto& reading : readings)
        reading.assign(canvas.cavityMm.size(), 0.0F);
    constexpr float kBeyondMm = 14.0F;
    canvas.plane.forEachIn(
        canvas.within(boundsOf(m_tumour).grownBy(kBeyondMm)), [&](std::size_t pixel, float x, float y) {
            const Point p(x, y, canvas.z);
            const float depth = tumourDistance(p);
            const float share = canvas.plane.coverage(depth);
            if (share > 0.0F)
                canvas.plane.blend(pixel, share, tumourTissue(p, depth));
            for (std::size_t n = 0; n < readings.size(); ++n) {
                if (n == 0) {
                    readings[n][pixel] = share;
                    continue;
                }
                const SyntheticReading& reading = m_readings[n];
                const float uneven = reading.unevenMm * m_noise.at(p / 13.0F + Point::Constant(reading.place));
                const float other = tumourDistance(p + reading.shift) + reading.biasMm + uneven;
                readings[n][pixel] = canvas.share(pixel, other);
            }
        });
}

} // namespace rimlight::study
