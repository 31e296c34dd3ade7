#include "core/tables/XmlReader.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/tables/ColumnNames.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace rimlight::tables {

namespace {

constexpr std::size_t kDeepest = 256;

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Whether a byte may stand in a name. Bytes from 0x80 on belong to letters of other scripts.
bool isNameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

void appendUtf8(std::string& text, std::uint32_t code) {
    const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | code >> 6);
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | code >> 12);
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xF0 | code >> 18);
        byte(0x80 | (code >> 12 & 0x3F));
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

std::string_view localName(std::string_view name) {
    return name.substr(name.find(':') + 1);
}

/// Every look at the text asks for its end first.
class Parser {
public:
    Parser(std::string_view xml, XmlSink& sink, const std::string& part, const std::string& item)
        : m_xml(xml), m_sink(sink), m_part(part), m_item(item) {}

    void parse() {
        if (m_xml.starts_with("\xEF\xBB\xBF"))
            m_at = 3;
        if (utf8Fault(m_xml))
            fail();
        bool rootSeen = false;
        while (m_at < m_xml.size()) {
            if (m_xml[m_at] != '<')
                characters();
            else if (isNext("<?"))
                instruction();
            else if (isNext("<!--"))
                comment();
            else if (isNext("<![CDATA["))
                cdata();
            else if (isNext("</"))
                closing();
            else if (rootSeen && m_open.empty())
                fail();
            else {
                opening();
                rootSeen = true;
            }
        }
        if (!rootSeen || !m_open.empty())
            fail();
    }

private:
    [[noreturn]] void fail() const {
        throw Error("is damaged (" + m_part + " is no XML)", m_item,
                    "Open it in Excel or LibreOffice and save it anew as .xlsx.");
    }

    bool isNext(std::string_view word) const { return m_xml.substr(m_at, word.size()) == word; }

    void skip(std::string_view word) {
        if (!isNext(word))
            fail();
        m_at += word.size();
    }

    void skipBlanks() {
        while (m_at < m_xml.size() && isBlank(m_xml[m_at]))
            ++m_at;
    }

    /// The text up to the word, and moves behind it.
    std::string_view upTo(std::string_view word) {
        const auto end = m_xml.find(word, m_at);
        if (end == std::string_view::npos)
            fail();
        const auto text = m_xml.substr(m_at, end - m_at);
        m_at = end + word.size();
        return text;
    }

    std::string_view name() {
        const std::size_t begin = m_at;
        while (m_at < m_xml.size() && isNameByte(m_xml[m_at]))
            ++m_at;
        if (m_at == begin)
            fail();
        return m_xml.substr(begin, m_at - begin);
    }

    void instruction() {
        skip("<?");
        const auto text = upTo("?>");
        const auto encoding = text.find("encoding");
        if (text.starts_with("xml ") && encoding != std::string_view::npos &&
            lowerCase(text.substr(encoding)).find("utf-8") == std::string::npos)
            fail();
    }

    void comment() {
        skip("<!--");
        upTo("-->");
    }

    void cdata() {
        skip("<![CDATA[");
        const auto text = upTo("]]>");
        if (m_open.empty())
            fail();
        m_sink.text(text);
    }

    void characters() {
        const std::size_t end = std::min(m_xml.find('<', m_at), m_xml.size());
        const auto raw = m_xml.substr(m_at, end - m_at);
        m_at = end;
        if (m_open.empty()) {
            if (!std::all_of(raw.begin(), raw.end(), isBlank))
                fail();
        } else if (raw.find('&') == std::string_view::npos) {
            m_sink.text(raw);
        } else {
            m_sink.text(replaced(raw));
        }
    }

    void closing() {
        skip("</");
        const auto closed = name();
        skipBlanks();
        skip(">");
        if (m_open.empty() || m_open.back() != closed)
            fail();
        m_open.pop_back();
        m_sink.end(localName(closed));
    }

    void opening() {
        skip("<");
        const auto element = name();
        m_attributes.clear();
        for (;;) {
            const std::size_t before = m_at;
            skipBlanks();
            if (isNext(">") || isNext("/>"))
                break;
            if (m_at == before)
                fail();
            attribute();
        }
        m_sink.begin(localName(element), m_attributes);
        if (isNext("/>")) {
            m_at += 2;
            m_sink.end(localName(element));
            return;
        }
        m_at += 1;
        if (m_open.size() == kDeepest)
            fail();
        m_open.push_back(element);
    }

    void attribute() {
        const auto full = name();
        skipBlanks();
        skip("=");
        skipBlanks();
        const bool single = isNext("'");
        skip(single ? "'" : "\"");
        const auto raw = upTo(single ? "'" : "\"");
        if (raw.find('<') != std::string_view::npos)
            fail();
        const auto local = localName(full);
        m_attributes.push_back(
            {local, raw.find('&') == std::string_view::npos ? std::string(raw) : replaced(raw), local != full});
    }

    /// Text with its references replaced: &lt; &#65; &#x41;
    std::string replaced(std::string_view raw) const {
        std::string text;
        while (!raw.empty()) {
            const auto mark = std::min(raw.find('&'), raw.size());
            text += raw.substr(0, mark);
            raw.remove_prefix(mark);
            if (raw.empty())
                break;
            const auto end = raw.find(';');
            if (end == std::string_view::npos)
                fail();
            appendUtf8(text, referred(raw.substr(1, end - 1)));
            raw.remove_prefix(end + 1);
        }
        return text;
    }

    std::uint32_t referred(std::string_view word) const {
        if (word == "lt")
            return '<';
        if (word == "gt")
            return '>';
        if (word == "amp")
            return '&';
        if (word == "quot")
            return '"';
        if (word == "apos")
            return '\'';
        const bool hex = word.starts_with("#x");
        const auto digits = word.substr(std::min<std::size_t>(hex ? 2 : 1, word.size()));
        std::uint32_t code = 0;
        const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
        const bool isCharacter = code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        if (!word.starts_with("#") || result.ec != std::errc{} || result.ptr != digits.data() + digits.size() ||
            !isCharacter)
            fail();
        return code;
    }

    std::string_view m_xml;
    XmlSink& m_sink;
    const std::string& m_part;
    const std::string& m_item;
    std::size_t m_at = 0;
    std::vector<std::string_view> m_open;
    XmlAttributes m_attributes;
};

} // namespace

std::optional<std::string_view> valueOf(const XmlAttributes& attributes, std::string_view name, bool prefixed) {
    for (const auto& attribute : attributes)
        if (attribute.name == name && attribute.prefixed == prefixed)
            return attribute.value;
    return std::nullopt;
}

void readXml(std::string_view xml, XmlSink& sink, const std::string& part, const std::string& item) {
    Parser(xml, sink, part, item).parse();
}

} // namespace rimlight::tables
