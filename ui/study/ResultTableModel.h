#pragma once

#include "core/tables/Csv.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QSortFilterProxyModel>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace rimlight::studypage {

/// A table of a study's results on the screen: numbers with the decimals of their column and all digits on hover, a
/// dash for an empty cell. Headings, and cells that name a statistic, tell on hover what it is. Sorts numbers as such.
class ResultTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The value to sort by: a double where the cell is a number, else its text.
    static constexpr int kSortRole = Qt::UserRole;
    /// The cell's text at full precision.
    static constexpr int kFullRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// @param name of the table's file without its ending: columns of a name mean different things in different tables
    /// @param titles of models, which stand in the place of their keys
    void setTable(const tables::TextTable& table, const std::string& name,
                  const std::map<std::string, std::string>& titles = {});
    /// The case that a row is about; empty where rows are no cases.
    QString caseOf(int row) const;
    /// The row of the case; nothing when there is none.
    std::optional<int> rowOf(const QString& caseId) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Whether the column holds ids of cases, which no language changes.
    bool isCase(std::size_t column) const { return m_caseColumn == column; }
    /// A model's key in it stands as its title.
    QString headingOf(const std::string& column) const;
    QString hintOf(std::size_t column, const std::string& cell) const;
    QString shown(std::size_t column, const std::string& cell) const;

    tables::TextTable m_table;
    std::string m_name;
    std::map<std::string, std::string> m_titles; ///< of the models, by their keys
    std::vector<bool> m_numeric;                 ///< columns whose cells are all numbers or empty
    std::vector<bool> m_naming;                  ///< columns whose cells name statistics
    std::vector<std::optional<int>> m_decimals;  ///< of a column of one measure; nothing: by each number
    std::optional<std::size_t> m_caseColumn;
};

/// Rows that hold the words of a filter in any cell; numbers before text when sorted.
class ResultTableFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ResultTableFilter(QObject* parent = nullptr);

    void setSourceModel(QAbstractItemModel* source) override;
    /// Asks for each cell of the column once: a comparison of two cells takes ten times as long as one of two keys, and
    /// thousands of rows need tens of thousands.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    /// What a cell is sorted by: a number, else a text.
    struct Key {
        std::optional<double> number;
        std::optional<QCollatorSortKey> text;
        bool operator<(const Key& other) const;
    };
    Key keyOf(const QModelIndex& index) const;

    QCollator m_collator;
    std::vector<Key> m_keys; ///< by row of the source; empty: not known
    int m_keyColumn = -1;
};

} // namespace rimlight::studypage
