#include "ui/theme/KeyValueList.h"

#include "ui/theme/Theme.h"

#include <QGridLayout>
#include <QLabel>

namespace rimlight::theme {

KeyValueList::KeyValueList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kSpace3);
    m_grid->setVerticalSpacing(kSpace1);
    m_grid->setColumnStretch(1, 1);
}

void KeyValueList::addLine() {
    auto* name = new QLabel;
    name->setObjectName(QStringLiteral("rowName"));
    name->setProperty(kRoleProperty, "secondary");
    auto* value = new QLabel;
    value->setObjectName(QStringLiteral("rowValue"));
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = static_cast<int>(m_lines.size());
    for (auto* label : {name, value})
        label->setTextFormat(Qt::PlainText);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1, Qt::AlignTop);
    // 12-px names stand on the line of the 13-px values.
    name->setContentsMargins(0, 1, 0, 0);
    m_lines.push_back({name, value});
}

void KeyValueList::setRows(const std::vector<Row>& rows) {
    while (m_lines.size() > rows.size()) {
        delete m_lines.back().name;
        delete m_lines.back().value;
        m_lines.pop_back();
    }
    while (m_lines.size() < rows.size())
        addLine();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& [name, value] = m_lines[i];
        const QString shown = rows[i].value.isEmpty() ? QStringLiteral("–") : rows[i].value;
        const QString hint = rows[i].hint.isEmpty() ? QString() : rows[i].hint.toHtmlEscaped();
        if (name->text() != rows[i].name)
            name->setText(rows[i].name);
        if (value->text() != shown)
            value->setText(shown);
        for (auto* label : {name, value})
            label->setToolTip(hint);
    }
}

} // namespace rimlight::theme
