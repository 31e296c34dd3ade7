#pragma once

#include "core/base/Text.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <cassert>
#include <cmath>
#include <string>

/// How the writers of DICOM objects fill a data set.
namespace rimlight::dicom {

/// A decimal string of at most the 16 characters that DS allows.
inline std::string decimalString(double value) {
    if (std::abs(value) < 1e-9)
        return "0";
    std::string text = formatNumber(value);
    for (int digits = 12; text.size() > 16; --digits)
        text = formatSignificant(value, digits);
    return text;
}

template <class Values>
std::string decimalStrings(const Values& values) {
    std::string text;
    for (const double value : values)
        text += (text.empty() ? "" : "\\") + decimalString(value);
    return text;
}

inline void put(DcmItem& item, const DcmTagKey& key, const std::string& value) {
    item.putAndInsertString(key, value.c_str());
}

inline void putNumber(DcmItem& item, const DcmTagKey& key, int value) {
    item.putAndInsertUint16(key, static_cast<Uint16>(value));
}

/// A new last item of a sequence, made when it is missing.
inline DcmItem& newItem(DcmItem& item, const DcmTagKey& sequence) {
    DcmItem* made = nullptr;
    item.findOrCreateSequenceItem(sequence, made, -2);
    assert(made != nullptr);
    return *made;
}

} // namespace rimlight::dicom
