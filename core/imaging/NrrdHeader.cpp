#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/imaging/ImageHeader.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

namespace rimlight::imaging {

namespace {

Error damaged(const std::string& what, const std::string& item) {
    return Error("its NRRD header is damaged: " + what, item, "Export it again.");
}

struct Fields {
    std::map<std::string, std::string> values;
    std::map<std::string, std::string> keyValues; ///< "key:=value", both unescaped
    std::uint64_t dataOffset = 0;

    const std::string* find(const std::string& name) const {
        const auto found = values.find(name);
        return found == values.end() ? nullptr : &found->second;
    }
};

/// A backslash and a line end are written as \\ and \n in keys and their values.
std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t c = 0; c < text.size(); ++c) {
        const bool isEscape = text[c] == '\\' && c + 1 < text.size() && (text[c + 1] == 'n' || text[c + 1] == '\\');
        if (isEscape)
            ++c;
        plain += isEscape && text[c] == 'n' ? '\n' : text[c];
    }
    return plain;
}

/// The lines up to the blank one that ends the header (http://teem.sourceforge.net/nrrd/format.html).
Fields readFields(std::string_view bytes, const std::string& item) {
    if (!bytes.starts_with("NRRD000") || bytes.size() < 9)
        throw Error("is not an NRRD file: it does not begin with NRRD", item, "Check that it is the right file.");
    Fields fields;
    bool first = true;
    for (std::size_t begin = 0;;) {
        const std::size_t end = bytes.find('\n', begin);
        if (end == std::string_view::npos)
            throw damaged("it has no end", item);
        std::string_view line = bytes.substr(begin, end - begin);
        begin = end + 1;
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (line.empty()) {
            fields.dataOffset = begin;
            return fields;
        }
        const std::size_t colon = line.find(": ");
        const std::size_t keyValue = line.find(":=");
        const bool isField = colon != std::string_view::npos && colon < keyValue;
        if (!first && line.front() != '#' && isField)
            fields.values[lowerCase(trimmed(line.substr(0, colon)))] = std::string(trimmed(line.substr(colon + 2)));
        else if (!first && line.front() != '#' && keyValue != std::string_view::npos)
            fields.keyValues[unescaped(line.substr(0, keyValue))] = unescaped(line.substr(keyValue + 2));
        first = false;
    }
}

std::vector<std::string> words(const std::string& text) {
    std::vector<std::string> result;
    for (const auto& word : split(text, ' '))
        if (!trimmed(word).empty())
            result.emplace_back(trimmed(word));
    return result;
}

StoredType storedTypeOf(const std::string& name, const std::string& item) {
    static const std::map<std::string, StoredType> kNames = {
        {"signed char", StoredType::Int8},
        {"int8", StoredType::Int8},
        {"int8_t", StoredType::Int8},
        {"uchar", StoredType::UInt8},
        {"unsigned char", StoredType::UInt8},
        {"uint8", StoredType::UInt8},
        {"uint8_t", StoredType::UInt8},
        {"short", StoredType::Int16},
        {"short int", StoredType::Int16},
        {"signed short", StoredType::Int16},
        {"signed short int", StoredType::Int16},
        {"int16", StoredType::Int16},
        {"int16_t", StoredType::Int16},
        {"ushort", StoredType::UInt16},
        {"unsigned short", StoredType::UInt16},
        {"unsigned short int", StoredType::UInt16},
        {"uint16", StoredType::UInt16},
        {"uint16_t", StoredType::UInt16},
        {"int", StoredType::Int32},
        {"signed int", StoredType::Int32},
        {"int32", StoredType::Int32},
        {"int32_t", StoredType::Int32},
        {"uint", StoredType::UInt32},
        {"unsigned int", StoredType::UInt32},
        {"uint32", StoredType::UInt32},
        {"uint32_t", StoredType::UInt32},
        {"longlong", StoredType::Int64},
        {"long long", StoredType::Int64},
        {"long long int", StoredType::Int64},
        {"signed long long", StoredType::Int64},
        {"signed long long int", StoredType::Int64},
        {"int64", StoredType::Int64},
        {"int64_t", StoredType::Int64},
        {"ulonglong", StoredType::UInt64},
        {"unsigned long long", StoredType::UInt64},
        {"unsigned long long int", StoredType::UInt64},
        {"uint64", StoredType::UInt64},
        {"uint64_t", StoredType::UInt64},
        {"float", StoredType::Float32},
        {"double", StoredType::Float64},
    };
    const auto found = kNames.find(lowerCase(name));
    if (found == kNames.end())
        throw Error("has an unsupported NRRD voxel type", item, "Convert it to an integer or floating-point type.");
    return found->second;
}

/// "(a,b,c)"; nothing for "none".
std::optional<Eigen::Vector3d> parseVector(const std::string& text, const std::string& item) {
    if (lowerCase(text) == "none")
        return std::nullopt;
    if (text.size() < 2 || text.front() != '(' || text.back() != ')')
        throw damaged("a vector has no brackets", item);
    const auto parts = split(std::string_view(text).substr(1, text.size() - 2), ',');
    if (parts.size() != 3)
        throw damaged("a vector has not three numbers", item);
    Eigen::Vector3d vector;
    for (int axis = 0; axis < 3; ++axis) {
        const auto number = parseNumber(parts[static_cast<std::size_t>(axis)]);
        if (!number)
            throw damaged("a vector holds no numbers", item);
        vector[axis] = *number;
    }
    return vector;
}

/// Vectors may hold blanks after their commas; "(1, 0, 0) none" has two entries.
std::vector<std::string> splitVectors(const std::string& text) {
    std::vector<std::string> result(1);
    int depth = 0;
    for (const char c : text) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ' ' || c == '\t') {
            if (depth == 0 && !result.back().empty())
                result.emplace_back();
            continue;
        }
        result.back() += c;
    }
    if (result.back().empty())
        result.pop_back();
    return result;
}

/// What turns the file's patient axes into ours; spaces that name no patient directions are taken as they are.
Eigen::Vector3d toLps(const std::string& space) {
    if (space == "right-anterior-superior" || space == "ras")
        return {-1.0, -1.0, 1.0};
    if (space == "left-anterior-superior" || space == "las")
        return {1.0, -1.0, 1.0};
    return {1.0, 1.0, 1.0};
}

/// The axes of the file that are axes of space; an axis of one sample beside them is left out, and a first axis of
/// several is taken for the components of each voxel.
std::vector<std::size_t> spatialAxes(const Fields& fields, const std::vector<double>& sizes, const std::string& item) {
    std::vector<bool> spatial(sizes.size(), true);
    if (const auto* directions = fields.find("space directions")) {
        const auto entries = splitVectors(*directions);
        if (entries.size() != sizes.size())
            throw damaged("space directions do not match the dimension", item);
        for (std::size_t axis = 0; axis < sizes.size(); ++axis)
            spatial[axis] = lowerCase(entries[axis]) != "none";
    }
    if (const auto* kinds = fields.find("kinds")) {
        const auto names = words(lowerCase(*kinds));
        for (std::size_t axis = 0; axis < std::min(names.size(), sizes.size()); ++axis)
            if (names[axis].find("color") != std::string::npos || names[axis] == "vector" || names[axis] == "list" ||
                names[axis].find("vector") != std::string::npos || names[axis].find("matrix") != std::string::npos)
                spatial[axis] = false;
    }
    std::vector<std::size_t> axes;
    for (std::size_t axis = 0; axis < sizes.size(); ++axis) {
        if (spatial[axis])
            axes.push_back(axis);
        else if (sizes[axis] != 1.0 && axis != 0)
            throw Error("holds " + std::to_string(static_cast<long long>(sizes[axis])) +
                            " values per voxel (colours, vectors or time points), not one",
                        item, "Convert it to one grey value per voxel.");
    }
    while (axes.size() > 3 && sizes[axes.back()] == 1.0)
        axes.pop_back();
    if (axes.size() != 3)
        throw Error("has " + std::to_string(axes.size()) + " dimensions, not 3", item,
                    axes.size() > 3 ? "Extract one volume from it first." : "Choose a three-dimensional image.");
    return axes;
}

void readGeometry(const Fields& fields, const std::vector<std::size_t>& axes, Geometry& geometry,
                  const std::string& item) {
    if (const auto* directions = fields.find("space directions")) {
        const auto* space = fields.find("space");
        const Eigen::Vector3d sign = toLps(space == nullptr ? "" : lowerCase(*space));
        const auto entries = splitVectors(*directions);
        for (int axis = 0; axis < 3; ++axis) {
            const auto vector = parseVector(entries[axes[static_cast<std::size_t>(axis)]], item);
            if (!vector)
                throw damaged("an axis has no direction", item);
            geometry.spacingMm[axis] = vector->norm();
            geometry.direction.col(axis) = sign.asDiagonal() * vector->normalized();
        }
        if (const auto* origin = fields.find("space origin")) {
            const auto vector = parseVector(splitVectors(*origin).empty() ? "" : splitVectors(*origin).front(), item);
            if (vector)
                geometry.originMm = sign.asDiagonal() * *vector;
        }
        return;
    }
    const auto numbersOf = [&](const char* name) {
        const auto* text = fields.find(name);
        return text == nullptr ? std::vector<std::string>() : words(*text);
    };
    const auto spacings = numbersOf("spacings");
    const auto minima = numbersOf("axis mins");
    auto centerings = numbersOf("centers");
    if (centerings.empty())
        centerings = numbersOf("centerings");
    for (int axis = 0; axis < 3; ++axis) {
        const std::size_t source = axes[static_cast<std::size_t>(axis)];
        if (source < spacings.size() && lowerCase(spacings[source]) != "nan") {
            const auto number = parseNumber(spacings[source]);
            if (!number)
                throw damaged("spacings hold no numbers", item);
            geometry.spacingMm[axis] = std::abs(*number);
        }
        if (source < minima.size() && lowerCase(minima[source]) != "nan") {
            // A minimum is the edge of the first voxel, unless the samples are said to be nodes.
            const bool isNode = source < centerings.size() && lowerCase(centerings[source]) == "node";
            geometry.originMm[axis] =
                parseNumber(minima[source]).value_or(0.0) + (isNode ? 0.0 : 0.5 * geometry.spacingMm[axis]);
        }
    }
}

} // namespace

std::map<std::string, std::string> parseNrrdKeyValues(std::string_view bytes, const std::string& item) {
    return readFields(bytes, item).keyValues;
}

ImageHeader parseNrrdHeader(std::string_view bytes, std::uint64_t fileBytes, const std::string& item) {
    const Fields fields = readFields(bytes, item);
    const auto required = [&](const char* name) -> const std::string& {
        const auto* value = fields.find(name);
        if (value == nullptr)
            throw damaged(std::string("it lacks the field '") + name + "'", item);
        return *value;
    };
    if (fields.find("data file") != nullptr || fields.find("datafile") != nullptr)
        throw Error("keeps its voxels in another file", item, "Save it as a single .nrrd file.");

    ImageHeader header;
    header.dataOffset = fields.dataOffset;
    header.storedType = storedTypeOf(required("type"), item);
    std::vector<double> sizes;
    for (const auto& word : words(required("sizes")))
        sizes.push_back(parseNumber(word).value_or(0.0));
    const auto dimension = parseNumber(required("dimension"));
    if (!dimension || *dimension != static_cast<double>(sizes.size()) || sizes.size() > 16)
        throw damaged("dimension and sizes do not match", item);
    for (const double length : sizes)
        if (!(length >= 1.0 && length < 2147483648.0))
            throw damaged("a size is no positive whole number", item);
    const auto axes = spatialAxes(fields, sizes, item);
    if (axes.front() != 0)
        header.components = checkedComponents(sizes.front(), item);
    header.geometry.size = checkedSize(std::array{sizes[axes[0]], sizes[axes[1]], sizes[axes[2]]}, item);
    readGeometry(fields, axes, header.geometry, item);

    const std::string encoding = lowerCase(required("encoding"));
    if (encoding == "raw")
        header.encoding = Encoding::Raw;
    else if (encoding == "gzip" || encoding == "gz")
        header.encoding = Encoding::Deflate;
    else if (encoding == "ascii" || encoding == "text" || encoding == "txt")
        header.encoding = Encoding::Text;
    else
        throw Error("is stored in an unsupported NRRD encoding", item, "Save it with raw or gzip encoding.");
    if (const auto* endian = fields.find("endian"))
        header.bigEndian = lowerCase(*endian) == "big";
    else if (header.encoding != Encoding::Text && bytesPerStoredVoxel(header.storedType) > 1)
        throw damaged("it lacks the field 'endian'", item);

    for (const char* name : {"line skip", "lineskip"})
        if (const auto* skip = fields.find(name); skip != nullptr && parseNumber(*skip) != 0.0)
            throw Error("skips lines before its voxels, which is not supported", item, "Save it again.");
    for (const char* name : {"byte skip", "byteskip"})
        if (const auto* text = fields.find(name)) {
            const auto skip = parseNumber(*text);
            if (skip == -1.0 && header.encoding == Encoding::Raw && header.storedBytes() <= fileBytes)
                header.dataOffset = fileBytes - header.storedBytes();
            else if (skip && *skip >= 0.0 && *skip < 1e9 && header.encoding == Encoding::Raw)
                header.dataOffset += static_cast<std::uint64_t>(*skip);
            else if (skip != 0.0)
                throw damaged("its byte skip is impossible", item);
        }
    return header;
}

} // namespace rimlight::imaging
