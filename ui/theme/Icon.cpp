#include "ui/theme/Icon.h"

#include "ui/theme/ThemedIconPlugin.h"
#include "ui/theme/Tokens.h"

#include <QDir>
#include <QFileInfo>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QtPlugin>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

// Q_INIT_RESOURCE declares a function of the global namespace.
static bool initIconResources() {
    Q_INIT_RESOURCE(icons);
    return true;
}

namespace rimlight::theme {

namespace {

constexpr std::array<std::pair<const char*, Ink>, 7> kInkNames{{{"text", Ink::Text},
                                                                {"secondary", Ink::Secondary},
                                                                {"accent", Ink::Accent},
                                                                {"onAccent", Ink::OnAccent},
                                                                {"warning", Ink::Warning},
                                                                {"error", Ink::Error},
                                                                {"success", Ink::Success}}};

QString folder() {
    static const bool isReady = initIconResources();
    static_cast<void>(isReady);
    return QStringLiteral(":/icons/ui/");
}

QColor colourOf(Ink ink) {
    switch (ink) {
    case Ink::Secondary:
        return tokens().secondaryText;
    case Ink::Accent:
        return tokens().accent;
    case Ink::OnAccent:
        return tokens().onAccent;
    case Ink::Warning:
        return tokens().warning;
    case Ink::Error:
        return tokens().error;
    case Ink::Success:
        return tokens().success;
    case Ink::Text:
        break;
    }
    return tokens().text;
}

/// Asks for the colours whenever it paints; the pictures wait in Qt's cache under name, size and colour.
class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(QString name, Ink ink) : m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const int side = std::min(rect.width(), rect.height());
        QRect place(0, 0, side, side);
        place.moveCenter(rect.center());
        const double density = painter->device()->devicePixelRatioF();
        painter->drawPixmap(place, picture(static_cast<int>(std::lround(side * density)), mode, state));
    }

    /// `size` is in the screen's pixels.
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return picture(std::min(size.width(), size.height()), mode, state);
    }

    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }

    QString key() const override { return QStringLiteral("themed"); }
    QString iconName() override { return m_name; }
    QIconEngine* clone() const override { return new ThemedIconEngine(m_name, m_ink); }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const {
        if (mode == QIcon::Disabled)
            return tokens().disabledText;
        const bool isChosen = mode == QIcon::Selected || state == QIcon::On;
        return colourOf(isChosen && m_ink == Ink::Text ? Ink::Accent : m_ink);
    }

    QPixmap picture(int side, QIcon::Mode mode, QIcon::State state) const {
        if (side <= 0)
            return {};
        const QColor ink = colour(mode, state);
        const QString key = QStringLiteral("rimlight-icon/%1/%2/%3").arg(m_name).arg(side).arg(ink.name());
        QPixmap result;
        if (QPixmapCache::find(key, &result))
            return result;
        result = QPixmap(side, side);
        result.fill(Qt::transparent);
        QSvgRenderer renderer(folder() + m_name + QStringLiteral(".svg"));
        QPainter painter(&result);
        renderer.render(&painter, QRectF(0.0, 0.0, side, side));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(result.rect(), ink);
        painter.end();
        QPixmapCache::insert(key, result);
        return result;
    }

    QString m_name;
    Ink m_ink;
};

} // namespace

QIconEngine* ThemedIconPlugin::create(const QString& fileName) {
    const QStringList parts = QFileInfo(fileName).fileName().split(QLatin1Char('.'));
    const auto named = std::find_if(kInkNames.begin(), kInkNames.end(), [&parts](const auto& one) {
        return parts.size() == 3 && parts[1] == QLatin1String(one.first);
    });
    const bool isKnown = named != kInkNames.end() && QFileInfo::exists(folder() + parts[0] + ".svg");
    assert(isKnown);
    return isKnown ? new ThemedIconEngine(parts[0], named->second) : nullptr;
}

QIcon icon(const QString& name, Ink ink) {
    assert(QFileInfo::exists(folder() + name + ".svg"));
    return QIcon(new ThemedIconEngine(name, ink));
}

QStringList iconNames() {
    QStringList names = QDir(folder()).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (QString& name : names)
        name.chop(4);
    return names;
}

} // namespace rimlight::theme

extern const QStaticPlugin qt_static_plugin_ThemedIconPlugin();

void rimlight::theme::teachIconsToStyleSheets() {
    qRegisterStaticPluginFunction(qt_static_plugin_ThemedIconPlugin());
}
