#include "core/study/run/ResultFiles.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/report/FigureJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cassert>
#include <cctype>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

std::string tableJson(const std::string& caption, const tables::TextTable& table) {
    nlohmann::ordered_json json;
    json["caption"] = caption;
    json["columns"] = table.columns;
    json["rows"] = nlohmann::ordered_json::array();
    for (const auto& row : table.rows) {
        auto cells = nlohmann::ordered_json::array();
        for (const auto& cell : row) {
            const auto number = parseNumber(cell);
            if (cell.empty())
                cells.push_back(nullptr);
            else if (number)
                cells.push_back(*number);
            else
                cells.push_back(cell);
        }
        json["rows"].push_back(std::move(cells));
    }
    return json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace

void ResultFiles::add(const std::string& name, const std::string& caption, const tables::TextTable& table) {
    addFile("tables/" + name + ".csv", tables::toCsv(table));
    addFile("tables/" + name + ".json", tableJson(caption, table));
    m_contents.emplace_back("tables/" + name, caption);
}

void ResultFiles::add(const std::string& name, const report::Figure& figure) {
    addFile("figures/" + name + ".json", report::toJson(figure));
    m_contents.emplace_back("figures/" + name, report::figureTitle(figure));
}

void ResultFiles::addFile(const std::string& path, std::string bytes) {
    assert(std::none_of(m_files.begin(), m_files.end(), [&](const auto& file) { return file.path == path; }));
    m_files.push_back({path, std::move(bytes)});
}

void writeFiles(const std::vector<ResultFile>& files, const fs::path& folder) {
    for (const auto& file : files) {
        const fs::path path = folder / file.path;
        std::error_code code;
        fs::create_directories(path.parent_path(), code);
        if (!fs::is_directory(path.parent_path(), code))
            throw Error("the folder cannot be made", path.parent_path().string(),
                        "Choose a place that you may write to.");
        writeFileAtomically(path, file.bytes);
    }
}

std::string fileNamePart(std::string_view name) {
    std::string part;
    for (const char c : lowerCase(name)) {
        const bool isSafe = std::isalnum(static_cast<unsigned char>(c)) != 0;
        if (isSafe)
            part += c;
        else if (!part.empty() && part.back() != '-')
            part += '-';
    }
    while (part.ends_with('-'))
        part.pop_back();
    return part.empty() ? "unnamed" : part;
}

std::string ratioText(double ratio, double low, double high) {
    const auto text = [](double value) {
        constexpr double kLarge = 1000.0;
        constexpr double kSmall = 0.005;
        return value >= kLarge || value < kSmall ? formatSignificant(value, 2) : formatFixed(value, 2);
    };
    return text(ratio) + " (" + text(low) + "-" + text(high) + ")";
}

std::string cellText(const tables::Cell& cell) {
    const auto* number = std::get_if<double>(&cell);
    return number == nullptr ? "" : formatNumber(*number);
}

} // namespace rimlight::study
