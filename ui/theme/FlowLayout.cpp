#include "ui/theme/FlowLayout.h"

#include <QWidget>

#include <algorithm>

namespace rimlight::theme {

namespace {

/// What it likes to have, but no more than there is.
int widthOf(const QLayoutItem& item, int room) {
    return std::max(std::min(item.sizeHint().width(), room), item.minimumSize().width());
}

QSize marginsOf(const QLayout& layout) {
    const auto margins = layout.contentsMargins();
    return {margins.left() + margins.right(), margins.top() + margins.bottom()};
}

} // namespace

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {}

FlowLayout::~FlowLayout() {
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items << item;
}

int FlowLayout::count() const {
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations FlowLayout::expandingDirections() const {
    return {};
}

bool FlowLayout::hasHeightForWidth() const {
    return true;
}

std::vector<FlowLayout::Line> FlowLayout::linesWithin(int width) const {
    std::vector<Line> lines;
    int used = 0;
    for (auto* item : m_items) {
        if (item->isEmpty())
            continue;
        const int wanted = widthOf(*item, width);
        if (lines.empty() || used + spacing() + wanted > width) {
            lines.emplace_back();
            used = wanted;
        } else {
            used += spacing() + wanted;
        }
        lines.back().items.push_back(item);
        lines.back().height = std::max(lines.back().height, item->sizeHint().height());
    }
    return lines;
}

int FlowLayout::heightForWidth(int width) const {
    const QSize margins = marginsOf(*this);
    int height = margins.height();
    const auto lines = linesWithin(width - margins.width());
    for (const auto& line : lines)
        height += line.height;
    return height + spacing() * std::max(0, static_cast<int>(lines.size()) - 1);
}

QSize FlowLayout::sizeHint() const {
    QSize size(0, 0);
    for (const auto* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        size = {size.width() + (size.width() > 0 ? spacing() : 0) + wanted.width(),
                std::max(size.height(), wanted.height())};
    }
    return size + marginsOf(*this);
}

QSize FlowLayout::minimumSize() const {
    QSize size(0, 0);
    for (const auto* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo({item->minimumSize().width(), item->sizeHint().height()});
    return size + marginsOf(*this);
}

void FlowLayout::setGeometry(const QRect& place) {
    QLayout::setGeometry(place);
    const QRect room = place.marginsRemoved(contentsMargins());
    int y = room.top();
    for (const auto& line : linesWithin(room.width())) {
        int x = room.left();
        for (auto* item : line.items) {
            const QSize size(widthOf(*item, room.width()), std::min(item->sizeHint().height(), line.height));
            item->setGeometry({{x, y + (line.height - size.height()) / 2}, size});
            x += size.width() + spacing();
        }
        y += line.height + spacing();
    }
}

} // namespace rimlight::theme
