#pragma once

#include "core/base/Text.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

/// How the readers of DICOM objects look into a data set.
namespace rimlight::dicom {

/// The first value as text without blanks around it; empty when it is missing.
inline std::string textOf(DcmItem& item, const DcmTagKey& key) {
    OFString value;
    return item.findAndGetOFString(key, value).good() ? std::string(trimmed({value.c_str(), value.length()}))
                                                      : std::string();
}

inline DcmSequenceOfItems* sequenceOf(DcmItem& item, const DcmTagKey& key) {
    DcmSequenceOfItems* sequence = nullptr;
    return item.findAndGetSequence(key, sequence).good() ? sequence : nullptr;
}

template <class F>
void forEachItem(DcmSequenceOfItems* sequence, F&& f) {
    if (sequence == nullptr)
        return;
    for (DcmObject* object = sequence->nextInContainer(nullptr); object != nullptr;
         object = sequence->nextInContainer(object))
        f(static_cast<DcmItem&>(*object));
}

inline std::optional<int> wholeNumber(std::string_view text) {
    text = trimmed(text);
    int value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

inline std::optional<int> wholeNumber(DcmItem& item, const DcmTagKey& key) {
    return wholeNumber(textOf(item, key));
}

} // namespace rimlight::dicom
