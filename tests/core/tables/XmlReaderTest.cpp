#include "core/tables/XmlReader.h"

#include "core/base/Error.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::tables;

namespace {

/// Writes what it is told.
class Recorder : public XmlSink {
public:
    void begin(std::string_view element, const XmlAttributes& attributes) override {
        record += "<" + std::string(element);
        for (const auto& [name, value, prefixed] : attributes)
            record += (prefixed ? " :" : " ") + std::string(name) + "=" + value;
        record += ">";
    }
    void end(std::string_view element) override { record += "</" + std::string(element) + ">"; }
    void text(std::string_view piece) override { record += piece; }

    std::string record;
};

std::string read(std::string_view xml) {
    Recorder recorder;
    readXml(xml, recorder, "part.xml", "t.xlsx");
    return recorder.record;
}

} // namespace

TEST_CASE("XML is read as elements, attributes and text", "[unit]") {
    CHECK(
        read(
            "\xEF\xBB\xBF<?xml version=\"1.0\" encoding='UTF-8'?>\n<!-- - <b> --><a  x = '1' y=\"2\"\n>t<b/></a >\n") ==
        "<a x=1 y=2>t<b></b></a>");
    CHECK(read("<s:a r:id=\"7\" id=\"8\"/>") == "<a :id=7 id=8></a>");
    CHECK(read("<a><![CDATA[<b>&amp;]]]]><?pi <?></a>") == "<a><b>&amp;]]</a>");
    CHECK(read("<größe/>") == "<größe></größe>");
}

TEST_CASE("References of XML stand for their characters", "[unit]") {
    CHECK(read("<a x='&quot;&apos;'>&lt;&gt;&amp;&#65;&#x20ac;&#x1F600;&#10;</a>") == "<a x=\"'><>&A€😀\n</a>");
    for (const char* text : {"&nbsp;", "&", "&;", "&#;", "&#x;", "&#0;", "&#xD800;", "&#x110000;", "&#-1;", "&#65",
                             "&#6 5;", "&#99999999999;"})
        CHECK_THROWS_AS(read(std::string("<a>") + text + "</a>"), Error);
}

TEST_CASE("XML that is damaged, not UTF-8 or of a type of its own is refused", "[unit]") {
    for (const char* text : {"",
                             " ",
                             "a",
                             "<a>",
                             "<a></b>",
                             "<a></a></a>",
                             "<a/><b/>",
                             "<a/>b",
                             "<a",
                             "<a x",
                             "<a x=",
                             "<a x='",
                             "<a x='<'/>",
                             "<a x='1'y='2'/>",
                             "< a/>",
                             "<a/",
                             "</a>",
                             "<a><b></a></b>",
                             "<!-- ",
                             "<a><!-- </a>",
                             "<a><![CDATA[</a>",
                             "<![CDATA[ ]]><a/>",
                             "<?xml",
                             "<!DOCTYPE a><a/>",
                             "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>",
                             "<a>\xFF</a>",
                             "<a/ >"}) {
        CAPTURE(text);
        CHECK_THROWS_WITH(read(text), Catch::Contains("is damaged (part.xml is no XML)"));
    }
    std::string deep;
    for (int i = 0; i < 300; ++i)
        deep += "<a>";
    CHECK_THROWS_AS(read(deep), Error);
}
