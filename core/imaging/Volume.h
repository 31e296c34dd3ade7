#pragma once

#include "core/imaging/Geometry.h"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace rimlight::imaging {

/// The voxel types that a Volume can hold; every file type fits one of them without loss.
enum class ScalarType : std::uint8_t { UInt8, Int16, UInt16, Int32, Float32, Float64 };

std::size_t bytesPerVoxel(ScalarType type);

template <class T>
constexpr ScalarType scalarTypeOf();

/// Calls f with a value of the C++ type that type stands for: withScalarType(type, [&]<class T>(T) { ... }).
template <class F>
decltype(auto) withScalarType(ScalarType type, F&& f) {
    switch (type) {
    case ScalarType::UInt8:
        return f(std::uint8_t{});
    case ScalarType::Int16:
        return f(std::int16_t{});
    case ScalarType::UInt16:
        return f(std::uint16_t{});
    case ScalarType::Int32:
        return f(std::int32_t{});
    case ScalarType::Float32:
        return f(float{});
    case ScalarType::Float64:
        break;
    }
    return f(double{});
}

enum class Modality : std::uint8_t { CT, MR, PT, Other };
/// "CT", "MR", "PT" or "other".
std::string modalityText(Modality modality);

enum class IntensityUnit : std::uint8_t { Hounsfield, Arbitrary };
/// "HU", or "" for arbitrary units.
std::string unitText(IntensityUnit unit);

/// An image: geometry, scalar voxels, modality and unit. Cheap to copy; the voxels are shared and never change.
class Volume {
public:
    Volume() = default;

    /// Takes a buffer of geometry.voxelCount() voxels of the type, i fastest; the pointer keeps it alive (a vector, a
    /// mapped shared memory). The buffer is aligned for the type.
    Volume(Geometry geometry, ScalarType type, std::shared_ptr<const void> voxels, Modality modality = Modality::Other,
           IntensityUnit unit = IntensityUnit::Arbitrary);

    /// Takes a vector of geometry.voxelCount() voxels.
    template <class T>
    static Volume fromVoxels(Geometry geometry, std::vector<T> voxels, Modality modality = Modality::Other,
                             IntensityUnit unit = IntensityUnit::Arbitrary) {
        assert(voxels.size() == geometry.voxelCount());
        const auto owner = std::make_shared<const std::vector<T>>(std::move(voxels));
        return Volume(std::move(geometry), scalarTypeOf<T>(), std::shared_ptr<const void>(owner, owner->data()),
                      modality, unit);
    }

    bool isEmpty() const { return m_voxels == nullptr; }
    const Geometry& geometry() const { return m_geometry; }
    ScalarType scalarType() const { return m_type; }
    Modality modality() const { return m_modality; }
    IntensityUnit unit() const { return m_unit; }
    std::size_t byteCount() const { return m_geometry.voxelCount() * bytesPerVoxel(m_type); }

    /// True when the image was made by a program, not by a scanner; shown wherever the image is.
    bool isSynthetic() const { return m_synthetic; }
    void markSynthetic() { m_synthetic = true; }

    /// The raw buffer and what keeps it alive; for views that take it without a copy.
    const std::shared_ptr<const void>& buffer() const { return m_voxels; }

    /// The voxels; T must be the type of scalarType().
    template <class T>
    std::span<const T> voxels() const {
        assert(scalarTypeOf<T>() == m_type);
        return {static_cast<const T*>(m_voxels.get()), m_geometry.voxelCount()};
    }

    /// Calls f(std::span<const T>) with the voxels in their own type.
    template <class F>
    decltype(auto) visit(F&& f) const {
        return withScalarType(m_type, [&]<class T>(T) -> decltype(auto) { return f(voxels<T>()); });
    }

    /// One voxel as a double; (i, j, k) lies inside.
    double at(int i, int j, int k) const;

private:
    Geometry m_geometry;
    ScalarType m_type = ScalarType::Int16;
    std::shared_ptr<const void> m_voxels;
    Modality m_modality = Modality::Other;
    IntensityUnit m_unit = IntensityUnit::Arbitrary;
    bool m_synthetic = false;
};

template <class T>
constexpr ScalarType scalarTypeOf() {
    if constexpr (std::is_same_v<T, std::uint8_t>)
        return ScalarType::UInt8;
    else if constexpr (std::is_same_v<T, std::int16_t>)
        return ScalarType::Int16;
    else if constexpr (std::is_same_v<T, std::uint16_t>)
        return ScalarType::UInt16;
    else if constexpr (std::is_same_v<T, std::int32_t>)
        return ScalarType::Int32;
    else if constexpr (std::is_same_v<T, float>)
        return ScalarType::Float32;
    else {
        static_assert(std::is_same_v<T, double>, "not a voxel type");
        return ScalarType::Float64;
    }
}

/// SHA-256 of geometry, type and voxels, for provenance. No patient data takes part.
std::string contentHash(const Volume& volume);

} // namespace rimlight::imaging
