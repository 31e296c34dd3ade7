#include "core/dicom/DatasetValues.h"

#include "core/base/Text.h"

#include <cassert>
#include <cmath>

namespace rimlight::dicom {

void put(DcmItem& item, const DcmTagKey& key, const std::string& value) {
    item.putAndInsertString(key, value.c_str());
}

void putNumber(DcmItem& item, const DcmTagKey& key, int value) {
    item.putAndInsertUint16(key, static_cast<Uint16>(value));
}

DcmItem& newItem(DcmItem& item, const DcmTagKey& sequence) {
    DcmItem* made = nullptr;
    item.findOrCreateSequenceItem(sequence, made, -2);
    assert(made != nullptr);
    return *made;
}

std::string decimalString(double value) {
    if (std::abs(value) < 1e-9)
        return "0";
    std::string text = formatNumber(value);
    for (int digits = 12; text.size() > 16; --digits)
        text = formatSignificant(value, digits);
    return text;
}

std::string decimalStrings(std::span<const double> values) {
    std::string text;
    for (const double value : values)
        text += (text.empty() ? "" : "\\") + decimalString(value);
    return text;
}

std::string plainText(const std::string& text, std::size_t maxCharacters) {
    std::string plain;
    std::size_t characters = 0;
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        // Bytes 10xxxxxx continue a character of UTF-8.
        if ((code & 0xc0U) != 0x80U && ++characters > maxCharacters)
            break;
        if (byte == '\\')
            plain += '/';
        else if (code < 0x20U || code == 0x7fU)
            plain += ' ';
        else
            plain += byte;
    }
    return std::string(trimmed(plain));
}

} // namespace rimlight::dicom
