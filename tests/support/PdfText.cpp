#include "tests/support/PdfText.h"

#include <cstdio>
#include <stdexcept>

namespace rimlight::test {

namespace {

/// What a program writes. @throws std::runtime_error when it can't be started or fails
std::string outputOf(const std::string& command) {
    FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr)
        throw std::runtime_error("can't be started: " + command);
    std::string output;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
        output += static_cast<char>(c);
    if (::pclose(pipe) != 0)
        throw std::runtime_error("failed: " + command);
    return output;
}

} // namespace

std::vector<std::string> pdfPages(const std::filesystem::path& pdf) {
    std::vector<std::string> pages(1);
    for (const char c : outputOf("pdftotext -layout '" + pdf.string() + "' -")) {
        if (c == '\f')
            pages.emplace_back();
        else
            pages.back() += c;
    }
    pages.pop_back(); // a form feed ends every page
    return pages;
}

std::string pdfComplaints(const std::filesystem::path& pdf) {
    return outputOf("pdftoppm -r 20 '" + pdf.string() + "' 2>&1 >/dev/null");
}

} // namespace rimlight::test
