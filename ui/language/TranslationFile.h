#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

class QIODevice;

namespace rimlight::language {

/// An entry of a translation file.
struct TranslationEntry {
    QString context;
    QString source;
    QString translation; ///< empty when there is none
    bool isFinished = false;
    QString file = {}; ///< of the source, as the translation file names it
};

/// Reads the entries of a file of Qt Linguist (.ts), but obsolete ones. Where the XML is damaged it ends with what
/// stood before.
std::vector<TranslationEntry> readTranslations(QIODevice& ts);

/// A file of Qt Linguist with these entries, which stand together by context.
QByteArray writeTranslations(const std::vector<TranslationEntry>& entries, const QString& languageCode);

} // namespace rimlight::language
