#include "tests/core/dicom/WrittenDocument.h"

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace rimlight::test {

void loadDocument(const std::filesystem::path& file, DcmFileFormat& format) {
    REQUIRE(format.loadFile(file.c_str()).good());
    REQUIRE(format.loadAllDataIntoMemory().good());
}

std::string textIn(DcmItem& item, const DcmTagKey& key) {
    OFString text;
    item.findAndGetOFStringArray(key, text);
    return {text.c_str(), text.length()};
}

DcmItem& itemIn(DcmItem& item, const DcmTagKey& sequence, long n) {
    DcmItem* found = nullptr;
    REQUIRE(item.findAndGetSequenceItem(sequence, found, n).good());
    return *found;
}

std::optional<std::string> dicomErrorsOf(const std::filesystem::path& file) {
    const char* named = std::getenv("RIMLIGHT_DCIODVFY");
    const std::string program = named == nullptr ? "/usr/bin/dciodvfy" : named;
    if (!std::filesystem::exists(program))
        return std::nullopt;
    const std::string command = "'" + program + "' '" + file.string() + "' 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string errors;
    std::array<char, 4096> line{};
    while (std::fgets(line.data(), line.size(), pipe) != nullptr)
        if (const std::string text = line.data(); text.find("Error") != std::string::npos)
            errors += text;
    pclose(pipe);
    return errors;
}

} // namespace rimlight::test
