#pragma once

#include "core/study/SyntheticScanner.h"

#include <Eigen/Core>

#include <cstdint>
#include <string>

namespace rimlight::study {

/// The two renal tumours that the sample cohort is about: Wilms tumour and clear cell sarcoma of the kidney.
enum class Diagnosis : std::uint8_t { Wilms, ClearCellSarcoma };
/// "WT" or "CCSK".
std::string diagnosisText(Diagnosis diagnosis);

enum class TumourSite : std::uint8_t { Kidney, BesideSpine };

/// How the tumour looks. Each property is drawn from a distribution that shifts with the diagnosis by less than its
/// own width, so that no property tells the classes apart, and all of them together do so most of the time.
struct SyntheticTumour {
    bool onLeft = true;
    double radiusMm = 36.0;
    Eigen::Vector3d stretch{1.0, 1.0, 1.0}; ///< of the radius along the tumour's own axes
    double lobulationMm = 2.0;
    double corticomedullaryHu = 60.0;
    double nephrographicHu = 82.0;
    double textureHu = 12.0; ///< standard deviation of the texture
    double textureScaleMm = 6.0;
    double stripeHu = 5.0;    ///< standard deviation of the striped enhancement
    double necrosisCut = 1.0; ///< smaller is more necrosis
    double capsuleHu = 10.0;  ///< how much brighter the pseudocapsule is
    double paleHu = 0.0;      ///< how much less a part of the tumour enhances; 0 for no such part
    double paleCut = 0.5;     ///< smaller is a larger part
    double invasion = 0.0;    ///< strands into the fat around, 0 to 1
    bool thrombus = false;    ///< the tumour grows into the renal vein
    double t2 = 50.0;         ///< signal in T2, in per cent of still water's
    double t2PerHu = 0.4;     ///< of texture and stripes
    double warpMm = 0.0;      ///< by how much the patterns of dead and pale parts are bent out of shape
    double exophyticMm = 0.0; ///< out of the kidney, forwards and outwards
    TumourSite site = TumourSite::Kidney;
    double medial = 0.0;     ///< beside the spine: 0 lies at the adrenal gland, 1 before the spine
    bool encasement = false; ///< the vena cava and the aorta's branches run through the tumour
    bool intoCanal = false;  ///< it reaches through a foramen into the spinal canal
    bool atPedicle = false;  ///< it lies low, at the renal pedicle
    int nodes = 0;           ///< enlarged lymph nodes near the aorta
};

/// One invented child. Everything follows from the seed and the number; nothing from any patient.
struct SyntheticPatient {
    std::uint64_t seed = 0; ///< of what is drawn at random within the images
    int number = 1;
    Diagnosis diagnosis = Diagnosis::Wilms;
    double ageYears = 3.0;
    bool male = true;
    bool cyst = false; ///< dilated cysts around the tumour
    double bodyHalfWidthMm = 93.0;
    double bodyHalfDepthMm = 66.0;
    double fatMm = 6.0;      ///< under the skin
    double frameScale = 0.0; ///< of the organs against a child's with a body 186 mm wide; 0: as the body's width
    SyntheticScanner scanner;
    SyntheticTumour tumour;
};

/// The patient of that number (from 1). Of each five in a row three have a Wilms tumour, in an order that the seed
/// tells; so a cohort's cases don't depend on how many there are.
SyntheticPatient makeSyntheticPatient(std::uint64_t seed, int number);

} // namespace rimlight::study
