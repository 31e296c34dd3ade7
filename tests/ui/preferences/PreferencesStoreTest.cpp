#include "ui/preferences/PreferencesStore.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "tests/support/TemporaryFolder.h"

#include <QSettings>
#include <catch2/catch.hpp>

#include <unistd.h>

using namespace rimlight;
using namespace rimlight::preferences;
using viewer::MouseAction;

namespace {

/// A settings file in a folder of its own.
class SettingsFile {
public:
    QString path() const { return QString::fromStdString((m_folder / "Rimlight.conf").string()); }
    void write(const std::string& text) const { writeFileAtomically(path().toStdString(), text); }
    std::string text() const { return readTextFile(path().toStdString()); }
    StoredPreferences read() const {
        QSettings settings(path(), QSettings::IniFormat);
        return readPreferences(settings);
    }
    void write(const Preferences& preferences) const {
        QSettings settings(path(), QSettings::IniFormat);
        writePreferences(preferences, settings);
    }

private:
    test::TemporaryFolder m_folder;
};

/// Each value other than its default.
Preferences another() {
    Preferences changed;
    changed.scheme = theme::Scheme::Light;
    changed.textPercent = 150;
    changed.language = Language::SimplifiedChinese;
    changed.mouse = {MouseAction::Scroll, MouseAction::Window,       MouseAction::Pan,
                     MouseAction::Zoom,   viewer::WheelAction::Zoom, viewer::WheelDirection::UpIsFeetwards};
    changed.windowPresets = {{QStringLiteral("Kidney, \"late\" 肾"), {300.5, -40.25}, 7},
                             {QStringLiteral("b"), {1, 0}, 0}};
    changed.threads = 3;
    changed.memoryGb = 12;
    changed.ownAeTitle = QStringLiteral("READER 1");
    changed.pacsServers = {
        {QStringLiteral("Hospital; archive"), QStringLiteral("ARCHIVE"), QStringLiteral("10.0.0.5"), 11112}};
    changed.recents = Recents::NotKept;
    return changed;
}

} // namespace

TEST_CASE("Preferences come back as they were stored", "[unit]") {
    const SettingsFile file;
    file.write(another());
    const auto stored = file.read();
    CHECK(stored.problems.isEmpty());
    CHECK(stored.values == another());
    // Lists that became empty or were reset leave nothing behind.
    auto changed = another();
    changed.windowPresets.reset();
    changed.pacsServers.clear();
    file.write(changed);
    CHECK(file.read().values == changed);
    changed.windowPresets.emplace();
    file.write(changed);
    CHECK(file.read().values.windowPresets->empty());
}

TEST_CASE("Without a settings file everything has its default", "[unit]") {
    const auto stored = SettingsFile().read();
    CHECK(stored.problems.isEmpty());
    CHECK(stored.values == Preferences());
}

TEST_CASE("The language is stored under the key by which it is read at the start", "[unit]") {
    const SettingsFile file;
    for (const auto& [language, text] : {std::pair(Language::System, "system"), std::pair(Language::English, "en"),
                                         std::pair(Language::SimplifiedChinese, "zh_CN")}) {
        Preferences changed;
        changed.language = language;
        file.write(changed);
        QSettings settings(file.path(), QSettings::IniFormat);
        CHECK(settings.value(QStringLiteral("language")).toString().toStdString() == text);
    }
}

TEST_CASE("Storing leaves other settings alone", "[unit]") {
    const SettingsFile file;
    file.write("[General]\nrecentCases=/data/a, /data/b\n\n[folders]\nimages=/data\n");
    file.write(another());
    QSettings settings(file.path(), QSettings::IniFormat);
    CHECK(settings.value(QStringLiteral("recentCases")).toStringList().size() == 2);
    CHECK(settings.value(QStringLiteral("folders/images")).toString() == QLatin1String("/data"));
}

TEST_CASE("A value that is damaged or unknown has its default, and a sentence says so", "[unit]") {
    const SettingsFile file;
    const auto* line = GENERATE("theme=purple", "theme=", "theme=dark, light", "textPercent=110", "textPercent=much",
                                "textPercent=-1", "textPercent=99999999999999", "language=tlh", "mouse\\right=jump",
                                "mouse\\wheel=7", "mouse\\wheelUp=@Invalid()", "computing\\threads=-2",
                                "computing\\memoryGb=1e400", "pacs\\ownAeTitle=A\\\\B", "privacy\\recents=perhaps");
    INFO(line);
    const std::string text(line);
    const auto slash = text.find('\\');
    const bool hasGroup = slash != std::string::npos && slash < text.find('=');
    file.write(hasGroup ? "[" + text.substr(0, slash) + "]\n" + text.substr(slash + 1) + "\n"
                        : "[General]\n" + text + "\n");
    const auto stored = file.read();
    CHECK(stored.problems.size() == 1);
    CHECK(stored.values == Preferences());
}

TEST_CASE("A damaged value takes none of the others with it", "[unit]") {
    const SettingsFile file;
    file.write(another());
    auto text = file.text();
    const auto at = text.find("theme=light");
    REQUIRE(at != std::string::npos);
    file.write(text.replace(at, 11, "theme=\x01\x02"));
    auto expected = another();
    expected.scheme = Preferences().scheme;
    const auto stored = file.read();
    CHECK(stored.problems.size() == 1);
    CHECK(stored.values == expected);
}

TEST_CASE("A damaged entry of a list is left out, the others stay", "[unit]") {
    const SettingsFile file;
    file.write("[windowPresets]\nsize=6\n"
               "1\\name=Liver\n1\\width=150\n1\\level=90\n1\\key=3\n"
               "2\\name=Nothing\n2\\width=0\n2\\level=90\n2\\key=4\n"
               "3\\name=\n3\\width=100\n3\\level=90\n"
               "4\\name=Again three\n4\\width=100\n4\\level=0\n4\\key=3\n"
               "5\\name=Far\n5\\width=100\n5\\level=nan\n"
               "[pacs]\nservers\\size=2\n"
               "servers\\1\\name=Archive\nservers\\1\\aeTitle=ARCHIVE\nservers\\1\\host=pacs\nservers\\1\\port=104\n"
               "servers\\2\\name=Bad\nservers\\2\\aeTitle=BAD\nservers\\2\\host=pacs\nservers\\2\\port=70000\n");
    const auto stored = file.read();
    REQUIRE(stored.values.windowPresets.has_value());
    CHECK(*stored.values.windowPresets ==
          std::vector<viewer::WindowPreset>{{QStringLiteral("Liver"), {150.0, 90.0}, 3}});
    REQUIRE(stored.values.pacsServers.size() == 1);
    CHECK(stored.values.pacsServers.front().name == QLatin1String("Archive"));
    CHECK(stored.problems.size() == 6);
}

TEST_CASE("A file of noise gives the defaults and can be written again", "[unit]") {
    const SettingsFile file;
    std::string noise(4096, '\0');
    for (std::size_t i = 0; i < noise.size(); ++i)
        noise[i] = static_cast<char>((i * 2654435761U) >> 7U);
    file.write(noise);
    CHECK(file.read().values == Preferences());
    file.write(another());
    CHECK(file.read().values == another());
}

TEST_CASE("A settings file that can't be written is an error", "[unit]") {
    if (::geteuid() == 0) {
        // Root may write anywhere; a folder in the place of the file stops it too.
        const test::TemporaryFolder folder;
        QSettings settings(QString::fromStdString(folder.path().string()), QSettings::IniFormat);
        CHECK_THROWS_AS(writePreferences(another(), settings), Error);
        return;
    }
    QSettings settings(QStringLiteral("/proc/rimlight/Rimlight.conf"), QSettings::IniFormat);
    CHECK_THROWS_AS(writePreferences(another(), settings), Error);
}
