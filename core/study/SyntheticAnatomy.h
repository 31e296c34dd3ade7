#pragma once

#include "core/study/SyntheticPatient.h"
#include "core/study/SyntheticTissue.h"

#include <array>
#include <span>
#include <vector>

namespace rimlight::study {

/// The parts of an invented abdomen. Positions are in mm from the middle of the body at the height of the kidneys, in
/// the patient's axes: x to the left, y to the back, z to the head.
class SyntheticAnatomy {
public:
    explicit SyntheticAnatomy(const SyntheticPatient& patient);

    /// Pixels across a slice, and their size: the field follows the body.
    int sliceSize() const { return kSliceSize; }
    float pixelMm() const { return m_pixelMm; }
    /// Of the anatomy against that of a child with a body 186 mm wide.
    float scale() const { return m_scale; }

    /// What does not change within a thick slice: air, couch, skin, fat, wall muscles, and cavity fat.
    struct Ground {
        Plane plane;
        std::vector<float> cavityMm; ///< distance into the abdominal cavity, of each pixel
    };
    Ground ground(float z) const;

    struct TumourShares {
        std::vector<float> reader1;
        std::vector<float> reader2;
    };
    /// Paints all organs of one thin slice over its ground, and says how much of each pixel either reader calls tumour.
    void paint(Plane& plane, std::span<const float> cavityMm, float z, TumourShares& shares) const;

private:
    static constexpr int kSliceSize = 320;
    static constexpr float kPushRadii = 2.6F; ///< how far a tumour pushes, in its radii

    enum class Content : std::uint8_t { Collapsed, Fluid, Gas, Stool };
    struct BowelPiece {
        Tube tube;
        Content content = Content::Collapsed;
    };
    struct Kidney {
        Ellipsoid body;
        Ellipsoid hilum;
        Ellipsoid sinus;
        Ellipsoid pelvis;
        Tube artery;
        Tube vein;
        float side = 1.0F; ///< 1 on the left
    };

    void placeBowel(Random& random);
    void placeKidney(std::size_t which, Random& random);
    void placeTumour(Random& random);

    float cavityDistance(const Point& p) const;
    float vertebraDistance(const Point& p) const;
    float tumourDistance(const Point& p) const;
    /// Where the tissue that lies at p was before the tumour pushed it aside.
    Point beforeTumour(const Point& p, float cavityMm) const;
    Enhancement enhanced(float plain, float corticomedullary, float nephrographic) const;

    struct Canvas;
    void paintMuscles(Canvas& canvas) const;
    void paintBowel(Canvas& canvas) const;
    void paintUpperOrgans(Canvas& canvas) const;
    void paintLiver(Canvas& canvas) const;
    void paintVessels(Canvas& canvas) const;
    void paintKidney(Canvas& canvas, const Kidney& kidney) const;
    void paintTumour(Canvas& canvas, TumourShares& shares) const;
    Enhancement tumourTissue(const Point& p, float depthMm) const;
    void paintSpine(Canvas& canvas) const;
    template <class Shape, class Tissue>
    void paintShape(Canvas& canvas, const Shape& shape, const Tissue& tissue) const;

    SyntheticPatient m_patient;
    float m_scale;
    float m_pixelMm;
    float m_halfWidth;
    float m_halfDepth;
    float m_wallMm;
    Point m_spine; ///< centre of a vertebral body
    SmoothNoise m_noise;
    std::vector<BowelPiece> m_bowel;
    std::array<Kidney, 2> m_kidneys;
    Tube m_aorta;
    Tube m_vena;
    Ellipsoid m_tumour;
    std::vector<Ellipsoid> m_cysts;
    Eigen::Matrix3f m_stripeAxes = Eigen::Matrix3f::Identity();
    Point m_readerShift = Point::Zero();
    float m_readerBiasMm = 0.0F;
};

} // namespace rimlight::study
