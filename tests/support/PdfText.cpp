#include "tests/support/PdfText.h"

#include <cstdio>
#include <stdexcept>

namespace rimlight::test {

std::vector<std::string> pdfPages(const std::filesystem::path& pdf) {
    const std::string command = "pdftotext -layout '" + pdf.string() + "' -";
    FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr)
        throw std::runtime_error("pdftotext cannot be started");
    std::vector<std::string> pages(1);
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
        if (c == '\f')
            pages.emplace_back();
        else
            pages.back() += static_cast<char>(c);
    }
    if (::pclose(pipe) != 0)
        throw std::runtime_error("pdftotext cannot read the file");
    pages.pop_back(); // a form feed ends every page
    return pages;
}

} // namespace rimlight::test
