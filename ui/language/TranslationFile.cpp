#include "ui/language/TranslationFile.h"

#include <QIODevice>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace rimlight::language {

std::vector<TranslationEntry> readTranslations(QIODevice& ts) {
    std::vector<TranslationEntry> entries;
    QXmlStreamReader xml(&ts);
    QString context;
    TranslationEntry entry;
    bool isObsolete = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const auto name = xml.name();
        if (token == QXmlStreamReader::StartElement) {
            if (name == QLatin1String("name"))
                context = xml.readElementText();
            else if (name == QLatin1String("message"))
                entry = {context, {}, {}, true};
            else if (name == QLatin1String("location"))
                entry.file = xml.attributes().value(QLatin1String("filename")).toString();
            else if (name == QLatin1String("source"))
                entry.source = xml.readElementText();
            else if (name == QLatin1String("translation")) {
                const auto type = xml.attributes().value(QLatin1String("type")).toString();
                isObsolete = type == QLatin1String("obsolete") || type == QLatin1String("vanished");
                entry.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                entry.isFinished = type.isEmpty() && !entry.translation.isEmpty();
            }
        } else if (token == QXmlStreamReader::EndElement && name == QLatin1String("message") && !isObsolete) {
            entries.push_back(entry);
        }
    }
    return entries;
}

QByteArray writeTranslations(const std::vector<TranslationEntry>& entries, const QString& languageCode) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeDTD(QStringLiteral("\n<!DOCTYPE TS>"));
    xml.writeStartElement(QStringLiteral("TS"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("2.1"));
    xml.writeAttribute(QStringLiteral("language"), languageCode);
    xml.writeAttribute(QStringLiteral("sourcelanguage"), QStringLiteral("en"));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& entry = entries[i];
        if (i == 0 || entries[i - 1].context != entry.context) {
            if (i > 0)
                xml.writeEndElement();
            xml.writeStartElement(QStringLiteral("context"));
            xml.writeTextElement(QStringLiteral("name"), entry.context);
        }
        xml.writeStartElement(QStringLiteral("message"));
        if (!entry.file.isEmpty()) {
            xml.writeEmptyElement(QStringLiteral("location"));
            xml.writeAttribute(QStringLiteral("filename"), entry.file);
        }
        xml.writeTextElement(QStringLiteral("source"), entry.source);
        xml.writeStartElement(QStringLiteral("translation"));
        if (!entry.isFinished)
            xml.writeAttribute(QStringLiteral("type"), QStringLiteral("unfinished"));
        xml.writeCharacters(entry.translation);
        xml.writeEndElement();
        xml.writeEndElement();
    }
    if (!entries.empty())
        xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace rimlight::language
