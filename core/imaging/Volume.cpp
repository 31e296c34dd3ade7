#include "core/imaging/Volume.h"

#include "core/base/Hash.h"
#include "core/base/Text.h"

namespace rimlight::imaging {

std::size_t bytesPerVoxel(ScalarType type) {
    return withScalarType(type, []<class T>(T) { return sizeof(T); });
}

std::string modalityText(Modality modality) {
    switch (modality) {
    case Modality::CT:
        return "CT";
    case Modality::MR:
        return "MR";
    case Modality::PT:
        return "PT";
    case Modality::Other:
        break;
    }
    return "other";
}

std::string unitText(IntensityUnit unit) {
    return unit == IntensityUnit::Hounsfield ? "HU" : "";
}

Volume::Volume(Geometry geometry, ScalarType type, std::shared_ptr<const void> voxels, Modality modality,
               IntensityUnit unit)
    : m_geometry(std::move(geometry)), m_type(type), m_voxels(std::move(voxels)), m_modality(modality), m_unit(unit) {
    assert(m_voxels != nullptr);
}

double Volume::at(int i, int j, int k) const {
    assert(m_geometry.contains(i, j, k));
    return visit([offset = m_geometry.offset(i, j, k)](auto voxels) { return static_cast<double>(voxels[offset]); });
}

std::string contentHash(const Volume& volume) {
    Sha256 hash;
    const Geometry& geometry = volume.geometry();
    for (int axis = 0; axis < 3; ++axis) {
        hash.add(std::to_string(geometry.size[static_cast<std::size_t>(axis)]) + " ");
        hash.add(formatSignificant(geometry.spacingMm[axis], 9) + " " + formatSignificant(geometry.originMm[axis], 9) +
                 " ");
        for (int row = 0; row < 3; ++row)
            hash.add(formatFixed(geometry.direction(row, axis), 6) + " ");
    }
    hash.add("type " + std::to_string(static_cast<int>(volume.scalarType())) + "\n");
    volume.visit([&](auto voxels) { hash.add(std::as_bytes(voxels)); });
    return hash.hex();
}

} // namespace rimlight::imaging
