#include "core/study/project/CohortPreview.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/project/CaseFolder.h"
#include "core/study/protocol/ProtocolFile.h"
#include "core/study/run/CohortResults.h"
#include "core/tables/Join.h"
#include "core/tables/TableFile.h"

#include <algorithm>
#include <map>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

std::string columnFor(const StudyDraft& draft, const std::string& column) {
    const auto renamed = draft.columns.find(column);
    return renamed == draft.columns.end() ? column : renamed->second;
}

FileState stateOf(const std::string& cell, const fs::path& folder) {
    if (trimmed(cell).empty())
        return FileState::NotNamed;
    std::error_code code;
    // Normal: the folder of a draft that was never saved is not there yet.
    const auto path = (folder / fs::path(trimmed(cell))).lexically_normal();
    return fs::exists(path, code) ? FileState::Present : FileState::Missing;
}

} // namespace

std::vector<std::pair<std::string, std::size_t>> DraftTable::valuesOf(const std::string& column) const {
    std::vector<std::pair<std::string, std::size_t>> values;
    const auto place = table.columnOf(column);
    if (!place)
        return values;
    std::map<std::string, std::size_t> counts;
    for (const auto& row : table.rows)
        if (const auto text = trimmed(row[*place]); !text.empty())
            ++counts[std::string(text)];
    values.assign(counts.begin(), counts.end());
    std::stable_sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return values;
}

DraftTable joinDraftTables(const StudyDraft& draft, const Progress& progress) {
    DraftTable joined;
    const auto protocol = parseProtocol(draft.protocolText, draft.protocolKey);
    const auto caseColumn = columnFor(draft, protocol.caseColumn);
    std::vector<tables::JoinPart> parts;
    const auto add = [&](const std::string& item, const auto& read) {
        progress.throwIfCancelled();
        try {
            auto table = read();
            const bool hasId = table.columnOf(caseColumn).has_value();
            parts.push_back({std::move(table), hasId ? caseColumn : "", item});
        } catch (const Error& error) {
            joined.problems.emplace_back(error.what());
        }
    };
    if (draft.source == CaseSource::Folder && !draft.imageFolder.empty())
        add("the folder", [&] {
            return caseTable(scanCaseFolder(draft.imageFolder, progress), caseColumn, draft.fileNames, draft.folder);
        });
    for (const auto& path : draft.tables)
        add(path.filename().string(), [&] { return tables::readTable(path); });
    if (!draft.forms.empty())
        add("the forms", [&] { return formsTable(draft, caseColumn); });
    if (parts.empty())
        return joined;
    if (parts.size() == 1) {
        joined.table = std::move(parts.front().table);
        return joined;
    }
    try {
        auto result = tables::joinTables(parts, tables::Unmatched::Keep);
        joined.table = std::move(result.table);
        joined.notes = std::move(result.notes);
    } catch (const Error& error) {
        joined.problems.emplace_back(error.what());
        joined.table = std::move(parts.front().table);
    }
    return joined;
}

FilePreview previewFiles(const StudyDraft& draft, const Protocol& protocol, const DraftTable& joined,
                         const Progress& progress) {
    FilePreview preview;
    const auto idColumn = joined.table.columnOf(columnFor(draft, protocol.caseColumn));
    std::vector<std::size_t> columns;
    bool lacksRequired = false;
    for (const auto& need : neededColumns(protocol, draft.source != CaseSource::Features)) {
        if (need.use != ColumnUse::Image && need.use != ColumnUse::Outline)
            continue;
        const auto place = joined.table.columnOf(columnFor(draft, need.column));
        lacksRequired = lacksRequired || (!place && need.required);
        if (!place)
            continue;
        preview.needs.push_back(need);
        columns.push_back(*place);
    }
    const auto folder =
        draft.source == CaseSource::Folder || draft.tables.empty() ? draft.folder : draft.tables.front().parent_path();
    for (const auto& row : joined.table.rows) {
        progress.throwIfCancelled();
        FilePreview::Case one;
        one.id = row[idColumn.value_or(0)];
        one.isComplete = !lacksRequired;
        for (std::size_t n = 0; n < columns.size(); ++n) {
            one.states.push_back(stateOf(row[columns[n]], folder));
            if (preview.needs[n].required && one.states.back() != FileState::Present)
                one.isComplete = false;
        }
        preview.completeCases += one.isComplete ? 1 : 0;
        preview.cases.push_back(std::move(one));
    }
    return preview;
}

CohortPreview previewCohort(const StudyDraft& draft, const Progress& progress) {
    CohortPreview preview;
    const auto file = writeStudy(draft);
    progress.throwIfCancelled();
    try {
        const auto study = readStudy(file);
        const bool fromImages = study.features.empty() && !study.protocol.phases.empty();
        preview.cohort = readCohort(study, fromImages);
        splitCohort(*preview.cohort, study);
        preview.flow = flowChart(study, *preview.cohort);
    } catch (const Error& error) {
        preview.problem = error.what();
    }
    return preview;
}

} // namespace rimlight::study
