#include "tests/ui/support/WindowChecks.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QOpenGLWidget>
#include <QRadioButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <set>

namespace rimlight::test {

namespace {

constexpr int kMostTabs = 400;
constexpr int kRounding = 1;
constexpr int kCaret = 2; ///< room that a field adds to its text

QString textOf(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        return box->currentText();
    if (const auto* box = qobject_cast<const QAbstractSpinBox*>(&widget))
        return box->text();
    return {};
}

/// How much room the text needs; nothing for those that give way by themselves.
QSize neededBy(const QWidget& widget) {
    if (widget.inherits("rimlight::theme::ElidedLabel") || textOf(widget).isEmpty())
        return {};
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            return {}; // gives way on purpose
        if (label->wordWrap())
            return {label->minimumSizeHint().width(), label->heightForWidth(label->width())};
        return label->sizeHint();
    }
    if (const auto* button = qobject_cast<const QToolButton*>(&widget)) {
        if (button->toolButtonStyle() == Qt::ToolButtonIconOnly)
            return button->iconSize();
        // Its hint leaves more height than a style sheet's greatest height gives it.
        const bool isUnderIcon = button->toolButtonStyle() == Qt::ToolButtonTextUnderIcon;
        return {button->minimumSizeHint().width(),
                button->fontMetrics().height() + (isUnderIcon ? button->iconSize().height() : 0)};
    }
    if (const auto* box = qobject_cast<const QAbstractSpinBox*>(&widget)) {
        // Its hint is for the largest number that could stand there.
        const auto* line = box->findChild<const QLineEdit*>();
        const int around = box->width() - (line == nullptr ? 0 : line->width());
        return {box->fontMetrics().horizontalAdvance(box->text()) + kCaret + around, box->minimumSizeHint().height()};
    }
    return widget.minimumSizeHint();
}

/// Whether a part of it lies outside of what holds it, other than by scrolling.
bool sticksOut(const QWidget& widget) {
    for (const QWidget* inside = &widget; inside->parentWidget() != nullptr && !inside->isWindow();
         inside = inside->parentWidget()) {
        const auto* holder = inside->parentWidget();
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(holder->parentWidget());
            area != nullptr && area->viewport() == holder)
            return false;
        const QRect place(widget.mapTo(holder, QPoint()), widget.size());
        if (!holder->rect().adjusted(-kRounding, -kRounding, kRounding, kRounding).contains(place))
            return true;
    }
    return false;
}

bool hasTabFocus(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0 &&
           widget.focusProxy() == nullptr;
}

/// Parts of a control that has the focus for them.
bool isPart(const QWidget& widget) {
    for (const auto* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget())
        if (qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
            qobject_cast<const QComboBox*>(parent) != nullptr || parent->focusProxy() == &widget)
            return true;
    return false;
}

/// Of radio buttons Tab reaches the one that is on, the arrows the others.
bool isReachedByArrows(const QAbstractButton& button, const std::set<const QWidget*>& reached) {
    if (!button.autoExclusive() && (button.group() == nullptr || !button.group()->exclusive()))
        return false;
    if (button.group() != nullptr) {
        for (const auto* other : button.group()->buttons())
            if (reached.contains(other))
                return true;
        return false;
    }
    for (const auto* other :
         button.parentWidget()->findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly))
        if (other->autoExclusive() && reached.contains(other))
            return true;
    return false;
}

/// The widget with what surrounds it, where a ring may be drawn.
QImage look(QWidget& widget) {
    return widget.grab().toImage();
}

bool showsFocus(QWidget& widget) {
    widget.setFocus(Qt::TabFocusReason);
    QCoreApplication::processEvents();
    const QImage with = look(widget);
    widget.clearFocus();
    QCoreApplication::processEvents();
    const QImage without = look(widget);
    return with != without;
}

} // namespace

QString describe(const QWidget& widget) {
    QString path;
    for (const auto* part = &widget; part != nullptr; part = part->parentWidget())
        if (!part->objectName().isEmpty()) {
            path = part->objectName();
            break;
        }
    return QStringLiteral("%1 [%2] \"%3\" %4x%5")
        .arg(QLatin1String(widget.metaObject()->className()), path, textOf(widget).left(60))
        .arg(widget.width())
        .arg(widget.height());
}

QStringList clippedTexts(const QWidget& widget) {
    QStringList found;
    for (const auto* child : widget.findChildren<QWidget*>()) {
        const bool isText =
            qobject_cast<const QLabel*>(child) != nullptr || qobject_cast<const QAbstractButton*>(child) != nullptr ||
            qobject_cast<const QComboBox*>(child) != nullptr || qobject_cast<const QAbstractSpinBox*>(child) != nullptr;
        if (!isText || !child->isVisible() || isPart(*child) || textOf(*child).isEmpty())
            continue;
        const QSize needed = neededBy(*child);
        if (needed.width() > child->width() + kRounding || needed.height() > child->height() + kRounding)
            found << describe(*child) + QStringLiteral(" needs %1x%2").arg(needed.width()).arg(needed.height());
        else if (sticksOut(*child))
            found << describe(*child) + QStringLiteral(" sticks out");
    }
    return found;
}

KeyboardWalk walkByTab(QWidget& widget) {
    KeyboardWalk walk;
    auto* window = widget.window();
    std::set<const QWidget*> reached;
    std::vector<QWidget*> inOrder;
    for (auto* child : widget.findChildren<QWidget*>())
        if (hasTabFocus(*child)) {
            child->setFocus(Qt::TabFocusReason);
            break;
        }
    for (int i = 0; i < kMostTabs; ++i) {
        auto* focus = QApplication::focusWidget();
        if (focus == nullptr || focus->window() != window)
            break;
        if (reached.insert(focus).second && widget.isAncestorOf(focus))
            inOrder.push_back(focus);
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    for (auto* child : widget.findChildren<QWidget*>()) {
        if (!hasTabFocus(*child) || isPart(*child) || reached.contains(child))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(child);
        if (button == nullptr || !isReachedByArrows(*button, reached))
            walk.unreached << describe(*child);
    }
    walk.reached = static_cast<int>(inOrder.size());
    for (auto* one : inOrder)
        if (qobject_cast<QOpenGLWidget*>(one) == nullptr && !showsFocus(*one))
            walk.withoutFocus << describe(*one);
    return walk;
}

} // namespace rimlight::test
