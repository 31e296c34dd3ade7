#include "core/study/SyntheticSpine.h"

namespace rimlight::study {

void paintSpine(Plane& plane, const SyntheticSpine& spine, float z, const SmoothNoise& noise, bool t2) {
    const float s = spine.scale;
    const auto bone = [&](float hu, float signal) { return unenhanced(hu, t2 ? signal : hu); };
    const float pitch = 22.0F * s;
    // Height above the middle of the nearest vertebral body.
    const float level = z - pitch * std::round(z / pitch);
    const float intoDisc = std::abs(level) - 8.6F * s;
    const float waist = 1.0F - 0.07F * smoothStep(8.0F * s, 0.0F, std::abs(level));
    const Point canal(0.0F, spine.centre[1] + 17.0F * s, z);
    const float spinous = smoothStep(0.0F, 3.0F * s, 8.0F * s - std::abs(level + 3.0F * s));
    const float transverse = smoothStep(0.0F, 2.0F * s, 4.0F * s - std::abs(level - 1.0F * s));
    const Rectangle around{-36.0F * s, 36.0F * s, spine.centre[1] - 16.0F * s, spine.centre[1] + 46.0F * s};
    plane.forEachIn(around, [&](std::size_t pixel, float x, float y) {
        const auto paintBone = [&](float depth, float present) {
            const float share = plane.coverage(depth) * present;
            if (share <= 0.0F)
                return;
            const float marrow = 165.0F + 35.0F * noise.at(Point(x, y, z) / 2.4F);
            const float cortex = 1.0F - smoothStep(0.9F, 2.2F, depth);
            plane.blend(pixel, share, bone(marrow + cortex * (430.0F - marrow), 33.0F - 27.0F * cortex));
        };
        const Point p(x, y, z);
        // Arch: a ring around the canal, with processes.
        const Ellipsoid outer{canal, Point(13.5F, 11.0F, 50.0F) * s};
        const Ellipsoid inner{canal, Point(9.0F, 7.2F, 50.0F) * s};
        const float archPresent = 0.35F + 0.65F * spinous;
        paintBone(std::min(outer.distance(p), -inner.distance(p)), archPresent);
        const Tube process{{0.0F, canal[1] + 9.0F * s, z}, {0.0F, canal[1] + 23.0F * s, z}, 2.5F * s};
        paintBone(process.distance(p), spinous);
        for (const float side : {-1.0F, 1.0F}) {
            const Tube bar{
                {side * 10.0F * s, canal[1] - 1.0F * s, z}, {side * 29.0F * s, canal[1] + 1.0F * s, z}, 2.7F * s};
            paintBone(bar.distance(p), transverse);
        }
        plane.blend(pixel, plane.coverage(inner.distance(p)),
                    inner.distance(p) > 2.6F * s ? bone(34.0F, 38.0F) : bone(12.0F, 96.0F));
        // Body, with denser end plates, and disc.
        const float body =
            Ellipsoid{spine.centre, Point(15.0F, 11.0F, 1.0F) * s * waist}.distance({x, y, spine.centre[2]});
        if (intoDisc > 0.0F)
            plane.blend(pixel, plane.coverage(body + 0.8F), bone(84.0F, 62.0F));
        else
            paintBone(std::min(body, std::max(0.6F, -intoDisc)), 1.0F);
    });
}

} // namespace rimlight::study
