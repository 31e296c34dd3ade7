#include "ui/study/StudyContents.h"

#include "core/base/Error.h"
#include "core/study/report/ReportInput.h"

namespace rimlight::studypage {

namespace {

std::string keyOf(study::ResultKind kind, const std::string& name) {
    return (kind == study::ResultKind::Figure ? "figures/" : "tables/") + name;
}

template <class Map>
auto findIn(const Map& map, const std::string& name) {
    const auto found = map.find(name);
    return found == map.end() ? nullptr : &found->second;
}

} // namespace

const report::Figure* StudyContents::figure(const std::string& name) const {
    return findIn(figures, name);
}

const tables::TextTable* StudyContents::table(const std::string& name) const {
    return findIn(tables, name);
}

std::string StudyContents::failureOf(study::ResultKind kind, const std::string& name) const {
    const auto* failure = findIn(failures, keyOf(kind, name));
    return failure == nullptr ? std::string() : *failure;
}

StudyContents loadStudy(const std::filesystem::path& path, const Progress& progress) {
    constexpr double kOpened = 0.4;
    StudyContents contents;
    contents.opened = study::openStudy(path, progress.part(0.0, kOpened));
    if (!contents.opened.results)
        return contents;
    const auto& results = *contents.opened.results;
    const auto reading = progress.part(kOpened, 1.0);
    for (std::size_t i = 0; i < results.items.size(); ++i) {
        progress.throwIfCancelled();
        const auto& item = results.items[i];
        reading.report(static_cast<double>(i) / static_cast<double>(results.items.size()), item.caption);
        try {
            if (item.kind == study::ResultKind::Figure)
                contents.figures.emplace(item.name, study::resultFigure(results, item.name));
            else
                contents.tables.emplace(item.name, study::resultTable(results, item.name));
        } catch (const Error& error) {
            contents.failures[keyOf(item.kind, item.name)] = error.what();
        }
    }
    contents.modelTitles = study::shortModelTitles(results, contents.table("performance-printed"));
    return contents;
}

} // namespace rimlight::studypage
