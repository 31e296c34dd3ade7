#pragma once

#include "core/base/Error.h"

#include <QString>

#include <string>
#include <vector>

class QCoreApplication;

/// The language of the window. Core speaks English, into results and files; what a person reads is translated here, at
/// the edge (docs/adr/0008-language-at-the-edge.md).
namespace rimlight::language {

struct Language {
    QString key;  ///< what a setting keeps: "system", "en", "zh_CN"
    QString name; ///< in the language itself; of "system" in the language in use
};

/// The key under which the settings keep the chosen language.
inline constexpr const char* kSetting = "language";

/// What can be chosen, as the user of the system does first.
std::vector<Language> languages();

/// Whether it is the key of one of languages().
bool isLanguage(const QString& key);

/// Translates from here on all that tr() and words() give, and Qt's own dialogs. Call it before the first window is
/// made: texts that stand in widgets stay as they are. Called again, it replaces the language.
/// @param choice a key of languages(); an unknown one is taken for "system"
void install(QCoreApplication& application, const QString& choice);

/// The key of the language in use: "en" or "zh_CN".
QString inUse();

/// A sentence, title or word of core in the language in use; what core does not say itself stays as it is. Never for
/// what may be a person's data alone: a class, a case, a file, a column. May be called on any thread.
QString words(const std::string& english);

/// A name that may be a person's or the program's own, such as the title of a shipped protocol: it is translated as a
/// whole, or not at all.
QString name(const std::string& english);

/// "The table, row 3: there is no outcome. Fill it in, or leave the case out."
QString words(const Error& error);

} // namespace rimlight::language
