#include "core/base/Error.h"
#include "core/imaging/ImageHeader.h"

#include <Eigen/Geometry>
#include <Eigen/LU>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace rimlight::imaging {

namespace {

/// Fields of the NIfTI-1 header by their offset (nifti1.h, Cox et al. 2004), in the file's byte order.
class NiftiFields {
public:
    NiftiFields(std::span<const std::uint8_t> bytes, bool bigEndian) : m_bytes(bytes), m_bigEndian(bigEndian) {}

    std::int16_t int16(std::size_t offset) const { return read<std::int16_t>(offset); }
    std::int32_t int32(std::size_t offset) const { return read<std::int32_t>(offset); }
    /// What isn't finite counts as 0, as the format's reference library reads it.
    double float32(std::size_t offset) const {
        const auto value = std::bit_cast<float>(read<std::uint32_t>(offset));
        return std::isfinite(value) ? static_cast<double>(value) : 0.0;
    }

private:
    template <class T>
    T read(std::size_t offset) const {
        std::array<std::uint8_t, sizeof(T)> raw{};
        std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(offset), sizeof(T), raw.begin());
        if (m_bigEndian != (std::endian::native == std::endian::big))
            std::reverse(raw.begin(), raw.end());
        return std::bit_cast<T>(raw);
    }

    std::span<const std::uint8_t> m_bytes;
    bool m_bigEndian;
};

StoredType storedTypeOf(std::int16_t code, const std::string& item) {
    switch (code) {
    case 2:
        return StoredType::UInt8;
    case 4:
        return StoredType::Int16;
    case 8:
        return StoredType::Int32;
    case 16:
        return StoredType::Float32;
    case 64:
        return StoredType::Float64;
    case 256:
        return StoredType::Int8;
    case 512:
        return StoredType::UInt16;
    case 768:
        return StoredType::UInt32;
    case 1024:
        return StoredType::Int64;
    case 1280:
        return StoredType::UInt64;
    case 128:
    case 2304:
        throw Error("holds colours (RGB), not grey values", item, "Convert it to one grey value per voxel.");
    default:
        throw Error("has an unsupported NIfTI data type (code " + std::to_string(code) + ")", item,
                    "Convert it to an integer or floating-point type.");
    }
}

struct Placement {
    Eigen::Vector3d spacingMm;
    Eigen::Matrix3d direction; ///< RAS
    Eigen::Vector3d originMm;  ///< RAS
};

Placement fromQform(const NiftiFields& fields, const Eigen::Vector3d& spacing) {
    const double b = fields.float32(256);
    const double c = fields.float32(260);
    const double d = fields.float32(264);
    const double vectorPart = b * b + c * c + d * d;
    const double a = std::sqrt(std::max(0.0, 1.0 - vectorPart));
    Eigen::Matrix3d direction = Eigen::Quaterniond(a, b, c, d).normalized().toRotationMatrix();
    if (fields.float32(76) < 0.0)
        direction.col(2) = -direction.col(2);
    return {spacing, direction, {fields.float32(268), fields.float32(272), fields.float32(276)}};
}

Placement fromSform(const NiftiFields& fields, const Eigen::Vector3d& pixdim) {
    Eigen::Matrix3d matrix;
    Eigen::Vector3d origin;
    for (int row = 0; row < 3; ++row) {
        const std::size_t begin = 280 + 16 * static_cast<std::size_t>(row);
        for (int column = 0; column < 3; ++column)
            matrix(row, column) = fields.float32(begin + 4 * static_cast<std::size_t>(column));
        origin[row] = fields.float32(begin + 12);
    }
    Placement placement{pixdim, matrix, origin};
    for (int axis = 0; axis < 3; ++axis) {
        const double length = matrix.col(axis).norm();
        if (!(length > 0.0))
            continue; // validate() refuses a direction of zero length
        // pixdim is the same number with one rounding less, unless a program left it behind.
        if (!(std::abs(length - pixdim[axis]) <= 1e-5 * length))
            placement.spacingMm[axis] = length;
        placement.direction.col(axis) /= length;
    }
    return placement;
}

bool isOrthonormal(const Eigen::Matrix3d& m) {
    return (m.transpose() * m).isApprox(Eigen::Matrix3d::Identity(), 1e-3);
}

/// A scanner's sform, or the only one, wins; else the qform, which can't hold a shear. ITK 5 chooses alike.
Placement choosePlacement(const NiftiFields& fields, const Eigen::Vector3d& spacing) {
    constexpr std::int16_t kScannerAnatomical = 1;
    const std::int16_t qformCode = fields.int16(252);
    const std::int16_t sformCode = fields.int16(254);
    if (sformCode > 0) {
        Placement sform = fromSform(fields, spacing);
        if (qformCode <= 0)
            return sform;
        Placement qform = fromQform(fields, spacing);
        const bool agree = sform.direction.isApprox(qform.direction, 1e-3);
        if (isOrthonormal(sform.direction) && (sformCode == kScannerAnatomical || agree))
            return sform;
        return qform;
    }
    return fromQform(fields, spacing);
}

double millimetresPerUnit(std::uint8_t xyztUnits) {
    constexpr std::uint8_t kSpaceBits = 7;
    switch (xyztUnits & kSpaceBits) {
    case 1:
        return 1000.0;
    case 3:
        return 0.001;
    default:
        return 1.0;
    }
}

/// The free texts: a description of 80 bytes, the name of an auxiliary file of 24.
std::string_view wordsOf(std::span<const std::uint8_t> bytes) {
    constexpr std::size_t kBegin = 148;
    constexpr std::size_t kLength = 80 + 24;
    return {reinterpret_cast<const char*>(bytes.data()) + kBegin, kLength};
}

} // namespace

ImageHeader parseNiftiHeader(std::span<const std::uint8_t> bytes, const std::string& item) {
    constexpr std::size_t kHeaderBytes = 348;
    const auto refuse = [&] {
        return Error("is not a NIfTI-1 file: its first bytes are no NIfTI header", item,
                     "Check that it is the right file, or export it again.");
    };
    if (bytes.size() < kHeaderBytes)
        throw refuse();
    const bool little = NiftiFields(bytes, false).int32(0) == 348;
    const bool big = NiftiFields(bytes, true).int32(0) == 348;
    if (NiftiFields(bytes, false).int32(0) == 540 || NiftiFields(bytes, true).int32(0) == 540)
        throw Error("is a NIfTI-2 file", item, "Convert it to NIfTI-1.");
    if (!little && !big)
        throw refuse();
    if (std::memcmp(bytes.data() + 344, "ni1", 4) == 0)
        throw Error("keeps its voxels in a second file (.img)", item, "Convert it to a single .nii file.");
    if (std::memcmp(bytes.data() + 344, "n+1", 4) != 0)
        throw refuse();

    const NiftiFields fields(bytes, big);
    ImageHeader header;
    header.bigEndian = big;
    const std::int16_t dimensions = fields.int16(40);
    if (dimensions < 1 || dimensions > 7)
        throw refuse();
    std::array<double, 3> sizes{1.0, 1.0, 1.0};
    for (std::size_t axis = 0; axis < static_cast<std::size_t>(dimensions); ++axis) {
        const double length = fields.int16(42 + 2 * axis);
        if (axis < 3)
            sizes[axis] = length;
        else if (length > 1.0)
            throw Error("has " + std::to_string(dimensions) + " dimensions (" +
                            std::to_string(static_cast<int>(length)) + " volumes), not 3",
                        item, "Extract one volume from it first.");
    }
    header.geometry.size = checkedSize(sizes, item);
    header.storedType = storedTypeOf(fields.int16(70), item);
    header.synthetic = wordsOf(bytes).find(kSyntheticMark) != std::string_view::npos;

    const double voxOffset = fields.float32(108);
    if (voxOffset != 0.0 && !(voxOffset >= 348.0 && voxOffset <= 1e9 && voxOffset == std::floor(voxOffset)))
        throw Error("its header says that the voxels begin at an impossible place", item,
                    "The file is damaged: export it again.");
    // An offset of 0 means "right after the header and its four extension bytes".
    header.dataOffset = voxOffset == 0.0 ? 352 : static_cast<std::uint64_t>(voxOffset);

    const double slope = fields.float32(112);
    if (slope != 0.0) {
        header.slope = slope;
        header.intercept = fields.float32(116);
    }

    const double unitMm = millimetresPerUnit(bytes[123]);
    Eigen::Vector3d spacing;
    for (int axis = 0; axis < 3; ++axis) {
        const double step = std::abs(fields.float32(80 + 4 * static_cast<std::size_t>(axis)));
        spacing[axis] = step == 0.0 ? 1.0 : step;
    }
    header.geometry.spacingMm = spacing * unitMm;
    if (fields.int16(252) <= 0 && fields.int16(254) <= 0)
        return header; // placed nowhere in the patient: our own axes, as ITK takes them
    const Placement placement = choosePlacement(fields, spacing);
    // NIfTI's axes run to the patient's right and front; ours to the left and back.
    const Eigen::Vector3d toLps(-1.0, -1.0, 1.0);
    header.geometry.spacingMm = placement.spacingMm * unitMm;
    header.geometry.direction = toLps.asDiagonal() * placement.direction;
    header.geometry.originMm = toLps.asDiagonal() * placement.originMm * unitMm;
    return header;
}

} // namespace rimlight::imaging
