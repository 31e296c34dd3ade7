#include "core/study/project/ColumnNeeds.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace rimlight::study {

namespace {

/// Lower case, letters and digits alone.
std::string bareName(std::string_view name) {
    std::string bare;
    for (const char c : lowerCase(name))
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80)
            bare += c;
    return bare;
}

struct Synonyms {
    ColumnUse use;
    std::vector<std::string_view> names; ///< bare
};

/// Words that tables use for the same thing.
const std::vector<Synonyms>& synonyms() {
    static const std::vector<Synonyms> all = {
        {ColumnUse::CaseId, {"case", "caseid", "id", "patientid", "patient", "subject", "subjectid", "name"}},
        {ColumnUse::Patient, {"patient", "patientid", "subject", "subjectid"}},
        {ColumnUse::Centre, {"centre", "center", "site", "hospital", "institution"}},
        {ColumnUse::Exclusion, {"exclude", "excluded", "exclusion", "leftout"}},
        {ColumnUse::Time, {"time", "months", "days", "followup", "os", "pfs", "ostime", "pfstime"}},
        {ColumnUse::Event, {"event", "status", "death", "died", "progression", "relapse"}},
        {ColumnUse::Outcome, {"outcome", "label", "diagnosis", "class", "target", "group"}},
        {ColumnUse::Part, {"part", "split", "set", "fold"}},
    };
    return all;
}

constexpr std::array<std::array<std::string_view, 2>, 3> kAlike = {
    {{"sex", "gender"}, {"age", "ageyears"}, {"sex", "male"}}};

/// Whether one word stands for the other in clinical tables.
bool areAlike(const std::string& a, const std::string& b) {
    return std::any_of(kAlike.begin(), kAlike.end(), [&](const auto& pair) {
        return (pair[0] == a && pair[1] == b) || (pair[1] == a && pair[0] == b);
    });
}

class NeedList {
public:
    void add(const std::string& column, ColumnUse use, const std::string& of, bool required) {
        if (!column.empty() && m_known.insert(column).second)
            m_needs.push_back({column, use, of, required});
    }
    std::vector<ColumnNeed> take() { return std::move(m_needs); }

private:
    std::set<std::string> m_known;
    std::vector<ColumnNeed> m_needs;
};

void addClinical(NeedList& needs, const ClinicalVariable& variable) {
    const std::string& title = variable.title.empty() ? variable.name : variable.title;
    const bool isForm = variable.source != ClinicalVariable::Source::Column;
    for (const auto* columns : {&variable.columns, &variable.denominators})
        for (const auto& column : *columns)
            needs.add(column, isForm ? ColumnUse::ReaderForm : ColumnUse::Clinical, title, false);
    needs.add(variable.consensusColumn, ColumnUse::ReaderForm, title, false);
}

} // namespace

std::vector<ColumnNeed> neededColumns(const Protocol& protocol, bool needsImages) {
    NeedList needs;
    needs.add(protocol.caseColumn, ColumnUse::CaseId, {}, true);
    if (needsImages) {
        for (const auto& [phase, column] : protocol.phases) {
            const auto& measured = protocol.measuredPhases;
            needs.add(column, ColumnUse::Image, phase,
                      std::find(measured.begin(), measured.end(), phase) != measured.end());
        }
        for (std::size_t i = 0; i < protocol.readings.size(); ++i)
            needs.add(protocol.readings[i].second, ColumnUse::Outline, protocol.readings[i].first, i == 0);
    }
    needs.add(protocol.outcome.column, ColumnUse::Outcome, {}, true);
    if (protocol.survival) {
        needs.add(protocol.survival->timeColumn, ColumnUse::Time, protocol.survival->name, true);
        needs.add(protocol.survival->eventColumn, ColumnUse::Event, protocol.survival->name, true);
    }
    needs.add(protocol.patientColumn, ColumnUse::Patient, {}, false);
    needs.add(protocol.centreColumn, ColumnUse::Centre, {}, false);
    needs.add(protocol.split.externalColumn, ColumnUse::Centre, {}, true);
    needs.add(protocol.split.partColumn, ColumnUse::Part, {}, true);
    needs.add(protocol.excludeColumn, ColumnUse::Exclusion, {}, false);
    for (const auto& variable : protocol.clinical)
        addClinical(needs, variable);
    return needs.take();
}

std::map<std::string, std::string> matchColumns(const std::vector<ColumnNeed>& needs,
                                                const std::vector<std::string>& columns) {
    std::map<std::string, std::string> matches;
    std::set<std::string> taken;
    // The surest first, for all needs, so that a guess never takes what another one names exactly.
    const auto pass = [&](const auto& fits) {
        for (const auto& need : needs) {
            if (matches.contains(need.column))
                continue;
            const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& column) {
                return !taken.contains(column) && fits(need, column);
            });
            if (found == columns.end())
                continue;
            matches[need.column] = *found;
            taken.insert(*found);
        }
    };
    pass([](const ColumnNeed& need, const std::string& column) { return need.column == column; });
    pass([](const ColumnNeed& need, const std::string& column) { return bareName(need.column) == bareName(column); });
    pass([](const ColumnNeed& need, const std::string& column) {
        return !need.of.empty() && bareName(need.of) == bareName(column);
    });
    pass([](const ColumnNeed& need, const std::string& column) {
        const auto bare = bareName(column);
        const auto& all = synonyms();
        const auto words = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.use == need.use; });
        if (words != all.end())
            return std::find(words->names.begin(), words->names.end(), bare) != words->names.end();
        return need.use == ColumnUse::Clinical && areAlike(bareName(need.column), bare);
    });
    return matches;
}

} // namespace rimlight::study
