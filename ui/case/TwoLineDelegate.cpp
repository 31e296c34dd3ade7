#include "ui/case/TwoLineDelegate.h"

#include "ui/theme/Theme.h"
#include "ui/theme/Tokens.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>

namespace rimlight::casepage {

namespace {

constexpr int kTwoLinesHeight = 44;
constexpr int kIconSide = 16;

} // namespace

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto usual = QStyledItemDelegate::sizeHint(option, index);
    return {usual.width(), index.data(kSecondLine).toString().isEmpty() ? theme::scaled(theme::kControlHeight)
                                                                        : theme::scaled(kTwoLinesHeight)};
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto second = index.data(kSecondLine).toString();
    if (second.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    // The style draws the ground and the focus, the lines are drawn here.
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QIcon icon = ground.icon;
    ground.text.clear();
    ground.icon = {};
    const auto* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    QRect room = option.rect.adjusted(theme::kSpace1, theme::kSpace1, -theme::kSpace1, -theme::kSpace1);
    if (!icon.isNull()) {
        icon.paint(painter, QRect(room.left(), room.top() + 1, kIconSide, kIconSide));
        room.setLeft(room.left() + kIconSide + theme::kSpace2);
    }
    const auto line = [&](const QFont& font, const QColor& colour, const QString& text, Qt::Alignment edge,
                          Qt::TextElideMode elide) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(room, static_cast<int>(edge | Qt::AlignLeft),
                          QFontMetrics(font).elidedText(text, elide, room.width()));
    };
    painter->save();
    line(theme::font(theme::TextSize::Body), theme::tokens().text, index.data(Qt::DisplayRole).toString(), Qt::AlignTop,
         Qt::ElideMiddle);
    line(theme::font(theme::TextSize::Secondary), theme::tokens().secondaryText, second, Qt::AlignBottom,
         Qt::ElideRight);
    painter->restore();
}

} // namespace rimlight::casepage
