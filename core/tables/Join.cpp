#include "core/tables/Join.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/tables/CaseList.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <unordered_map>

namespace rimlight::tables {

namespace {

/// A part with its ids looked up.
struct IndexedPart {
    const JoinPart* part = nullptr;
    std::size_t idColumn = 0;
    std::vector<std::string> ids; ///< one per row
    std::unordered_map<std::string, std::size_t> rowOf;
};

IndexedPart indexed(const JoinPart& part) {
    IndexedPart index;
    index.part = &part;
    if (part.table.columns.empty())
        throw Error("has no columns", part.item, "Give a table with a column of case ids.");
    if (!part.idColumn.empty()) {
        const auto column = part.table.columnOf(part.idColumn);
        if (!column)
            throw Error("has no column \"" + part.idColumn + "\"", part.item,
                        "Its columns are " + listed(part.table.columns) + ".");
        index.idColumn = *column;
    }
    const std::string name = "column \"" + part.table.columns[index.idColumn] + "\"";
    std::vector<std::string> empty;
    std::vector<std::string> repeated;
    for (std::size_t r = 0; r < part.table.rows.size(); ++r) {
        const auto& id = part.table.rows[r][index.idColumn];
        const std::string line = "line " + std::to_string(part.table.lineOf(r));
        if (isMissingText(id))
            empty.push_back(line);
        else if (const auto [known, added] = index.rowOf.emplace(id, r); !added)
            repeated.push_back(id + " (lines " + std::to_string(part.table.lineOf(known->second)) + " and " +
                               std::to_string(part.table.lineOf(r)) + ")");
        index.ids.push_back(id);
    }
    if (!empty.empty())
        throw Error(name + " has no case id in " + listed(empty), part.item, "Give every case an id.");
    if (!repeated.empty())
        throw Error(name + " has case ids that are not of one case: " + listed(repeated), part.item,
                    "Keep one row per case.");
    return index;
}

std::string withoutZeros(std::string_view id) {
    const auto first = std::min(id.find_first_not_of('0'), id.empty() ? 0 : id.size() - 1);
    return std::string(id.substr(first));
}

std::string withoutDecimals(std::string_view id) {
    const auto point = id.rfind('.');
    const bool zeros = point != std::string_view::npos && point > 0 && point + 1 < id.size() &&
                       id.find_first_not_of('0', point + 1) == std::string_view::npos;
    return std::string(zeros ? id.substr(0, point) : id);
}

std::string withoutBlanks(std::string_view id) {
    std::string text;
    for (std::size_t i = 0; i < id.size(); ++i) {
        // A no-break space looks like a blank; Excel tables copied from pages are full of them.
        if (id.substr(i, 2) == "\xC2\xA0")
            ++i;
        else if (id[i] != ' ' && id[i] != '\t' && id[i] != '\r' && id[i] != '\n')
            text += id[i];
    }
    return text;
}

struct Likeness {
    const char* words;
    std::string (*form)(std::string_view);
};

constexpr std::array<Likeness, 4> kLikenesses = {{{"leading zeros", withoutZeros},
                                                  {"\".0\" at the end", withoutDecimals},
                                                  {"blanks", withoutBlanks},
                                                  {"capitals", lowerCase}}};

/// "12 cases would match without leading zeros: 007 here is 7 in b.csv."
std::vector<std::string> hints(const std::vector<std::string>& here, const std::vector<std::string>& there,
                               const std::string& thereItem) {
    std::vector<std::string> sentences;
    for (const auto& likeness : kLikenesses) {
        std::unordered_map<std::string, const std::string*> forms;
        for (const auto& id : there)
            forms.emplace(likeness.form(id), &id);
        std::size_t count = 0;
        std::string example;
        for (const auto& id : here)
            if (const auto found = forms.find(likeness.form(id)); found != forms.end() && *found->second != id) {
                if (count++ == 0)
                    example = "\"" + id + "\" is \"" + *found->second + "\" in " + thereItem;
            }
        if (count > 0)
            sentences.push_back(counted(count, "case") + " would match but for " + likeness.words + ": " + example +
                                ".");
    }
    return sentences;
}

/// The ids of all parts: the first one's order, then what only later ones have.
std::vector<std::string> allIds(const std::vector<IndexedPart>& parts) {
    std::vector<std::string> ids;
    std::unordered_map<std::string, bool> seen;
    for (const auto& part : parts)
        for (const auto& id : part.ids)
            if (seen.emplace(id, true).second)
                ids.push_back(id);
    return ids;
}

std::vector<std::string> lackedBy(const IndexedPart& part, const std::vector<std::string>& ids) {
    std::vector<std::string> lacked;
    for (const auto& id : ids)
        if (!part.rowOf.contains(id))
            lacked.push_back(id);
    return lacked;
}

/// Names of the joined table; @throws Error when two parts share one
std::vector<std::string> joinedColumns(const std::vector<IndexedPart>& parts) {
    std::vector<std::string> names = {parts.front().part->table.columns[parts.front().idColumn]};
    std::unordered_map<std::string, std::string> itemOf = {{names.front(), parts.front().part->item}};
    for (const auto& part : parts)
        for (std::size_t c = 0; c < part.part->table.columns.size(); ++c) {
            if (c == part.idColumn)
                continue;
            const std::string name = part.part->prefix + part.part->table.columns[c];
            const auto [known, added] = itemOf.emplace(name, part.part->item);
            if (!added)
                throw Error("has the column \"" + name + "\", as " + known->second + " has", part.part->item,
                            "Rename one of them, or give a table a prefix for its columns.");
            names.push_back(name);
        }
    return names;
}

std::vector<std::string> joinedRow(const std::vector<IndexedPart>& parts, const std::string& id) {
    std::vector<std::string> row = {id};
    for (const auto& part : parts) {
        const auto found = part.rowOf.find(id);
        for (std::size_t c = 0; c < part.part->table.columns.size(); ++c)
            if (c != part.idColumn)
                row.push_back(found == part.rowOf.end() ? std::string() : part.part->table.rows[found->second][c]);
    }
    return row;
}

/// What makes the ids that a later part lacks differ from its own. The first part's side would say the same.
std::vector<std::string> hintsFor(const std::vector<IndexedPart>& parts, const std::vector<UnmatchedIds>& unmatched) {
    std::vector<std::string> sentences;
    for (std::size_t p = 1; p < parts.size(); ++p)
        for (auto& sentence : hints(unmatched[p].ids, parts[p].ids, parts[p].part->item))
            if (std::find(sentences.begin(), sentences.end(), sentence) == sentences.end())
                sentences.push_back(std::move(sentence));
    return sentences;
}

std::string lackText(const UnmatchedIds& lacked) {
    return lacked.item + " lacks " + counted(lacked.ids.size(), "case") + " (" + listed(lacked.ids) + ")";
}

[[noreturn]] void refuse(const std::string& problem, const std::vector<UnmatchedIds>& unmatched,
                         std::vector<std::string> remedies, const std::string& advice) {
    std::vector<std::string> sides;
    std::vector<std::string> items;
    for (const auto& lacked : unmatched) {
        items.push_back(lacked.item);
        if (!lacked.ids.empty())
            sides.push_back(lackText(lacked));
    }
    remedies.push_back(advice);
    throw Error(problem + ": " + join(sides, "; "), join(items, " and "), join(remedies, " "));
}

} // namespace

JoinResult joinTables(const std::vector<JoinPart>& parts, Unmatched unmatched) {
    assert(!parts.empty());
    std::vector<IndexedPart> indices;
    for (const auto& part : parts)
        indices.push_back(indexed(part));
    JoinResult result;
    result.table.columns = joinedColumns(indices);
    const auto ids = allIds(indices);
    bool complete = true;
    for (const auto& part : indices) {
        result.unmatched.push_back({part.part->item, lackedBy(part, ids)});
        complete = complete && result.unmatched.back().ids.empty();
    }
    const auto inAll = [&](const std::string& id) {
        return std::all_of(indices.begin(), indices.end(), [&](const auto& part) { return part.rowOf.contains(id); });
    };
    const bool someEverywhere =
        std::all_of(indices.begin(), indices.end(), [](const auto& part) { return !part.ids.empty(); });
    if (someEverywhere && std::none_of(ids.begin(), ids.end(), inAll))
        refuse("have no case in common", result.unmatched, hintsFor(indices, result.unmatched),
               "Write the case ids alike in all tables.");
    if (!complete && unmatched == Unmatched::Refuse)
        refuse("do not have the same cases", result.unmatched, hintsFor(indices, result.unmatched),
               "Complete the tables, or choose to leave these cases out or to keep them with empty cells.");
    for (const auto& id : ids)
        if (unmatched == Unmatched::Keep || inAll(id))
            result.table.rows.push_back(joinedRow(indices, id));
    if (parts.size() == 1)
        result.table.lines = parts.front().table.lines;
    const char* fate = unmatched == Unmatched::Keep ? "; they are kept with empty cells." : "; they are left out.";
    for (const auto& lacked : result.unmatched)
        if (!lacked.ids.empty())
            result.notes.push_back(lackText(lacked) + fate);
    for (auto& hint : hintsFor(indices, result.unmatched))
        result.notes.push_back(std::move(hint));
    return result;
}

} // namespace rimlight::tables
