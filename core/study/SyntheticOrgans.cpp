#include "core/study/SyntheticAnatomy.h"
#include "core/study/SyntheticCanvas.h"
#include "core/study/SyntheticSpine.h"

#include <Eigen/Geometry>

namespace rimlight::study {

namespace {

/// Two overlapping lobes with a slightly uneven surface.
struct Liver {
    Ellipsoid right;
    Ellipsoid left;
    const SmoothNoise& noise;

    float distance(const Point& p) const {
        const float d = std::max(right.distance(p), left.distance(p));
        return d < -12.0F ? d : d + 1.8F * noise.at(p / 24.0F);
    }
};

Bounds boundsOf(const Liver& liver) {
    const Bounds right = boundsOf(liver.right);
    const Bounds left = boundsOf(liver.left);
    return Bounds{right.low.cwiseMin(left.low), right.high.cwiseMax(left.high)}.grownBy(7.0F);
}

/// A kidney's outline: an ellipsoid with a notch.
struct Bean {
    Ellipsoid body;
    Ellipsoid hilum;
    const SmoothNoise& noise;

    float distance(const Point& p) const {
        const float d = std::min(body.distance(p), -hilum.distance(p));
        return d < -6.0F ? d : d + 0.6F * noise.at(p / 9.0F);
    }
};

Bounds boundsOf(const Bean& bean) {
    return boundsOf(bean.body).grownBy(2.5F);
}

} // namespace

void SyntheticAnatomy::paint(Plane& plane, std::span<const float> cavityMm, float z,
                             std::vector<std::vector<float>>& readings) const {
    const Growth growth{m_tumour.centre, static_cast<float>(m_patient.tumour.radiusMm)};
    SyntheticCanvas canvas{plane, cavityMm, z, growth, std::vector<Point>(cavityMm.size())};
    plane.forEachIn({-1e3F, 1e3F, -1e3F, 1e3F}, [&](std::size_t pixel, float x, float y) {
        if (cavityMm[pixel] > -2.0F)
            canvas.before[pixel] = beforeTumour({x, y, z}, cavityMm[pixel]);
        else
            canvas.before[pixel] = {x, y, z};
    });
    paintBowel(canvas);
    paintUpperOrgans(canvas);
    paintLiver(canvas);
    paintMuscles(canvas);
    paintVessels(canvas);
    for (const Kidney& kidney : m_kidneys)
        paintKidney(canvas, kidney);
    paintTumour(canvas, readings);
    if (m_patient.tumour.encasement)
        paintEncased(canvas);
    paintSpine(plane, {m_spine, m_scale}, z, m_noise);
    paintForamen(canvas, readings);
}

void SyntheticAnatomy::paintMuscles(SyntheticCanvas& canvas) const {
    const float s = m_scale;
    const float z = canvas.z / s;
    const float psoas = std::clamp(9.0F - 0.09F * z, 3.0F, 15.0F);
    const auto muscle = enhanced(54.0F, 60.0F, 67.0F, 17.0F);
    for (const float side : {-1.0F, 1.0F}) {
        const std::array<Ellipsoid, 3> muscles = {
            Ellipsoid{{side * (17.0F + 0.45F * psoas) * s, m_spine[1] + 1.0F * s, canvas.z},
                      Point(0.75F * psoas, psoas, 50.0F) * s},
            Ellipsoid{{side * 34.0F * s, m_spine[1] + 13.0F * s, canvas.z},
                      Point(10.0F, 4.5F, 50.0F) * s,
                      Eigen::AngleAxisf(-side * 0.25F, Point::UnitZ()).toRotationMatrix()},
            Ellipsoid{{side * 19.0F * s, m_spine[1] + 26.0F * s, canvas.z}, Point(18.0F, 11.5F, 50.0F) * s}};
        for (const Ellipsoid& shape : muscles)
            canvas.plane.forEachIn(
                canvas.within(boundsOf(shape).grownBy(3.0F)), [&](std::size_t pixel, float x, float y) {
                    const Point p(x, y, canvas.z);
                    const float depth = shape.distance(p) + 0.7F * m_noise.at(p / 8.0F);
                    // Strands of fat run through the muscle.
                    const float strands = 9.0F * m_noise.at(Point(x / 2.2F, y / 2.2F, canvas.z / 18.0F));
                    const float share = canvas.plane.coverage(depth);
                    if (share > 0.0F)
                        canvas.plane.blend(pixel, share, muscle + Signals(strands, strands, -0.4F * strands));
                });
    }
}

void SyntheticAnatomy::paintBowel(SyntheticCanvas& canvas) const {
    const Signals wall = enhanced(45.0F, 92.0F, 88.0F, 32.0F);
    for (const BowelPiece& piece : m_bowel) {
        const Tube& tube = piece.tube;
        canvas.paintShape(tube, [&](const Point& p, float depth) {
            const float wallMm = piece.content == Content::Stool ? 1.5F : 1.8F;
            const float lumen = canvas.plane.coverage(depth - wallMm);
            Signals content = unenhanced(14.0F, 70.0F);
            switch (piece.content) {
            case Content::Collapsed:
                content = enhanced(38.0F, 60.0F, 66.0F, 30.0F);
                break;
            case Content::Fluid:
                content = unenhanced(16.0F + 5.0F * m_noise.at(p / 4.0F), 82.0F);
                break;
            case Content::Gas: {
                // Gas rises to the front, with a level below it.
                const float level = 0.5F * (tube.from[1] + tube.to[1]) + 0.15F * tube.radius;
                content =
                    unenhanced(p[1] < level ? -920.0F : 18.0F, 2.0F + 80.0F * canvas.plane.coverage(p[1] - level));
                break;
            }
            case Content::Stool:
                content = unenhanced(30.0F - 190.0F * std::max(0.0F, m_noise.at(p / 3.2F)), 24.0F);
                break;
            }
            return Signals(wall + lumen * (content - wall));
        });
    }
}

void SyntheticAnatomy::paintUpperOrgans(SyntheticCanvas& canvas) const {
    const float s = m_scale;
    const Ellipsoid stomach{{0.3F * m_halfWidth, -0.3F * m_halfDepth, 62.0F * s},
                            Point(0.36F * m_halfWidth, 0.3F * m_halfDepth, 36.0F * s)};
    const Ellipsoid spleen{{0.62F * m_halfWidth, 0.2F * m_halfDepth, 58.0F * s},
                           Point(0.2F * m_halfWidth, 0.42F * m_halfDepth, 40.0F * s),
                           Eigen::AngleAxisf(0.35F, Point::UnitZ()).toRotationMatrix()};
    const Tube pancreas{
        {-14.0F * s, -0.12F * m_halfDepth, 22.0F * s}, {0.45F * m_halfWidth, 0.1F * m_halfDepth, 44.0F * s}, 8.0F * s};
    canvas.paintShape(stomach, [&](const Point& p, float depth) {
        if (depth < 2.6F)
            return enhanced(45.0F, 95.0F, 92.0F, 34.0F);
        const float level = stomach.centre[1] - 0.35F * stomach.radii[1];
        const float fluid = 15.0F + 6.0F * m_noise.at(p / 4.0F);
        return unenhanced(p[1] < level ? -940.0F : fluid, 2.0F + 76.0F * canvas.plane.coverage(p[1] - level));
    });
    canvas.paintShape(pancreas, [&](const Point& p, float) {
        const float lobules = 9.0F * m_noise.at(p / 3.0F);
        return enhanced(42.0F + lobules, 104.0F + lobules, 92.0F + lobules, 42.0F - 0.4F * lobules);
    });
    canvas.paintShape(spleen, [&](const Point& p, float) {
        // Early enhancement of the spleen is patchy.
        return enhanced(50.0F, 126.0F + 10.0F * m_noise.at(p / 9.0F), 122.0F, 54.0F);
    });
}

void SyntheticAnatomy::paintLiver(SyntheticCanvas& canvas) const {
    const float s = m_scale;
    const Liver liver{{{-0.5F * m_halfWidth, -0.08F * m_halfDepth, 66.0F * s},
                       Point(0.46F * m_halfWidth, 0.74F * m_halfDepth, 68.0F * s),
                       Eigen::AngleAxisf(0.2F, Point::UnitZ()).toRotationMatrix()},
                      {{-0.02F * m_halfWidth, -0.5F * m_halfDepth, 76.0F * s},
                       Point(0.52F * m_halfWidth, 0.36F * m_halfDepth, 42.0F * s),
                       Eigen::AngleAxisf(-0.1F, Point::UnitZ()).toRotationMatrix()},
                      m_noise};
    canvas.paintShape(liver, [&](const Point& p, float) {
        const float grain = 2.5F * m_noise.at(p / 5.0F);
        return enhanced(56.0F + grain, 84.0F + grain, 112.0F + grain, 27.0F + 0.4F * grain);
    });
    struct Vessel {
        Tube tube;
        Signals blood;
    };
    const Point porta(-0.12F * m_halfWidth, -0.02F * m_halfDepth, 40.0F * s);
    const auto portal = enhanced(42.0F, 112.0F, 158.0F, 12.0F);
    const auto hepatic = enhanced(42.0F, 88.0F, 146.0F, 14.0F);
    const Point fork = porta + Point(-17.0F, -6.0F, 12.0F) * s;
    const Point cava(-13.0F * s, m_spine[1] - 24.0F * s, 96.0F * s);
    const std::array<Vessel, 8> vessels = {Vessel{{porta + Point(14.0F, 4.0F, -22.0F) * s, porta, 4.4F * s}, portal},
                                           Vessel{{porta, fork, 4.2F * s}, portal},
                                           Vessel{{fork, fork + Point(-24.0F, 10.0F, -8.0F) * s, 2.8F * s}, portal},
                                           Vessel{{fork, fork + Point(-22.0F, -14.0F, 12.0F) * s, 2.6F * s}, portal},
                                           Vessel{{fork, fork + Point(20.0F, -24.0F, 18.0F) * s, 2.6F * s}, portal},
                                           Vessel{{cava, cava + Point(-42.0F, -8.0F, -22.0F) * s, 3.0F * s}, hepatic},
                                           Vessel{{cava, cava + Point(-26.0F, -38.0F, -14.0F) * s, 3.0F * s}, hepatic},
                                           Vessel{{cava, cava + Point(10.0F, -40.0F, -10.0F) * s, 2.7F * s}, hepatic}};
    for (const Vessel& vessel : vessels) {
        canvas.paintShape(vessel.tube, [&](const Point&, float) { return vessel.blood; });
    }
    const Ellipsoid gallbladder{{-0.34F * m_halfWidth, -0.42F * m_halfDepth, 22.0F * s}, Point(9.0F, 9.0F, 19.0F) * s};
    canvas.paintShape(gallbladder, [&](const Point&, float depth) {
        return depth < 1.2F ? enhanced(40.0F, 70.0F, 75.0F, 30.0F) : unenhanced(8.0F, 94.0F);
    });
}

void SyntheticAnatomy::paintVessels(SyntheticCanvas& canvas) const {
    const auto arterial = enhanced(42.0F, 252.0F, 152.0F, 4.0F);
    // Blood of the legs reaches the vena cava unenhanced; the renal veins fill it above.
    const float filled = smoothStep(-25.0F, 12.0F, canvas.z);
    const auto venous = enhanced(42.0F, 78.0F + 62.0F * filled, 128.0F + 18.0F * filled, 9.0F);
    canvas.paintShape(section(m_vena, canvas.z), [&](const Point&, float) { return venous; });
    for (const Kidney& kidney : m_kidneys) {
        canvas.paintShape(kidney.vein, [&](const Point&, float) { return enhanced(42.0F, 168.0F, 152.0F, 9.0F); });
        if (m_patient.tumour.thrombus && (kidney.side > 0.0F) == m_patient.tumour.onLeft) {
            // The vein is wide, and filled from the kidney on.
            const Point inside = kidney.vein.to + 0.75F * (kidney.vein.from - kidney.vein.to);
            canvas.paintShape(Tube{inside, kidney.vein.to, 1.5F * kidney.vein.radius},
                              [&](const Point& p, float) { return tumourTissue(p, 1.0F); });
        }
        canvas.paintShape(kidney.artery, [&](const Point&, float) { return arterial; });
    }
    for (const Ellipsoid& node : m_nodes)
        canvas.paintShape(node, [&](const Point&, float) { return enhanced(38.0F, 70.0F, 85.0F, 50.0F); });
    if (!m_patient.tumour.encasement)
        for (const Tube& branch : m_branches)
            canvas.paintShape(branch, [&](const Point&, float) { return enhanced(42.0F, 240.0F, 150.0F, 5.0F); });
    canvas.plane.forEachIn(canvas.within(boundsOf(section(m_aorta, canvas.z))),
                           [&](std::size_t pixel, float x, float y) {
                               const float share = canvas.plane.coverage(m_aorta.distance({x, y, canvas.z}));
                               if (share > 0.0F)
                                   canvas.plane.blend(pixel, share, arterial);
                           });
}

/// Vessels that run through the tumour, where they lie: a tumour around them does not push them aside.
void SyntheticAnatomy::paintEncased(SyntheticCanvas& canvas) const {
    const auto paintTube = [&](const Tube& tube, const Signals& blood) {
        canvas.plane.forEachIn(canvas.within(boundsOf(tube)), [&](std::size_t pixel, float x, float y) {
            const float share = canvas.plane.coverage(tube.distance({x, y, canvas.z}));
            if (share > 0.0F)
                canvas.plane.blend(pixel, share, blood);
        });
    };
    for (const Tube& branch : m_branches)
        paintTube(branch, enhanced(42.0F, 240.0F, 150.0F, 5.0F));
    paintTube(section(m_vena, canvas.z), enhanced(42.0F, 120.0F, 140.0F, 9.0F));
}

void SyntheticAnatomy::paintForamen(SyntheticCanvas& canvas, std::vector<std::vector<float>>& readings) const {
    for (const Tube& foramen : m_foramen)
        canvas.plane.forEachIn(canvas.within(boundsOf(foramen)), [&](std::size_t pixel, float x, float y) {
            const Point p(x, y, canvas.z);
            const float share = canvas.plane.coverage(foramen.distance(p) + 0.8F * m_noise.at(p / 6.0F));
            if (share <= 0.0F)
                return;
            canvas.plane.blend(pixel, share, tumourTissue(p, 3.0F));
            for (auto& reading : readings)
                reading[pixel] = std::max(reading[pixel], share);
        });
}

void SyntheticAnatomy::paintKidney(SyntheticCanvas& canvas, const Kidney& kidney) const {
    const float s = m_scale;
    canvas.paintShape(Bean{kidney.body, kidney.hilum, m_noise}, [&](const Point& p, float depth) {
        // Pyramids point to the sinus, with columns of cortex between them.
        const Point local = kidney.body.axes.transpose() * (p - kidney.body.centre);
        const float angle = std::atan2(local[1], kidney.side * local[0] + 9.0F * s);
        const float cells = std::cos(4.0F * angle) * std::cos(local[2] * 0.36F / s) + 0.25F * m_noise.at(p / 5.0F);
        const float medulla = smoothStep(4.2F * s, 5.8F * s, depth) * smoothStep(-0.55F, -0.1F, cells + 0.3F);
        const float sinus = canvas.plane.coverage(kidney.sinus.distance(p) + 0.8F * m_noise.at(p / 6.0F));
        const float pelvis = canvas.plane.coverage(kidney.pelvis.distance(p));
        Signals tissue = enhanced(38.0F, 188.0F, 166.0F, 44.0F);
        const Signals inner = enhanced(36.0F, 84.0F, 172.0F, 60.0F);
        tissue += medulla * (inner - tissue);
        tissue += sinus * (unenhanced(-55.0F, 58.0F) - tissue);
        tissue += pelvis * (unenhanced(9.0F, 92.0F) - tissue);
        return tissue;
    });
}

Signals SyntheticAnatomy::tumourTissue(const Point& p, float depthMm) const {
    const SyntheticTumour& tumour = m_patient.tumour;
    const float scale = static_cast<float>(tumour.textureScaleMm);
    const float radius = static_cast<float>(tumour.radiusMm);
    const float texture = 0.8F * m_noise.at(p / scale + Point::Constant(9.7F)) +
                          0.6F * m_noise.at(p / (0.45F * scale) + Point::Constant(21.1F));
    const Point along = m_stripeAxes.transpose() * p;
    const float stripes = m_noise.at(along.cwiseQuotient(Point(4.5F, 22.0F, 22.0F)) + Point::Constant(14.9F));
    const float variation =
        static_cast<float>(tumour.textureHu) * texture + static_cast<float>(tumour.stripeHu) * stripes;
    const float capsule = static_cast<float>(tumour.capsuleHu) * (1.0F - smoothStep(0.8F, 3.0F, depthMm));
    Signals tissue = enhanced(36.0F, static_cast<float>(tumour.corticomedullaryHu),
                              static_cast<float>(tumour.nephrographicHu), static_cast<float>(tumour.t2));
    tissue += Signals(variation + capsule, 1.15F * variation + 1.2F * capsule,
                      static_cast<float>(tumour.t2PerHu) * variation - 0.5F * capsule);
    // A lattice of noise has straight edges; bent, it has none.
    Point q = p;
    if (tumour.warpMm > 0.0)
        q += static_cast<float>(tumour.warpMm) * Point{m_noise.at(p / 8.0F + Point::Constant(2.2F)),
                                                       m_noise.at(p / 8.0F + Point::Constant(12.2F)),
                                                       m_noise.at(p / 8.0F + Point::Constant(22.2F))};
    if (tumour.paleHu > 0.0) {
        const float where = m_noise.at(q / (0.4F * radius) + Point::Constant(13.3F)) +
                            0.3F * m_noise.at(q / (0.15F * radius) + Point::Constant(25.9F));
        const float cut = static_cast<float>(tumour.paleCut);
        const float pale = static_cast<float>(tumour.paleHu) * smoothStep(cut - 0.1F, cut + 0.1F, where);
        tissue -= Signals(pale, pale, -0.4F * pale);
    }

    // What lies deep dies first; the dead tissue takes no contrast, and here and there it bled.
    const float core = smoothStep(0.1F * radius, 0.75F * radius, depthMm);
    const float dying = m_noise.at(q / (0.42F * radius) + Point::Constant(5.5F)) +
                        0.35F * m_noise.at(q / (0.16F * radius) + Point::Constant(1.7F)) + 0.7F * core;
    const float cut = static_cast<float>(tumour.necrosisCut);
    const float dead = smoothStep(cut - 0.12F, cut + 0.28F, dying) * smoothStep(1.5F, 4.5F, depthMm);
    const float blood = 26.0F * smoothStep(1.0F, 1.8F, m_noise.at(p / 11.0F + Point::Constant(7.7F)));
    const float fluid = 19.0F + blood + 2.5F * m_noise.at(p / 3.0F);
    tissue += dead * (Signals(fluid, fluid + 1.5F, 80.0F - 1.2F * blood) - tissue);
    return tissue;
}

void SyntheticAnatomy::paintStrands(SyntheticCanvas& canvas, std::size_t pixel, const Point& p, float depthMm) const {
    const SyntheticTumour& tumour = m_patient.tumour;
    const float invasion = static_cast<float>(tumour.invasion);
    const float radius = static_cast<float>(tumour.radiusMm);
    // Strands run outwards: their place depends on the direction from the middle of the tumour.
    const Point away = p - m_tumour.centre;
    const Point fan = away.normalized() * (radius / 4.2F) + 0.12F * away;
    const float strand = m_noise.at(fan + Point::Constant(19.9F)) + 0.6F * m_noise.at(p / 2.4F);
    const float reach = 2.0F + 10.0F * invasion;
    const float amount = std::min(1.0F, 2.2F * invasion) *
                         smoothStep(0.7F - 1.6F * invasion, 1.8F - 1.6F * invasion, strand) *
                         smoothStep(-reach, -0.15F * reach, depthMm);
    if (amount > 0.0F)
        canvas.plane.blend(pixel, std::min(0.85F, amount) * canvas.share(pixel, 1e3F),
                           enhanced(32.0F, 52.0F, 66.0F, 45.0F));
}

void SyntheticAnatomy::paintTumour(SyntheticCanvas& canvas, std::vector<std::vector<float>>& readings) const {
    for (auto& reading : readings)
        reading.assign(canvas.cavityMm.size(), 0.0F);
    const float beyondMm = 14.0F;
    canvas.plane.forEachIn(
        canvas.within(boundsOf(m_tumour).grownBy(beyondMm)), [&](std::size_t pixel, float x, float y) {
            const Point p(x, y, canvas.z);
            const float depth = tumourDistance(p);
            float cyst = 0.0F;
            float cystDepth = -1e3F;
            for (const Ellipsoid& one : m_cysts)
                cystDepth = std::max(cystDepth, std::min(one.distance(p), canvas.cavityMm[pixel] - 1.0F));
            cyst = canvas.plane.coverage(cystDepth);
            const float share = canvas.plane.coverage(depth);
            if (m_patient.tumour.invasion > 0.0 && share < 1.0F && depth > -12.0F)
                paintStrands(canvas, pixel, p, depth);
            if (share > 0.0F)
                canvas.plane.blend(pixel, share, tumourTissue(p, depth));
            if (cyst > 0.0F)
                canvas.plane.blend(pixel, cyst,
                                   cystDepth < 1.0F ? enhanced(38.0F, 62.0F, 78.0F, 35.0F) : unenhanced(7.0F, 93.0F));
            for (std::size_t n = 0; n < readings.size(); ++n) {
                if (n == 0) {
                    readings[n][pixel] = share * (1.0F - cyst);
                    continue;
                }
                const SyntheticReading& reading = m_readings[n];
                const float uneven = reading.unevenMm * m_noise.at(p / 13.0F + Point::Constant(reading.place));
                const float second = tumourDistance(p + reading.shift) + reading.biasMm + uneven;
                readings[n][pixel] = canvas.plane.coverage(std::min(second, canvas.cavityMm[pixel])) * (1.0F - cyst);
            }
        });
}

} // namespace rimlight::study
