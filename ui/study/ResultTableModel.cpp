#include "ui/study/ResultTableModel.h"

#include "core/base/Text.h"
#include "core/study/report/ReportWords.h"
#include "ui/language/Language.h"
#include "ui/study/Explanations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace rimlight::studypage {

namespace {

constexpr int kDigits = 4;
/// Columns, in small letters, whose cells are names of statistics, tests or steps.
constexpr std::array<std::string_view, 7> kNamingColumns = {"figure", "measure", "index", "what",
                                                            "test",   "rule",    "key"};

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// Full precision takes many digits; what was written in few stands as it is.
QString shortened(const std::string& cell) {
    constexpr std::size_t kAsItIs = 7;
    const auto number = cell.size() <= kAsItIs ? std::nullopt : parseNumber(cell);
    return number ? toText(formatSignificant(*number, kDigits)) : language::words(cell);
}

/// Digits behind the point; nothing for a number with an exponent.
std::optional<int> decimalsIn(const std::string& cell) {
    if (cell.find_first_of("eE") != std::string::npos)
        return std::nullopt;
    const auto point = cell.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(cell.size() - point) - 1;
}

/// So many that the middle number of the column has three digits, as far as the cells have them; nothing for a column
/// of whole numbers, or of very large ones, which each need their own.
std::optional<int> decimalsOf(const tables::TextTable& table, std::size_t column) {
    constexpr double kLargest = 1e5;
    constexpr int kMany = 17;
    std::vector<double> sizes;
    int most = 0;
    for (const auto& row : table.rows)
        if (const auto number = parseNumber(row[column])) {
            most = std::max(most, decimalsIn(row[column]).value_or(kMany));
            if (*number != 0.0)
                sizes.push_back(std::abs(*number));
        }
    if (most == 0 || sizes.empty())
        return std::nullopt;
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    if (*std::max_element(sizes.begin(), sizes.end()) >= kLargest)
        return std::nullopt;
    return std::min(most, *middle >= 100.0 ? 1 : *middle >= 1.0 ? 2 : *middle >= 0.01 ? 3 : 5);
}

/// A number that the column's decimals would print as 0 has digits of its own.
QString withDecimals(double number, int decimals) {
    const bool vanishes = number != 0.0 && std::abs(number) < 0.5 * std::pow(10.0, -decimals);
    return toText(vanishes ? formatSignificant(number, 2) : formatFixed(number, decimals));
}

/// Broken at the space that leaves the shorter lines; a short heading stays as it is.
QString inTwoLines(const QString& heading) {
    constexpr auto kShort = 14;
    if (heading.size() <= kShort)
        return heading;
    qsizetype best = -1;
    const auto longer = [&](qsizetype at) { return std::max(at, heading.size() - at - 1); };
    for (auto at = heading.indexOf(' '); at >= 0; at = heading.indexOf(' ', at + 1))
        if (!heading.mid(at + 1).startsWith('%') && (best < 0 || longer(at) < longer(best)))
            best = at;
    if (const auto colon = heading.indexOf(QChar(0xFF1A)); colon >= 0) // Chinese has no space behind it
        return QString(heading).insert(colon + 1, '\n');
    return best < 0 ? heading : QString(heading).replace(best, 1, '\n');
}

bool isProbability(const std::string& column) {
    return column == "p" || column.ends_with(" p");
}

bool isNumericColumn(const tables::TextTable& table, std::size_t column) {
    return std::all_of(table.rows.begin(), table.rows.end(),
                       [&](const auto& row) { return row[column].empty() || parseNumber(row[column]).has_value(); });
}

} // namespace

void ResultTableModel::setTable(const tables::TextTable& table, const std::string& name,
                                const std::map<std::string, std::string>& titles) {
    beginResetModel();
    m_table = table;
    for (const char* models : {"model", "Model", "compared with"})
        if (const auto column = m_table.columnOf(models))
            for (auto& row : m_table.rows)
                if (const auto title = titles.find(row[*column]); title != titles.end())
                    row[*column] = title->second;
    m_name = name;
    m_titles = titles;
    m_numeric.clear();
    m_naming.clear();
    m_decimals.clear();
    for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
        m_numeric.push_back(isNumericColumn(m_table, c));
        const auto column = lowerCase(m_table.columns[c]);
        m_naming.push_back(std::find(kNamingColumns.begin(), kNamingColumns.end(), column) != kNamingColumns.end());
        m_decimals.push_back(m_numeric.back() ? decimalsOf(m_table, c) : std::nullopt);
    }
    // Rows of different measures have numbers of different sizes.
    if (std::find(m_naming.begin(), m_naming.end(), true) != m_naming.end())
        std::fill(m_decimals.begin(), m_decimals.end(), std::nullopt);
    m_caseColumn = m_table.columnOf(tables::kCaseColumn);
    endResetModel();
}

QString ResultTableModel::caseOf(int row) const {
    return m_caseColumn ? toText(m_table.rows[static_cast<std::size_t>(row)][*m_caseColumn]) : QString();
}

std::optional<int> ResultTableModel::rowOf(const QString& caseId) const {
    if (!m_caseColumn || caseId.isEmpty())
        return std::nullopt;
    const auto id = caseId.toStdString();
    const auto found = std::find_if(m_table.rows.begin(), m_table.rows.end(),
                                    [&](const auto& row) { return row[*m_caseColumn] == id; });
    return found == m_table.rows.end() ? std::nullopt : std::optional(static_cast<int>(found - m_table.rows.begin()));
}

int ResultTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ResultTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ResultTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const auto& cell = m_table.rows[static_cast<std::size_t>(index.row())][column];
    switch (role) {
    case Qt::DisplayRole:
        return shown(column, cell);
    case kFullRole:
        return toText(cell);
    case Qt::ToolTipRole:
        return hintOf(column, cell);
    case Qt::TextAlignmentRole:
        return static_cast<int>((m_numeric[column] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case kSortRole:
        if (const auto number = parseNumber(cell))
            return *number;
        return toText(cell);
    default:
        return {};
    }
}

QString ResultTableModel::shown(std::size_t column, const std::string& cell) const {
    constexpr double kLeastP = 0.001;
    if (isCase(column))
        return toText(cell);
    if (!m_numeric[column])
        return shortened(cell);
    const auto number = parseNumber(cell);
    if (!number)
        return QStringLiteral("–");
    if (isProbability(m_table.columns[column]))
        return *number < kLeastP ? QStringLiteral("<0.001") : toText(formatFixed(*number, 3));
    return m_decimals[column] ? withDecimals(*number, *m_decimals[column]) : shortened(cell);
}

QString ResultTableModel::hintOf(std::size_t column, const std::string& cell) const {
    if (cell.empty() && m_numeric[column])
        return tr("There is no value");
    if (m_naming[column])
        if (const auto* term = report::findTerm(cell, m_name))
            return termHint(*term);
    return isCase(column) ? toText(cell) : language::words(cell);
}

QString ResultTableModel::headingOf(const std::string& column) const {
    const auto model = std::find_if(m_titles.begin(), m_titles.end(),
                                    [&](const auto& one) { return column.starts_with(one.first + " "); });
    if (model == m_titles.end())
        return language::words(study::headerText(column));
    return language::words(model->second + ": " + column.substr(model->first.size() + 1));
}

QVariant ResultTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<std::size_t>(section);
    const auto heading = headingOf(m_table.columns[column]);
    switch (role) {
    case Qt::DisplayRole:
        return inTwoLines(heading);
    case kFullRole:
        return heading;
    case Qt::ToolTipRole: {
        const auto* term = report::findTerm(m_table.columns[column], m_name);
        return term == nullptr ? heading : termHint(*term);
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>((m_numeric[column] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

ResultTableFilter::ResultTableFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setFilterKeyColumn(-1);
    setSortRole(ResultTableModel::kSortRole);
}

void ResultTableFilter::setSourceModel(QAbstractItemModel* source) {
    // Before the filter hears of it, which sorts anew.
    connect(source, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_keys.clear(); });
    QSortFilterProxyModel::setSourceModel(source);
}

void ResultTableFilter::sort(int column, Qt::SortOrder order) {
    m_keys.clear();
    m_keyColumn = column;
    if (column >= 0 && sourceModel() != nullptr)
        for (int row = 0; row < sourceModel()->rowCount(); ++row)
            m_keys.push_back(keyOf(sourceModel()->index(row, column)));
    QSortFilterProxyModel::sort(column, order);
}

ResultTableFilter::Key ResultTableFilter::keyOf(const QModelIndex& index) const {
    const auto value = index.data(ResultTableModel::kSortRole);
    if (value.typeId() == QMetaType::Double)
        return {value.toDouble(), std::nullopt};
    return {std::nullopt, m_collator.sortKey(value.toString())};
}

bool ResultTableFilter::Key::operator<(const Key& other) const {
    if (number && other.number)
        return *number < *other.number;
    if (number || other.number)
        return number.has_value();
    return *text < *other.text;
}

bool ResultTableFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto a = static_cast<std::size_t>(left.row());
    const auto b = static_cast<std::size_t>(right.row());
    const bool isKnown = left.column() == m_keyColumn && std::max(a, b) < m_keys.size();
    return isKnown ? m_keys[a] < m_keys[b] : keyOf(left) < keyOf(right);
}

} // namespace rimlight::studypage
