#pragma once

#include "core/study/SyntheticPatient.h"
#include "core/study/SyntheticScene.h"

#include <array>
#include <span>
#include <vector>

namespace rimlight::study {

/// The images of an abdomen: corticomedullary HU, nephrographic HU, and T2 in per cent of still water's signal.
inline constexpr int kCorticomedullary = 0;
inline constexpr int kNephrographic = 1;
inline constexpr int kT2 = 2;

struct SyntheticCanvas;

/// The parts of an invented abdomen, from the middle of the body at the height of the kidneys.
class SyntheticAnatomy : public SyntheticScene {
public:
    explicit SyntheticAnatomy(const SyntheticPatient& patient);

    /// Of the anatomy against that of a child with a body 186 mm wide.
    float scale() const { return m_scale; }
    const Ellipsoid& tumour() const { return m_tumour; }

    Ground ground(const PlaneGrid& grid, float z) const override;
    void paint(Plane& plane, std::span<const float> cavityMm, float z,
               std::vector<std::vector<float>>& readings) const override;

private:
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
    void placeBesideSpine(Random& random);
    void placeReadings();

    float cavityDistance(const Point& p) const;
    float vertebraDistance(const Point& p) const;
    float tumourDistance(const Point& p) const;
    /// Where the tissue that lies at p was before the tumour pushed it aside.
    Point beforeTumour(const Point& p, float cavityMm) const;
    Signals enhanced(float plain, float corticomedullary, float nephrographic, float t2) const;

    void paintMuscles(SyntheticCanvas& canvas) const;
    void paintBowel(SyntheticCanvas& canvas) const;
    void paintUpperOrgans(SyntheticCanvas& canvas) const;
    void paintLiver(SyntheticCanvas& canvas) const;
    void paintVessels(SyntheticCanvas& canvas) const;
    void paintKidney(SyntheticCanvas& canvas, const Kidney& kidney) const;
    void paintTumour(SyntheticCanvas& canvas, std::vector<std::vector<float>>& readings) const;
    void paintStrands(SyntheticCanvas& canvas, std::size_t pixel, const Point& p, float depthMm) const;
    void paintEncased(SyntheticCanvas& canvas) const;
    void paintForamen(SyntheticCanvas& canvas, std::vector<std::vector<float>>& readings) const;
    Signals tumourTissue(const Point& p, float depthMm) const;

    SyntheticPatient m_patient;
    float m_scale;
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
    std::vector<Tube> m_branches; ///< of the aorta, to the bowel
    std::vector<Ellipsoid> m_nodes;
    std::vector<Tube> m_foramen; ///< where the tumour reaches into the canal, at most one
    std::array<SyntheticReading, kMostReadings> m_readings;
};

} // namespace rimlight::study
