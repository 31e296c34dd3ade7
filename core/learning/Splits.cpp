#include "core/learning/Splits.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/base/Text.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <set>
#include <span>

namespace rimlight::learning {

namespace {

/// Rows of one patient.
using Patient = std::vector<std::size_t>;

/// Patients by stratum, in the order of their first rows; strata by rising number.
struct Strata {
    std::vector<std::vector<Patient>> patients;
    std::size_t count = 0; ///< of patients
};

Strata strataOf(const SplitRows& rows) {
    assert(rows.patients.empty() || rows.patients.size() == rows.count);
    assert(rows.strata.empty() || rows.strata.size() == rows.count);
    std::vector<Patient> patients;
    std::map<std::string, std::size_t> known;
    for (std::size_t row = 0; row < rows.count; ++row) {
        if (rows.patients.empty()) {
            patients.push_back({row});
            continue;
        }
        const auto [at, isNew] = known.try_emplace(rows.patients[row], patients.size());
        if (isNew)
            patients.emplace_back();
        patients[at->second].push_back(row);
    }
    std::map<std::size_t, std::vector<Patient>> byStratum;
    for (auto& patient : patients) {
        std::size_t stratum = 0;
        for (const std::size_t row : patient)
            stratum = std::max(stratum, rows.strata.empty() ? 0 : rows.strata[row]);
        byStratum[stratum].push_back(std::move(patient));
    }
    Strata strata;
    strata.count = patients.size();
    for (auto& [stratum, members] : byStratum)
        strata.patients.push_back(std::move(members));
    return strata;
}

/// With one patient of a class, either the training or the test part would go without it.
void requireTwoOfEach(const Strata& strata, const std::string& item) {
    if (strata.patients.size() < 2)
        return;
    for (const auto& patients : strata.patients)
        if (patients.size() < 2)
            throw Error("one of the classes has a single patient, who can't be on both sides", item,
                        "Add patients of that class, or split without stratifying.");
}

/// The sizes with at least one patient of each stratum on either side; what that takes or gives, the stratum with the
/// most room makes good.
std::vector<std::size_t> keptOnBothSides(const Strata& strata, std::vector<std::size_t> sizes, std::size_t training) {
    std::size_t sum = 0;
    for (std::size_t s = 0; s < sizes.size(); ++s) {
        sizes[s] = std::clamp(sizes[s], std::size_t{1}, strata.patients[s].size() - 1);
        sum += sizes[s];
    }
    const auto room = [&](std::size_t s) { return strata.patients[s].size() - 1 - sizes[s]; };
    for (; sum != training; sum < training ? ++sum : --sum) {
        std::size_t widest = 0;
        for (std::size_t s = 1; s < sizes.size(); ++s)
            if (sum < training ? room(s) > room(widest) : sizes[s] > sizes[widest])
                widest = s;
        if (sum < training ? room(widest) == 0 : sizes[widest] == 1)
            break;
        if (sum < training)
            ++sizes[widest];
        else
            --sizes[widest];
    }
    return sizes;
}

/// How many of each stratum go into training: shares rounded down, then those with the largest remainders up.
std::vector<std::size_t> sizesOf(const Strata& strata, std::size_t training, double share) {
    std::vector<std::size_t> sizes;
    std::vector<std::pair<double, std::size_t>> remainders;
    std::size_t given = 0;
    for (std::size_t s = 0; s < strata.patients.size(); ++s) {
        const auto count = strata.patients[s].size();
        const double wanted = share * static_cast<double>(count);
        // 0.7 * 30 is a hair below 21.
        const double whole = std::floor(wanted + 1e-9);
        sizes.push_back(static_cast<std::size_t>(whole));
        remainders.emplace_back(wanted - whole, s);
        given += sizes.back();
    }
    std::stable_sort(remainders.begin(), remainders.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first + 1e-9; });
    for (std::size_t k = 0; given < training && k < remainders.size(); ++k, ++given)
        ++sizes[remainders[k].second];
    return strata.patients.size() > 1 ? keptOnBothSides(strata, std::move(sizes), training) : sizes;
}

Split splitOf(std::vector<std::size_t> training, std::vector<std::size_t> test) {
    std::sort(training.begin(), training.end());
    std::sort(test.begin(), test.end());
    return {std::move(training), std::move(test)};
}

void append(std::vector<std::size_t>& rows, const Patient& patient) {
    rows.insert(rows.end(), patient.begin(), patient.end());
}

SplitRows part(const SplitRows& rows, const std::vector<std::size_t>& chosen) {
    SplitRows part;
    part.count = chosen.size();
    for (const std::size_t row : chosen) {
        if (!rows.patients.empty())
            part.patients.push_back(rows.patients[row]);
        if (!rows.strata.empty())
            part.strata.push_back(rows.strata[row]);
    }
    return part;
}

} // namespace

SplitRows splitRows(const LearningData& data, std::vector<std::string> patients) {
    SplitRows rows;
    rows.count = data.caseCount();
    rows.patients = std::move(patients);
    const auto& classes = data.positive.empty() && data.survival ? data.survival->event : data.positive;
    for (const bool yes : classes)
        rows.strata.push_back(yes ? 1 : 0);
    return rows;
}

Split ratioSplit(const SplitRows& rows, double trainingShare, std::uint64_t seed) {
    const std::string item = "The split";
    if (!(trainingShare > 0.0 && trainingShare < 1.0))
        throw Error("the training share is " + formatNumber(trainingShare), item,
                    "Give a share between 0 and 1, such as 0.7.");
    Strata strata = strataOf(rows);
    if (strata.count < 2)
        throw Error("there are fewer than two patients", item, "Add cases, or evaluate without a split.");
    requireTwoOfEach(strata, item);
    const auto wanted = std::llround(trainingShare * static_cast<double>(strata.count));
    const auto total = std::clamp(static_cast<std::size_t>(wanted), std::size_t{1}, strata.count - 1);
    const auto sizes = sizesOf(strata, total, trainingShare);
    std::vector<std::size_t> training;
    std::vector<std::size_t> test;
    Random random(seed);
    for (std::size_t s = 0; s < sizes.size(); ++s) {
        auto& patients = strata.patients[s];
        random.shuffle(std::span(patients));
        const std::size_t size = strata.patients.size() == 1 ? total : sizes[s];
        for (std::size_t i = 0; i < patients.size(); ++i)
            append(i < size ? training : test, patients[i]);
    }
    return splitOf(std::move(training), std::move(test));
}

ColumnSplit columnSplit(const SplitRows& rows, const std::vector<std::string>& column, const std::string& trainingValue,
                        const std::string& columnName) {
    assert(column.size() == rows.count);
    const std::string item = "Column \"" + columnName + '"';
    ColumnSplit split;
    std::map<std::string, std::string> valueOfPatient;
    for (std::size_t row = 0; row < rows.count; ++row) {
        const auto& value = column[row];
        if (value.empty())
            throw Error("a case has no value, so that it belongs to no part", item,
                        "Fill in the column, or leave those cases out.");
        if (!rows.patients.empty()) {
            const auto [known, isNew] = valueOfPatient.try_emplace(rows.patients[row], value);
            if (!isNew && known->second != value)
                throw Error("the cases of one patient are in two parts (\"" + known->second + "\" and \"" + value +
                                "\"), so that the model would be tested on a patient that it knows",
                            item, "Give all cases of a patient the same value.");
        }
        if (value == trainingValue) {
            split.training.push_back(row);
            continue;
        }
        auto other = std::find_if(split.others.begin(), split.others.end(),
                                  [&](const NamedRows& named) { return named.value == value; });
        if (other == split.others.end())
            other = split.others.insert(other, {value, {}});
        other->rows.push_back(row);
    }
    if (split.training.empty()) {
        std::vector<std::string> values;
        for (const auto& other : split.others)
            values.push_back('"' + other.value + '"');
        throw Error("no case has the value \"" + trainingValue + '"', item,
                    values.empty() ? "There are no cases." : "Its values are: " + join(values, ", ") + '.');
    }
    if (split.others.empty())
        throw Error("every case has the value \"" + trainingValue + "\", so that none is left to test on", item,
                    "Choose another column or a split by ratio.");
    return split;
}

std::vector<Split> foldSplits(const SplitRows& rows, std::size_t folds, std::uint64_t seed) {
    const std::string item = "The cross-validation";
    if (folds < 2)
        throw Error("it has fewer than two folds", item, "Give two folds or more.");
    Strata strata = strataOf(rows);
    if (folds > strata.count)
        throw Error("it has " + std::to_string(folds) + " folds, but there are " + std::to_string(strata.count) +
                        " patients",
                    item, "Give fewer folds, at most one per patient.");
    requireTwoOfEach(strata, item);
    std::vector<std::size_t> foldOf(rows.count);
    Random random(seed);
    std::size_t next = 0;
    for (auto& patients : strata.patients) {
        random.shuffle(std::span(patients));
        for (const auto& patient : patients) {
            for (const std::size_t row : patient)
                foldOf[row] = next % folds;
            ++next;
        }
    }
    std::vector<Split> splits(folds);
    for (std::size_t fold = 0; fold < folds; ++fold)
        for (std::size_t row = 0; row < rows.count; ++row)
            (foldOf[row] == fold ? splits[fold].test : splits[fold].training).push_back(row);
    return splits;
}

std::vector<std::vector<Split>> repeatedFoldSplits(const SplitRows& rows, std::size_t folds, std::size_t repeats,
                                                   std::uint64_t seed) {
    if (repeats < 1)
        throw Error("it has no repeats", "The repeated cross-validation", "Give one repeat or more.");
    std::vector<std::vector<Split>> splits;
    for (std::size_t repeat = 0; repeat < repeats; ++repeat)
        splits.push_back(foldSplits(rows, folds, subSeed(seed, repeat)));
    return splits;
}

std::vector<NestedSplit> nestedSplits(const SplitRows& rows, std::size_t outerFolds, std::size_t innerFolds,
                                      std::uint64_t seed) {
    std::vector<NestedSplit> nested;
    for (auto& outer : foldSplits(rows, outerFolds, seed)) {
        auto inner = foldSplits(part(rows, outer.training), innerFolds, subSeed(seed, nested.size()));
        for (auto& split : inner)
            for (auto* side : {&split.training, &split.test})
                for (auto& row : *side)
                    row = outer.training[row];
        nested.push_back({std::move(outer), std::move(inner)});
    }
    return nested;
}

} // namespace rimlight::learning
