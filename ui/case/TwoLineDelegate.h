#pragma once

#include <QStyledItemDelegate>

namespace rimlight::casepage {

/// A row of a list with a line in secondary text below its title; the title gives way in its middle, since the ends
/// of names tell them apart.
class TwoLineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// The second line; a row without one is a heading of one line.
    static constexpr int kSecondLine = Qt::UserRole + 100;

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace rimlight::casepage
