#include "ui/preferences/PreferencesStore.h"

#include "core/base/Error.h"
#include "ui/preferences/PreferencesState.h"

#include <QSettings>

#include <algorithm>
#include <cmath>
#include <set>

namespace rimlight::preferences {

namespace {

using viewer::MouseAction;
using viewer::WheelAction;
using viewer::WheelDirection;

/// What stands in the file for a value.
template <class Value>
struct Named {
    const char* name;
    Value value;
};

constexpr Named<theme::Scheme> kSchemes[] = {
    {"dark", theme::Scheme::Dark}, {"light", theme::Scheme::Light}, {"system", theme::Scheme::System}};
constexpr Named<Language> kLanguages[] = {
    {"system", Language::System}, {"en", Language::English}, {"zh_CN", Language::SimplifiedChinese}};
constexpr Named<MouseAction> kActions[] = {{"window", MouseAction::Window},
                                           {"pan", MouseAction::Pan},
                                           {"zoom", MouseAction::Zoom},
                                           {"scroll", MouseAction::Scroll}};
constexpr Named<WheelAction> kWheelActions[] = {{"scroll", WheelAction::Scroll}, {"zoom", WheelAction::Zoom}};
constexpr Named<WheelDirection> kWheelDirections[] = {{"headwards", WheelDirection::UpIsHeadwards},
                                                      {"feetwards", WheelDirection::UpIsFeetwards}};
constexpr Named<Recents> kRecents[] = {{"kept", Recents::Kept}, {"not-kept", Recents::NotKept}};

constexpr const char* kPresetsKey = "windowPresets";
constexpr const char* kServersKey = "pacs/servers";
constexpr int kMostEntries = 200;
constexpr qsizetype kLongestName = 64;

template <class Value, std::size_t count>
QString nameOf(const Named<Value> (&names)[count], Value value) {
    const auto found =
        std::find_if(std::begin(names), std::end(names), [&](const auto& n) { return n.value == value; });
    return QLatin1String(found->name);
}

/// Reads values one after the other, and notes those that it can't.
class Reader {
public:
    explicit Reader(QSettings& settings) : m_settings(settings) {}

    template <class Value, std::size_t count>
    void read(const char* key, const Named<Value> (&names)[count], Value& value) {
        if (!m_settings.contains(QLatin1String(key)))
            return;
        const QString text = m_settings.value(QLatin1String(key)).toString();
        const auto found = std::find_if(std::begin(names), std::end(names),
                                        [&](const auto& n) { return text == QLatin1String(n.name); });
        if (found == std::end(names))
            refuse(key, text);
        else
            value = found->value;
    }

    void read(const char* key, int smallest, int largest, int& value) {
        if (!m_settings.contains(QLatin1String(key)))
            return;
        bool isNumber = false;
        const int number = m_settings.value(QLatin1String(key)).toInt(&isNumber);
        if (isNumber && number >= smallest && number <= largest)
            value = number;
        else
            refuse(key, m_settings.value(QLatin1String(key)).toString());
    }

    void readAeTitle(const char* key, QString& value) {
        if (!m_settings.contains(QLatin1String(key)))
            return;
        const QString text = m_settings.value(QLatin1String(key)).toString();
        if (aeTitleProblem(text).isEmpty())
            value = text;
        else
            refuse(key, text);
    }

    std::optional<std::vector<viewer::WindowPreset>> readPresets() {
        if (!m_settings.contains(QLatin1String(kPresetsKey) + QLatin1String("/size")))
            return std::nullopt;
        std::vector<viewer::WindowPreset> presets;
        std::set<int> keys;
        eachEntry(kPresetsKey, [&](int number) {
            bool hasLevel = false, hasWidth = false, hasKey = false;
            const viewer::WindowPreset preset{m_settings.value(QStringLiteral("name")).toString().trimmed(),
                                              {m_settings.value(QStringLiteral("width")).toDouble(&hasWidth),
                                               m_settings.value(QStringLiteral("level")).toDouble(&hasLevel)},
                                              m_settings.value(QStringLiteral("key"), 0).toInt(&hasKey)};
            const auto& window = preset.window;
            const bool isLegal = hasLevel && hasWidth && hasKey && isName(preset.name) &&
                                 window.width >= kSmallestWidthHu && window.width <= kLargestHu &&
                                 std::abs(window.level) <= kLargestHu && preset.key >= 0 && preset.key <= 9 &&
                                 (preset.key == 0 || keys.insert(preset.key).second);
            if (isLegal)
                presets.push_back(preset);
            else
                m_problems << PreferencesState::tr("Window preset %1 is damaged and was left out.").arg(number + 1);
        });
        return presets;
    }

    std::vector<PacsServer> readServers() {
        std::vector<PacsServer> servers;
        eachEntry(kServersKey, [&](int number) {
            bool hasPort = false;
            const PacsServer server{m_settings.value(QStringLiteral("name")).toString().trimmed(),
                                    m_settings.value(QStringLiteral("aeTitle")).toString(),
                                    m_settings.value(QStringLiteral("host")).toString(),
                                    m_settings.value(QStringLiteral("port")).toInt(&hasPort)};
            if (isName(server.name) && aeTitleProblem(server.aeTitle).isEmpty() && hostProblem(server.host).isEmpty() &&
                hasPort && server.port >= 1 && server.port <= kLargestPort)
                servers.push_back(server);
            else
                m_problems << PreferencesState::tr("PACS server %1 is damaged and was left out.").arg(number + 1);
        });
        return servers;
    }

    const QStringList& problems() const { return m_problems; }
    void add(const QString& problem) { m_problems << problem; }

    void refuse(const char* key, const QString& text) {
        m_problems << PreferencesState::tr("The setting %1 can't be “%2”: it has its default.")
                          .arg(QLatin1String(key), text.left(40));
    }

private:
    static bool isName(const QString& name) { return !name.isEmpty() && name.size() <= kLongestName; }

    template <class Take>
    void eachEntry(const char* key, Take&& take) {
        const int count = std::min(m_settings.beginReadArray(QLatin1String(key)), kMostEntries);
        for (int i = 0; i < count; ++i) {
            m_settings.setArrayIndex(i);
            take(i);
        }
        m_settings.endArray();
    }

    QSettings& m_settings;
    QStringList m_problems;
};

} // namespace

StoredPreferences readPreferences(QSettings& settings) {
    StoredPreferences stored;
    auto& values = stored.values;
    Reader reader(settings);
    if (settings.status() == QSettings::FormatError)
        reader.add(PreferencesState::tr("The settings file is damaged: what can't be read has its default."));
    reader.read("theme", kSchemes, values.scheme);
    int percent = values.textPercent;
    reader.read("textPercent", kTextPercents.front(), kTextPercents.back(), percent);
    if (std::find(kTextPercents.begin(), kTextPercents.end(), percent) != kTextPercents.end())
        values.textPercent = percent;
    else
        reader.refuse("textPercent", QString::number(percent));
    reader.read("language", kLanguages, values.language);
    reader.read("mouse/right", kActions, values.mouse.right);
    reader.read("mouse/middle", kActions, values.mouse.middle);
    reader.read("mouse/controlRight", kActions, values.mouse.controlRight);
    reader.read("mouse/shiftRight", kActions, values.mouse.shiftRight);
    reader.read("mouse/wheel", kWheelActions, values.mouse.wheel);
    reader.read("mouse/wheelUp", kWheelDirections, values.mouse.wheelDirection);
    values.windowPresets = reader.readPresets();
    reader.read("computing/threads", 0, 4096, values.threads);
    reader.read("computing/memoryGb", 0, 1 << 20, values.memoryGb);
    reader.readAeTitle("pacs/ownAeTitle", values.ownAeTitle);
    values.pacsServers = reader.readServers();
    reader.read("privacy/recents", kRecents, values.recents);
    stored.problems = reader.problems();
    return stored;
}

void writePreferences(const Preferences& preferences, QSettings& settings) {
    const auto& mouse = preferences.mouse;
    settings.setValue(QStringLiteral("theme"), nameOf(kSchemes, preferences.scheme));
    settings.setValue(QStringLiteral("textPercent"), preferences.textPercent);
    settings.setValue(QStringLiteral("language"), nameOf(kLanguages, preferences.language));
    settings.setValue(QStringLiteral("mouse/right"), nameOf(kActions, mouse.right));
    settings.setValue(QStringLiteral("mouse/middle"), nameOf(kActions, mouse.middle));
    settings.setValue(QStringLiteral("mouse/controlRight"), nameOf(kActions, mouse.controlRight));
    settings.setValue(QStringLiteral("mouse/shiftRight"), nameOf(kActions, mouse.shiftRight));
    settings.setValue(QStringLiteral("mouse/wheel"), nameOf(kWheelActions, mouse.wheel));
    settings.setValue(QStringLiteral("mouse/wheelUp"), nameOf(kWheelDirections, mouse.wheelDirection));
    settings.setValue(QStringLiteral("computing/threads"), preferences.threads);
    settings.setValue(QStringLiteral("computing/memoryGb"), preferences.memoryGb);
    settings.setValue(QStringLiteral("pacs/ownAeTitle"), preferences.ownAeTitle);
    settings.setValue(QStringLiteral("privacy/recents"), nameOf(kRecents, preferences.recents));
    settings.remove(QLatin1String(kPresetsKey));
    if (preferences.windowPresets) {
        settings.beginWriteArray(QLatin1String(kPresetsKey), static_cast<int>(preferences.windowPresets->size()));
        int number = 0;
        for (const auto& preset : *preferences.windowPresets) {
            settings.setArrayIndex(number++);
            settings.setValue(QStringLiteral("name"), preset.name);
            settings.setValue(QStringLiteral("width"), preset.window.width);
            settings.setValue(QStringLiteral("level"), preset.window.level);
            settings.setValue(QStringLiteral("key"), preset.key);
        }
        settings.endArray();
    }
    settings.remove(QLatin1String(kServersKey));
    settings.beginWriteArray(QLatin1String(kServersKey), static_cast<int>(preferences.pacsServers.size()));
    int number = 0;
    for (const auto& server : preferences.pacsServers) {
        settings.setArrayIndex(number++);
        settings.setValue(QStringLiteral("name"), server.name);
        settings.setValue(QStringLiteral("aeTitle"), server.aeTitle);
        settings.setValue(QStringLiteral("host"), server.host);
        settings.setValue(QStringLiteral("port"), server.port);
    }
    settings.endArray();
    settings.sync();
    if (settings.status() == QSettings::AccessError)
        throw Error("can't be written", "The settings file " + settings.fileName().toStdString(),
                    "Free some space or allow writing there; the change holds until the program ends.");
}

} // namespace rimlight::preferences
