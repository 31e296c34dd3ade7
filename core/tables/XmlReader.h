#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::tables {

/// An attribute by its name without its prefix.
struct XmlAttribute {
    std::string_view name;
    std::string value;
    bool prefixed = false; ///< r:id, unlike id
};
using XmlAttributes = std::vector<XmlAttribute>;

/// The value of that name, with or without a prefix as asked.
std::optional<std::string_view> valueOf(const XmlAttributes& attributes, std::string_view name, bool prefixed = false);

/// What a document is made of, in its order; names come without their prefix, text with its references replaced. Views
/// hold during the call only.
class XmlSink {
public:
    virtual ~XmlSink() = default;
    virtual void begin(std::string_view element, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view element) = 0;
    /// Perhaps in several pieces; blanks between elements too.
    virtual void text(std::string_view piece) = 0;
};

/// Reads XML 1.0 in UTF-8 as the parts of a workbook are written: elements, attributes, text, the five entities and
/// numeric references, CDATA, comments, processing instructions. A document type is refused, and with it entities that
/// grow. (liborcus 0.17's parser goes beyond the end of text that is cut short, and its numbers are off in the last
/// digit.)
/// @throws Error when the XML is damaged or not UTF-8; part names it; and what the sink throws
void readXml(std::string_view xml, XmlSink& sink, const std::string& part, const std::string& item);

} // namespace rimlight::tables
