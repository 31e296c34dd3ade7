#pragma once

#include "core/study/SyntheticScanner.h"

#include <array>
#include <cstdint>
#include <vector>

namespace rimlight::study {

/// How a tumour of the posterior mediastinum looks.
struct SyntheticChestTumour {
    bool onLeft = true;
    double radiusMm = 30.0;
    Eigen::Vector3d stretch{1.0, 1.0, 1.0}; ///< across, from front to back, upright
    double lobulationMm = 2.0;
    double raggedMm = 0.0;    ///< of an ill-defined border
    double plainHu = 40.0;    ///< before contrast
    double arterialHu = 58.0; ///< in the arterial phase
    double venousHu = 76.0;
    double textureHu = 10.0; ///< of the enhancement, standard deviation in the venous phase
    double textureScaleMm = 6.0;
    double necrosisCut = 1.5;  ///< smaller is more necrosis
    double calciumCut = 3.0;   ///< smaller is more calcification
    double medial = 0.0;       ///< 0 lies beside the spine, 1 before it and across the midline
    bool wrapsVessels = false; ///< the aorta or the azygos vein run through it
    double effusionMm = 0.0;   ///< depth of fluid behind the lung of its side
    int nodes = 0;             ///< enlarged lymph nodes of the mediastinum
};

/// One invented child with such a tumour.
struct SyntheticChestPatient {
    std::uint64_t seed = 0;
    double halfWidthMm = 95.0;
    double halfDepthMm = 68.0;
    double fatMm = 6.0;
    SyntheticScanner scanner;
    SyntheticChestTumour tumour;
};

/// The images of a chest: HU before contrast, in the arterial and in the venous phase.
inline constexpr int kPlain = 0;
inline constexpr int kArterial = 1;
inline constexpr int kVenous = 2;

struct SyntheticCanvas;

/// The parts of an invented chest, from the middle of the body at the height of the lung's roots.
class SyntheticChest : public SyntheticScene {
public:
    explicit SyntheticChest(const SyntheticChestPatient& patient);

    Ground ground(const PlaneGrid& grid, float z) const override;
    void paint(Plane& plane, std::span<const float> cavityMm, float z,
               std::vector<std::vector<float>>& readings) const override;

    /// The whole body, in slices of 320 pixels, 5 mm thick.
    SyntheticField wholeField() const;
    /// 96 pixels of that size around the tumour, in slices of 5 mm.
    SyntheticField croppedField(double pixelMm) const;

private:
    struct Vessel {
        Tube tube;
        Signals blood;
    };

    void placeTumour(Random& random);
    void placeVessels(Random& random);
    void placeReadings(Random& random);

    float cavityDistance(const Point& p) const;
    /// Distance outwards from the spine and the muscles behind it.
    float wedgeDistance(const Point& p) const;
    float lungDistance(const Point& p) const;
    float tumourDistance(const Point& p) const;
    Signals enhanced(float plain, float arterial, float venous) const;
    Signals tumourTissue(const Point& p, float depthMm) const;

    void paintLungs(SyntheticCanvas& canvas) const;
    void paintUpperAbdomen(SyntheticCanvas& canvas) const;
    void paintHeart(SyntheticCanvas& canvas) const;
    void paintMediastinum(SyntheticCanvas& canvas) const;
    void paintTrunks(SyntheticCanvas& canvas) const;
    void paintTumour(SyntheticCanvas& canvas, std::vector<std::vector<float>>& readings) const;

    SyntheticChestPatient m_patient;
    float m_scale;
    float m_halfWidth;
    float m_halfDepth;
    float m_wallMm;
    Point m_spine;
    SmoothNoise m_noise;
    Tube m_aorta;
    Tube m_azygos;
    Tube m_oesophagus;
    std::vector<Vessel> m_lungVessels;
    std::vector<Ellipsoid> m_nodes;
    Ellipsoid m_tumour;
    std::array<SyntheticReading, kMostReadings> m_readings;
};

} // namespace rimlight::study
