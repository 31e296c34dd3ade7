#include "core/study/report/ResultTables.h"

#include "core/base/Text.h"
#include "core/study/report/PrintedTable.h"
#include "core/study/report/ReportWords.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace rimlight::study {

namespace {

using tables::TextTable;

constexpr std::size_t kMostRows = 60;
constexpr std::size_t kFirstRows = 12;

std::string fileOf(const ResultItem& item) {
    return "tables/" + item.name + ".csv";
}

/// The first rows, with a note on the others.
report::Table excerpt(report::Table table, std::size_t rows, const ResultItem& item, std::size_t whole) {
    if (table.rows.size() > rows)
        table.rows.resize(rows);
    if (table.rows.size() < whole) {
        table.note = sentence(table.note);
        if (!table.note.empty())
            table.note += ' ';
        table.note += std::to_string(table.rows.size()) + " of " + std::to_string(whole) +
                      " rows; all of them are in " + fileOf(item) + '.';
    }
    return table;
}

/// Those rows of a table that a function chose.
report::Table chosenRows(const ReportInput& input, const ResultItem& item, const TextTable& chosen, std::size_t whole,
                         const std::string& which) {
    auto printed = printedTable(input, chosen, plainCaption(input, item));
    printed.note = which;
    return excerpt(std::move(printed), kMostRows, item, whole);
}

TablePrint one(report::Table table) {
    TablePrint print;
    print.tables.push_back(std::move(table));
    return print;
}

// Tables that are printed in their own way, each by a function.

/// Every model on every part: first how well it tells the classes apart, then the rest.
TablePrint performancePrinted(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    TextTable ordered;
    ordered.columns = table.columns;
    std::vector<std::string> parts;
    for (const auto& headline : input.results.headlines)
        if (std::find(parts.begin(), parts.end(), headline.part) == parts.end())
            parts.push_back(headline.part);
    const auto part = table.columnOf("Part");
    const auto model = table.columnOf("Model");
    if (!part || !model || table.rows.size() != input.results.headlines.size())
        return one(printedTable(input, table, plainCaption(input, item)));
    for (const auto& wanted : parts)
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            if (table.rows[r][*part] == wanted) {
                const auto& headline = input.results.headlines[r];
                ordered.rows.push_back(table.rows[r]);
                ordered.rows.back()[*model] = input.shortTitle(headline.model);
                ordered.rows.back()[*part] = wanted + ": " + casesText(headline.cases) + ", " +
                                             std::to_string(headline.positives) + ' ' + input.results.positiveLabel;
            }
    const std::vector<std::string> first = {
        "Part", "Model", "AUC (95 % CI)", "Accuracy", "Sensitivity (recall)", "Specificity", "PPV (precision)", "NPV"};
    std::vector<std::string> second = {"Part", "Model"};
    for (const auto& column : table.columns)
        if (column != "Cases (positive)" && std::find(first.begin(), first.end(), column) == first.end())
            second.push_back(column);
    TablePrint print;
    print.tables.push_back(groupedByFirst(printedTable(
        input, withColumns(ordered, first), "Every model on every part: discrimination, and calls at the cut-off")));
    print.tables.push_back(groupedByFirst(
        printedTable(input, withColumns(ordered, second), "Every model on every part: further measures")));
    for (auto& printed : print.tables) {
        printed.note = "95 % confidence intervals in brackets; - : the measure does not exist (a division by zero).";
        for (auto& column : printed.columns)
            for (const auto& [from, to] :
                 {std::pair{"Matthews correlation coefficient", "MCC"}, std::pair{"Positive likelihood ratio", "LR+"},
                  std::pair{"Negative likelihood ratio", "LR-"}})
                if (column == from) {
                    column = to;
                    printed.note += std::string(" ") + to + ": " + from + '.';
                }
    }
    return print;
}

/// All figures of the main model, a column for each part.
TablePrint performance(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    const auto main = withRows(table, "model", input.results.mainModel);
    const auto printed =
        printedTable(input, withColumns(main, {"part", "figure", "value", "low 95", "high 95"}), "", Decimals::ByRow);
    constexpr std::size_t kColumns = 3; // part, measure, value
    const auto value = main.columnOf("value");
    if (printed.columns.size() != kColumns || !value)
        return {};
    report::Table pivot{input.mainTitle() + ": every measure", {"Measure"}, {}, {false}};
    for (std::size_t r = 0; r < printed.rows.size(); ++r) {
        const auto& row = printed.rows[r];
        auto column = std::find(pivot.columns.begin() + 1, pivot.columns.end(), row[0]);
        if (column == pivot.columns.end()) {
            pivot.columns.push_back(row[0]);
            pivot.numeric.push_back(true);
            for (auto& line : pivot.rows)
                line.emplace_back("-");
            column = pivot.columns.end() - 1;
        }
        const auto place = static_cast<std::size_t>(column - pivot.columns.begin());
        const std::string measure = capitalised(row[1]);
        auto line = std::find_if(pivot.rows.begin(), pivot.rows.end(), [&](const auto& l) { return l[0] == measure; });
        if (line == pivot.rows.end()) {
            pivot.rows.emplace_back(pivot.columns.size(), "-");
            line = pivot.rows.end() - 1;
            (*line)[0] = measure;
        }
        // A p-value among other measures.
        const auto p = measure.ends_with(" p") ? parseNumber(main.rows[r][*value]) : std::nullopt;
        (*line)[place] = p ? pText(*p) : row[2];
    }
    pivot.note = "The same of every other model is in " + fileOf(item) + '.';
    return one(std::move(pivot));
}

TablePrint comparisons(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    auto lines = withColumns(table, {"part", "compared with", "what", "value", "low 95", "high 95", "p", "note"});
    const auto what = lines.columnOf("what");
    const auto model = table.columnOf("model");
    for (std::size_t r = 0; what && model && r < lines.rows.size(); ++r)
        if (table.rows[r][*model] != input.results.mainModel)
            lines.rows[r][*what] += " *";
    auto printed = groupedByFirst(printedTable(input, lines, plainCaption(input, item), Decimals::ByRow));
    printed.note = "A positive value is in favour of the main model (" + input.mainTitle() +
                   "). * Of the compared model with the main model's score added, against it without. NRI: net "
                   "reclassification improvement; IDI: integrated discrimination improvement.";
    return one(std::move(printed));
}

/// Rows of the main model at thresholds that are whole tenths.
TextTable atTenths(const TextTable& table, const std::string& model) {
    const auto rows = withRows(table, "model", model);
    TextTable chosen;
    chosen.columns = rows.columns;
    const auto threshold = rows.columnOf("threshold");
    for (const auto& row : rows.rows) {
        const auto number = threshold ? parseNumber(row[*threshold]) : std::nullopt;
        constexpr double kTenth = 0.1;
        constexpr double kRounding = 1e-9;
        if (number && std::abs(std::remainder(*number, kTenth)) < kRounding)
            chosen.rows.push_back(row);
    }
    return chosen;
}

TablePrint decisionCurves(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    const auto chosen = withColumns(atTenths(table, input.results.mainModel),
                                    {"part", "threshold", "net benefit", "treat all", "standardised",
                                     "high risk per 1,000", "with event per 1,000"});
    if (chosen.rows.empty())
        return {};
    return one(groupedByFirst(
        chosenRows(input, item, chosen, table.rows.size(), input.mainTitle() + ", at every tenth of the threshold")));
}

TablePrint survivalDecision(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    if (table.rows.empty())
        return {};
    const auto model = table.columnOf("model");
    const std::string last = model ? table.rows.back()[*model] : "";
    const auto tenths = withColumns(atTenths(table, last), {"part", "time", "threshold", "net benefit", "treat all"});
    return one(groupedByFirst(chosenRows(input, item, tenths, table.rows.size(),
                                         input.shortTitle(last) + ", at every tenth of the threshold")));
}

TablePrint calibration(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    const auto chosen = withColumns(withRows(table, "model", input.results.mainModel),
                                    {"part", "group", "cases", "mean predicted", "observed", "low 95", "high 95"});
    if (chosen.rows.empty())
        return {};
    return one(groupedByFirst(chosenRows(input, item, chosen, table.rows.size(), input.mainTitle())));
}

TablePrint predictions(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    const auto& main = input.results.mainModel;
    const auto chosen = withColumns(table, {"Case", "part", "positive", main + " score", main + " probability",
                                            main + " cross-validated probability"});
    auto printed = printedTable(input, chosen, "What the main model says of each case");
    for (auto& column : printed.columns) {
        if (const auto at = column.find(capitalised(main) + ' '); at == 0)
            column = capitalised(column.substr(main.size() + 1));
        if (column == "Positive")
            column = "Class";
    }
    printed.note = input.mainTitle();
    return one(excerpt(std::move(printed), kFirstRows, item, table.rows.size()));
}

/// The features that the last step kept, with the numbers that each step judged them by.
TablePrint verdicts(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    const auto feature = table.columnOf("feature");
    const auto step = table.columnOf("step");
    const auto kept = table.columnOf("kept");
    const auto numbers = table.columnOf("numbers");
    if (!feature || !step || !kept || !numbers || table.rows.empty())
        return {};
    std::set<std::string> chosen;
    for (const auto& row : table.rows)
        if (row[*step] == table.rows.back()[*step] && row[*kept] == "yes")
            chosen.insert(row[*feature]);
    static const std::set<std::string> plain = {"impute", "z-score", "robust", "min-max"};
    TextTable lines;
    lines.columns = {"feature", "step", "numbers"};
    for (const auto& row : table.rows) {
        const bool isTold = chosen.contains(row[*feature]) && !plain.contains(row[*step]) && !row[*numbers].empty();
        if (!isTold)
            continue;
        std::vector<std::string> words;
        for (const auto& part : split(row[*numbers], ';')) {
            const auto equals = part.rfind('=');
            const auto number = parseNumber(part.substr(equals == std::string::npos ? 0 : equals + 1));
            const std::string what(trimmed(std::string_view(part).substr(0, equals)));
            words.push_back(!number ? std::string(trimmed(part))
                                    : what + ' ' + (what == "p" ? pText(*number) : numberText(*number)));
        }
        lines.rows.push_back({row[*feature], row[*step], join(words, ", ")});
    }
    std::stable_sort(lines.rows.begin(), lines.rows.end(), [](const auto& a, const auto& b) { return a[0] < b[0]; });
    if (lines.rows.empty())
        return {};
    const std::string caption = plainCaption(input, item);
    auto printed = printedTable(input, lines,
                                caption.substr(0, caption.find(':')) + ": how each step judged the features "
                                                                       "that were selected");
    printed = excerpt(std::move(printed), kMostRows, item, table.rows.size());
    return one(groupedByFirst(std::move(printed)));
}

TablePrint lassoLambdas(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    const auto chosen = table.columnOf("chosen");
    if (!chosen)
        return {};
    TextTable rows;
    rows.columns = table.columns;
    for (const auto& row : table.rows)
        if (!row[*chosen].empty())
            rows.rows.push_back(row);
    return one(chosenRows(input, item, rows, table.rows.size(), ""));
}

/// The coefficients at the lambda that was used, the largest first.
TablePrint lassoCoefficients(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    constexpr std::string_view kBeginning = "lasso-coefficients-";
    const auto* path = input.table("lasso-" + item.name.substr(kBeginning.size()));
    const auto chosen = path == nullptr ? std::nullopt : path->columnOf("chosen");
    const auto lambda = path == nullptr ? std::nullopt : path->columnOf("lambda");
    if (!chosen || !lambda)
        return {};
    std::string used;
    for (const auto& row : path->rows)
        if (row[*chosen].find("used") != std::string::npos)
            used = row[*lambda];
    auto rows = withColumns(withRows(table, "lambda", used), {"feature", "coefficient"});
    std::stable_sort(rows.rows.begin(), rows.rows.end(), [](const auto& a, const auto& b) {
        return std::abs(parseNumber(a[1]).value_or(0.0)) > std::abs(parseNumber(b[1]).value_or(0.0));
    });
    if (rows.rows.empty())
        return {};
    auto printed = chosenRows(input, item, rows, table.rows.size(), "In units of the step's input");
    const std::string byLambda = "by lambda";
    if (const auto at = printed.caption.find(byLambda); at != std::string::npos)
        printed.caption.replace(at, byLambda.size(), "at the lambda that was used");
    return one(std::move(printed));
}

/// Readings of a curve over time at which something happens: the protocol's own times.
TablePrint survivalOverTime(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    const auto time = table.columnOf("time");
    if (!time || !input.protocol || !input.protocol->survival)
        return {};
    TextTable rows;
    rows.columns = table.columns;
    const auto& times = input.protocol->survival->readAt;
    for (const auto& row : table.rows)
        if (const auto at = parseNumber(row[*time]); at && std::find(times.begin(), times.end(), *at) != times.end())
            rows.rows.push_back(row);
    if (rows.rows.empty())
        return {};
    return one(chosenRows(input, item, rows, table.rows.size(), ""));
}

TablePrint survivalCurves(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    const auto events = table.columnOf("events");
    TextTable rows;
    rows.columns = table.columns;
    for (const auto& row : table.rows)
        if (events && row[*events] != "0")
            rows.rows.push_back(row);
    return one(chosenRows(input, item, rows, table.rows.size(), "The times at which events occurred"));
}

TablePrint named(const ReportInput& /*input*/, const ResultItem& /*item*/, const TextTable& /*table*/) {
    return {};
}

/// Names of tests without how their p-value was computed: the methods and the table of tests tell that.
std::string shortTest(const std::string& test) {
    for (const auto& [beginning, words] :
         {std::pair{"chi-square test", "Chi-square test"}, std::pair{"Mann-Whitney U test", "Mann-Whitney U test"},
          std::pair{"Kruskal-Wallis", "Kruskal-Wallis test"}, std::pair{"Student's", "Student's t"},
          std::pair{"Welch's t", "Welch's t"}, std::pair{"one-way", "Analysis of variance"}})
        if (test.starts_with(beginning))
            return words;
    return test;
}

/// A table of variables by groups: "training (n = 39)" as a header of two lines, and nothing where a variable's p-value
/// stands in the row above.
void comparedGroups(report::Table& table) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        auto& column = table.columns[c];
        if (column == "P")
            column = "p";
        const auto at = column.find(" (n = ");
        if (at != std::string::npos)
            column = capitalised(column).replace(at, 1, "\n");
        for (auto& row : table.rows) {
            if (column == "Test")
                row[c] = shortTest(row[c]);
            if (row[0].empty() && row[c] == "-")
                row[c].clear();
        }
    }
}

TablePrint tableOne(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    auto printed = printedTable(input, table, plainCaption(input, item));
    comparedGroups(printed);
    return one(excerpt(std::move(printed), 2 * kMostRows, item, table.rows.size()));
}

/// Each row is in another unit.
TablePrint rowByRow(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    return one(printedTable(input, table, plainCaption(input, item), Decimals::ByRow));
}

TablePrint selection(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    return one(printedTable(input, withColumns(table, {"step", "features before", "features after", "notes"}),
                            plainCaption(input, item)));
}

TablePrint groupedRows(const ReportInput& input, const ResultItem& item, const TextTable& table) {
    auto printed = groupedByFirst(printedTable(input, table, plainCaption(input, item)));
    return one(excerpt(std::move(printed), 2 * kMostRows, item, table.rows.size()));
}

using Printer = std::function<TablePrint(const ReportInput&, const ResultItem&, const TextTable&)>;

struct PrinterOf {
    std::string beginning; ///< of the table's name
    Printer print;
};

/// The first that fits prints the table.
const std::vector<PrinterOf>& printers() {
    static const std::vector<PrinterOf> all = {{"performance-printed", performancePrinted},
                                               {"performance", performance},
                                               {"comparisons", comparisons},
                                               {"decision-curves", decisionCurves},
                                               {"calibration", calibration},
                                               {"predictions", predictions},
                                               {"verdicts-", verdicts},
                                               {"lasso-coefficients-", lassoCoefficients},
                                               {"lasso-", lassoLambdas},
                                               {"survival-over-time", survivalOverTime},
                                               {"survival-curves", survivalCurves},
                                               {"survival-decision", survivalDecision},
                                               {"survival-cases", named},
                                               {"radscore-cases-", named},
                                               {"contributions-", named},
                                               {"cases", named},
                                               {"nomogram", named},
                                               {"optimism", rowByRow},
                                               {"radscore-cases-", named},
                                               {"radscore-", rowByRow},
                                               {"selection-", selection},
                                               {"sensitivity", groupedRows},
                                               {"survival-at", groupedRows},
                                               {"features-", tableOne},
                                               {"table1-", tableOne}};
    return all;
}

bool isNumbersOfAnother(const std::string& name) {
    return name.ends_with("-numbers") || name.ends_with("-tests");
}

} // namespace

std::string plainCaption(const ReportInput& input, const ResultItem& item) {
    std::string caption = input.plainSentence(item.caption);
    constexpr std::string_view kTableOne = "Table 1, ";
    if (caption.starts_with(kTableOne)) {
        // What the rule of tests is stands in the methods.
        caption = "Characteristics of the cases, " + caption.substr(kTableOne.size());
        caption = caption.substr(0, caption.find(". Continuous columns"));
    }
    constexpr std::string_view kRoc = "ROC curves: ";
    if (item.name.starts_with("roc-") && caption.starts_with(kRoc))
        if (const auto comma = caption.find(','); comma != std::string::npos) {
            const auto signature = caption.substr(kRoc.size(), comma - kRoc.size());
            caption.replace(kRoc.size(), signature.size(), input.signatureTitle(signature));
        }
    return caption;
}

TablePrint resultTablePrint(const ReportInput& input, const ResultItem& item) {
    const auto* table = input.table(item.name);
    if (table == nullptr || isNumbersOfAnother(item.name))
        return {};
    for (const auto& [beginning, print] : printers())
        if (item.name.starts_with(beginning))
            return print(input, item, *table);
    if (table->rows.empty())
        return {};
    auto printed = printedTable(input, *table, plainCaption(input, item));
    const bool isLong = table->rows.size() > kMostRows;
    return one(excerpt(std::move(printed), isLong ? kFirstRows : kMostRows, item, table->rows.size()));
}

} // namespace rimlight::study
