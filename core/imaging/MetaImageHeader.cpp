#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/imaging/ImageHeader.h"

#include <cmath>
#include <map>
#include <optional>
#include <vector>

namespace rimlight::imaging {

namespace {

Error damaged(const std::string& what, const std::string& item) {
    return Error("its MetaImage header is damaged: " + what, item, "Export it again.");
}

struct Fields {
    std::map<std::string, std::string> values;
    std::uint64_t dataOffset = 0;
};

/// "Key = Value" lines; ElementDataFile is the last (https://itk.org/Wiki/MetaIO/Documentation).
Fields readFields(std::string_view bytes, const std::string& item) {
    Fields fields;
    for (std::size_t begin = 0;;) {
        const std::size_t end = bytes.find('\n', begin);
        if (end == std::string_view::npos)
            throw Error("is not a MetaImage file: it has no header that ends in ElementDataFile", item,
                        "Check that it is the right file.");
        const std::string_view line = bytes.substr(begin, end - begin);
        begin = end + 1;
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos)
            continue;
        const std::string key = lowerCase(trimmed(line.substr(0, equals)));
        fields.values[key] = std::string(trimmed(line.substr(equals + 1)));
        if (key == "elementdatafile") {
            fields.dataOffset = begin;
            return fields;
        }
    }
}

StoredType storedTypeOf(const std::string& name, const std::string& item) {
    // MetaIO's long is four bytes on every machine.
    static const std::map<std::string, StoredType> kNames = {
        {"MET_CHAR", StoredType::Int8},       {"MET_UCHAR", StoredType::UInt8},
        {"MET_SHORT", StoredType::Int16},     {"MET_USHORT", StoredType::UInt16},
        {"MET_INT", StoredType::Int32},       {"MET_UINT", StoredType::UInt32},
        {"MET_LONG", StoredType::Int32},      {"MET_ULONG", StoredType::UInt32},
        {"MET_LONG_LONG", StoredType::Int64}, {"MET_ULONG_LONG", StoredType::UInt64},
        {"MET_FLOAT", StoredType::Float32},   {"MET_DOUBLE", StoredType::Float64},
    };
    const auto found = kNames.find(name);
    if (found == kNames.end())
        throw Error("has an unsupported MetaImage voxel type", item,
                    "Convert it to an integer or floating-point type, one value per voxel.");
    return found->second;
}

bool isTrue(const std::string& text) {
    const std::string lower = lowerCase(text);
    return lower == "true" || lower == "1" || lower == "t";
}

} // namespace

ImageHeader parseMetaImageHeader(std::string_view bytes, std::uint64_t fileBytes, const std::string& item) {
    const Fields fields = readFields(bytes, item);
    // The first of several names that the format knows for the same thing.
    const auto find = [&](std::initializer_list<const char*> names) -> std::optional<std::string> {
        for (const char* name : names)
            if (const auto found = fields.values.find(name); found != fields.values.end())
                return found->second;
        return std::nullopt;
    };
    const auto numbers = [&](std::initializer_list<const char*> names) -> std::optional<std::vector<double>> {
        const auto text = find(names);
        if (!text)
            return std::nullopt;
        std::vector<double> values;
        for (const auto& word : split(*text, ' '))
            if (!trimmed(word).empty()) {
                const auto number = parseNumber(word);
                if (!number)
                    throw damaged("a field that should hold numbers does not", item);
                values.push_back(*number);
            }
        return values;
    };
    const auto numbersOfCount = [&](std::size_t count, std::initializer_list<const char*> names) {
        auto values = numbers(names);
        if (values && values->size() != count)
            throw damaged("a field has the wrong count of numbers", item);
        return values;
    };

    const auto dimensions = numbersOfCount(1, {"ndims"});
    if (!dimensions)
        throw damaged("it lacks NDims", item);
    if (dimensions->front() != 3.0)
        throw Error("has " + formatNumber(dimensions->front()) + " dimensions, not 3", item,
                    dimensions->front() > 3.0 ? "Extract one volume from it first."
                                              : "Choose a three-dimensional image.");

    ImageHeader header;
    if (const auto channels = numbersOfCount(1, {"elementnumberofchannels"}))
        header.components = checkedComponents(channels->front(), item);
    const auto sizes = numbersOfCount(3, {"dimsize"});
    if (!sizes)
        throw damaged("it lacks DimSize", item);
    header.geometry.size = checkedSize(*sizes, item);
    header.storedType = storedTypeOf(find({"elementtype"}).value_or(""), item);
    if (lowerCase(find({"elementdatafile"}).value_or("")) != "local")
        throw Error("keeps its voxels in another file", item, "Save it as a single .mha file.");

    if (const auto spacing = numbersOfCount(3, {"elementspacing", "elementsize"}))
        header.geometry.spacingMm = Eigen::Vector3d((*spacing)[0], (*spacing)[1], (*spacing)[2]);
    if (const auto origin = numbersOfCount(3, {"offset", "position", "origin"}))
        header.geometry.originMm = Eigen::Vector3d((*origin)[0], (*origin)[1], (*origin)[2]);
    if (const auto matrix = numbersOfCount(9, {"transformmatrix", "rotation", "orientation"}))
        for (int axis = 0; axis < 3; ++axis) {
            for (int row = 0; row < 3; ++row)
                header.geometry.direction(row, axis) =
                    (*matrix)[3 * static_cast<std::size_t>(axis) + static_cast<std::size_t>(row)];
            // Text keeps few decimals; the axes are unit vectors all the same.
            if (const double length = header.geometry.direction.col(axis).norm(); length > 0.0)
                header.geometry.direction.col(axis) /= length;
        }
    if (const auto slope = numbersOfCount(1, {"elementtointensityfunctionslope"}))
        header.slope = slope->front();
    if (const auto intercept = numbersOfCount(1, {"elementtointensityfunctionoffset"}))
        header.intercept = intercept->front();

    header.bigEndian = isTrue(find({"binarydatabyteordermsb", "elementbyteordermsb"}).value_or("False"));
    header.dataOffset = fields.dataOffset;
    if (!isTrue(find({"binarydata"}).value_or("True")))
        header.encoding = Encoding::Text;
    else if (isTrue(find({"compresseddata"}).value_or("False")))
        header.encoding = Encoding::Deflate;
    if (const auto skip = numbersOfCount(1, {"headersize"}); skip && header.encoding == Encoding::Raw) {
        if (skip->front() == -1.0 && header.storedBytes() <= fileBytes)
            header.dataOffset = fileBytes - header.storedBytes();
        else if (skip->front() > 0.0 && skip->front() < 1e9)
            header.dataOffset = static_cast<std::uint64_t>(skip->front());
    }
    return header;
}

} // namespace rimlight::imaging
