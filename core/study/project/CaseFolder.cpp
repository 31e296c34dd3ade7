#include "core/study/project/CaseFolder.h"

#include "core/base/Error.h"
#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>
#include <utility>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 10> kImageEndings = {".nii", ".nii.gz", ".nrrd",     ".nhdr", ".mha",
                                                            ".mhd", ".dcm",    ".seg.nrrd", ".hdr",  ".ima"};
constexpr std::array<std::string_view, 7> kOutlineWords = {"mask", "seg", "label", "roi", "reader", "tumour", "tumor"};
constexpr std::size_t kMostEntries = 2'000'000; ///< of a folder that is no cohort at all

bool isImageName(const std::string& name) {
    const auto lower = lowerCase(name);
    return std::any_of(kImageEndings.begin(), kImageEndings.end(),
                       [&](std::string_view ending) { return lower.ends_with(ending); });
}

bool isHidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

/// Digits compare as numbers, so that case-2 stands before case-10.
bool naturallyBefore(const std::string& a, const std::string& b) {
    std::size_t i = 0;
    std::size_t j = 0;
    const auto isDigit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const auto numberAt = [&](const std::string& text, std::size_t& at) {
                const auto begin = std::min(text.find_first_not_of('0', at), text.size());
                at = begin;
                while (at < text.size() && isDigit(text[at]))
                    ++at;
                return text.substr(begin, at - begin);
            };
            const auto x = numberAt(a, i);
            const auto y = numberAt(b, j);
            if (x.size() != y.size())
                return x.size() < y.size();
            if (x != y)
                return x < y;
            continue;
        }
        if (a[i] != b[j])
            return a[i] < b[j];
        ++i;
        ++j;
    }
    return a.size() - i < b.size() - j || (a.size() - i == b.size() - j && a < b);
}

/// A folder of slices: it holds files but no folders, and the first few of them look like DICOM's names.
bool isSliceFolder(const fs::path& folder) {
    constexpr int kMostLooked = 3;
    std::error_code code;
    int looked = 0;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        if (isHidden(entry.path()))
            continue;
        if (!entry.is_regular_file(code))
            return false;
        const auto ending = lowerCase(entry.path().extension().string());
        if (ending != ".dcm" && ending != ".ima" && !ending.empty() && ending.size() < 6)
            return false;
        if (++looked == kMostLooked)
            break;
    }
    return looked > 0;
}

class Scan {
public:
    Scan(const fs::path& folder, const Progress& progress) : m_progress(progress) { m_result.folder = folder; }

    CaseFolder run() {
        std::vector<fs::path> folders;
        std::vector<fs::path> files;
        list(m_result.folder, folders, files);
        for (std::size_t i = 0; i < folders.size(); ++i) {
            m_progress.throwIfCancelled();
            m_progress.report(static_cast<double>(i) / static_cast<double>(folders.size()),
                              "Folder " + std::to_string(i + 1) + " of " + std::to_string(folders.size()));
            readCase(folders[i]);
        }
        if (m_result.cases.empty())
            readFlat(files);
        if (m_result.cases.empty())
            throw Error("holds no images", m_result.folder.string(),
                        "Choose the folder that holds a folder for each case, or files such as P01_arterial.nii.gz.");
        finish();
        return std::move(m_result);
    }

private:
    void list(const fs::path& folder, std::vector<fs::path>& folders, std::vector<fs::path>& files) {
        std::error_code code;
        fs::directory_iterator entries(folder, code);
        if (code)
            throw Error("cannot be read (" + code.message() + ")", folder.string(), "Choose another folder.");
        for (const auto& entry : entries) {
            if (++m_entries > kMostEntries)
                throw Error("holds too many files", m_result.folder.string(), "Choose the folder of the cases.");
            if (isHidden(entry.path()))
                continue;
            if (entry.is_directory(code))
                folders.push_back(entry.path());
            else if (isImageName(entry.path().filename().string()))
                files.push_back(entry.path());
        }
    }

    void readCase(const fs::path& folder) {
        CaseFolder::Case one;
        one.id = folder.filename().string();
        collect(folder, {}, one);
        if (!one.files.empty())
            m_result.cases.push_back(std::move(one));
    }

    /// Files and slice folders, up to two levels down: "CT/arterial.nii.gz" is a name as well.
    void collect(const fs::path& folder, const std::string& prefix, CaseFolder::Case& one, int depth = 0) {
        constexpr int kDeepest = 2;
        std::vector<fs::path> folders;
        std::vector<fs::path> files;
        list(folder, folders, files);
        for (const auto& file : files)
            add(one, prefix + file.filename().string(), file);
        for (const auto& inner : folders) {
            const auto name = prefix + inner.filename().string();
            if (isSliceFolder(inner))
                add(one, name, inner);
            else if (depth < kDeepest)
                collect(inner, name + '/', one, depth + 1);
        }
    }

    /// "P012_arterial.nii.gz" in the folder P012 is called "arterial.nii.gz", as in the other cases.
    void add(CaseFolder::Case& one, const std::string& name, const fs::path& path) {
        std::string common = name;
        if (common.size() > one.id.size() + 1 && common.starts_with(one.id)) {
            common.erase(0, one.id.size());
            while (!common.empty() && (common.front() == '_' || common.front() == '-' || common.front() == ' '))
                common.erase(0, 1);
        }
        one.files[common] = fs::relative(path, m_result.folder);
    }

    /// Files side by side: the part behind the last separator tells what they are, when it stands behind several ids.
    void readFlat(const std::vector<fs::path>& files) {
        std::map<std::string, CaseFolder::Case> cases;
        for (const auto& file : files) {
            const auto name = file.filename().string();
            const auto separator = separatorOf(name);
            if (!separator)
                continue;
            auto& one = cases[name.substr(0, *separator)];
            one.id = name.substr(0, *separator);
            one.files[name.substr(*separator + 1)] = fs::relative(file, m_result.folder);
        }
        for (auto& [id, one] : cases)
            m_result.cases.push_back(std::move(one));
    }

    static std::optional<std::size_t> separatorOf(const std::string& name) {
        const auto stem = name.substr(0, name.find('.'));
        const auto at = stem.find_last_of("_ ");
        return at == std::string::npos || at == 0 || at + 1 == stem.size() ? std::nullopt : std::optional(at);
    }

    void finish() {
        std::sort(m_result.cases.begin(), m_result.cases.end(),
                  [](const auto& a, const auto& b) { return naturallyBefore(a.id, b.id); });
        std::set<std::string> names;
        for (const auto& one : m_result.cases)
            for (const auto& [name, path] : one.files)
                names.insert(name);
        m_result.names.assign(names.begin(), names.end());
        std::stable_sort(m_result.names.begin(), m_result.names.end(),
                         [&](const auto& a, const auto& b) { return m_result.countOf(a) > m_result.countOf(b); });
    }

    const Progress& m_progress;
    CaseFolder m_result;
    std::size_t m_entries = 0;
};

std::string bareStem(const std::string& name) {
    std::string bare;
    for (const char c : lowerCase(std::string_view(name).substr(0, name.find('.', name.rfind('/') + 1))))
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            bare += c;
    return bare;
}

bool looksLikeOutline(const std::string& name) {
    const auto lower = lowerCase(name);
    return std::any_of(kOutlineWords.begin(), kOutlineWords.end(),
                       [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

/// How well a name fits a need: 3 the same, 2 one within the other, 1 the right kind; 0 not at all.
int fitOf(const ColumnNeed& need, const std::string& name) {
    const auto bare = bareStem(name);
    const auto column = bareStem(need.column);
    const auto of = bareStem(need.of);
    if (bare == column || bare == of)
        return 3;
    const bool contains = (!column.empty() && bare.find(column) != std::string::npos) ||
                          (!of.empty() && bare.find(of) != std::string::npos);
    if (contains && (need.use == ColumnUse::Outline || !looksLikeOutline(name)))
        return 2;
    return looksLikeOutline(name) == (need.use == ColumnUse::Outline) ? 1 : 0;
}

} // namespace

std::size_t CaseFolder::countOf(const std::string& name) const {
    return static_cast<std::size_t>(
        std::count_if(cases.begin(), cases.end(), [&](const auto& one) { return one.files.contains(name); }));
}

CaseFolder scanCaseFolder(const fs::path& folder, const Progress& progress) {
    return Scan(folder, progress).run();
}

std::map<std::string, std::string> matchNames(const std::vector<ColumnNeed>& needs, const CaseFolder& folder) {
    std::map<std::string, std::string> matches;
    std::set<std::string> taken;
    for (int wanted = 3; wanted >= 1; --wanted)
        for (const auto& need : needs) {
            const bool isFile = need.use == ColumnUse::Image || need.use == ColumnUse::Outline;
            // A guess by kind alone is for what the study can't do without.
            if (!isFile || matches.contains(need.column) || (wanted == 1 && !need.required))
                continue;
            const auto found = std::find_if(folder.names.begin(), folder.names.end(), [&](const auto& name) {
                return !taken.contains(name) && fitOf(need, name) == wanted;
            });
            if (found == folder.names.end())
                continue;
            matches[need.column] = *found;
            taken.insert(*found);
        }
    return matches;
}

tables::TextTable caseTable(const CaseFolder& folder, const std::string& caseColumn,
                            const std::map<std::string, std::string>& namesByColumn, const fs::path& tableFolder) {
    tables::TextTable table;
    table.columns = {caseColumn};
    for (const auto& [column, name] : namesByColumn)
        table.columns.push_back(column);
    const fs::path base = fs::absolute(folder.folder);
    const fs::path from = fs::absolute(tableFolder);
    for (const auto& one : folder.cases) {
        std::vector<std::string> row = {one.id};
        for (const auto& [column, name] : namesByColumn) {
            const auto file = one.files.find(name);
            row.push_back(file == one.files.end() ? "" : (base / file->second).lexically_relative(from).string());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace rimlight::study
