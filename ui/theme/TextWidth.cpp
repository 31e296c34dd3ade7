#include "ui/theme/TextWidth.h"

#include "ui/theme/Theme.h"

#include <QEvent>
#include <QStyle>
#include <QToolButton>
#include <QWidget>

#include <functional>
#include <utility>

namespace rimlight::theme {

namespace {

constexpr int kStripIcon = 16;

/// Sees its widget's change of style, which every change of the text's scale is.
class StyleFollower : public QObject {
public:
    StyleFollower(QWidget* widget, std::function<void()> fit) : QObject(widget), m_fit(std::move(fit)) {
        widget->installEventFilter(this);
        m_fit();
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::StyleChange)
            m_fit();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_fit;
};

} // namespace

void setFixedTextWidth(QWidget* widget, int pixels) {
    new StyleFollower(widget, [widget, pixels] { widget->setFixedWidth(scaled(pixels)); });
}

void setMinimumTextWidth(QWidget* widget, int pixels) {
    new StyleFollower(widget, [widget, pixels] { widget->setMinimumWidth(scaled(pixels)); });
}

void setMaximumTextWidth(QWidget* widget, int pixels) {
    new StyleFollower(widget, [widget, pixels] { widget->setMaximumWidth(scaled(pixels)); });
}

void setWordBesideIcon(QToolButton* button) {
    new StyleFollower(button, [button] {
        const auto wanted = textScale() > 1.0 ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
        if (button->toolButtonStyle() == wanted)
            return;
        button->setToolButtonStyle(wanted);
        button->setIconSize(QSize(kStripIcon, kStripIcon) * textScale());
        // The style sheet looks at the property once.
        button->style()->unpolish(button);
        button->style()->polish(button);
    });
}

} // namespace rimlight::theme
