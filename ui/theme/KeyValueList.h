#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace rimlight::theme {

/// Facts under each other: the name in secondary text, the value beside it, which can be selected and copied.
class KeyValueList : public QWidget {
    Q_OBJECT

public:
    struct Row {
        QString name;
        QString value; ///< with its unit; nothing shows a dash
        QString hint;  ///< shown under the mouse: the formal name, or why there is no value
    };

    explicit KeyValueList(QWidget* parent = nullptr);

    /// Takes the place of the rows that are there. Rows that stay keep what is selected in them.
    void setRows(const std::vector<Row>& rows);

private:
    struct Line {
        QLabel* name;
        QLabel* value;
    };
    void addLine();

    QGridLayout* m_grid;
    std::vector<Line> m_lines;
};

} // namespace rimlight::theme
