#include "ui/theme/FileQuestions.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

namespace rimlight::theme {

namespace {

QString folderKey(const FileQuestion& question) {
    return QStringLiteral("folders/%1").arg(QLatin1String(question.kind));
}

/// A dialog that goes when it is closed; its answer is remembered.
QFileDialog* dialogFor(QWidget* parent, const FileQuestion& question) {
    const QString folder = QSettings().value(folderKey(question), QDir::homePath()).toString();
    auto* dialog = new QFileDialog(parent, question.title, QFileInfo::exists(folder) ? folder : QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!question.filter.isEmpty())
        dialog->setNameFilters(question.filter.split(QStringLiteral(";;")));
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [question](const QStringList& files) {
        if (!files.isEmpty())
            QSettings().setValue(folderKey(question), QFileInfo(files.front()).absolutePath());
    });
    return dialog;
}

std::filesystem::path toPath(const QString& text) {
    return text.toStdString();
}

/// The first ending that a filter names: "csv" of "CSV (*.csv *.txt)".
QString endingOf(const QString& filter) {
    static const QRegularExpression pattern(QStringLiteral("\\*\\.([A-Za-z0-9.]+)"));
    return pattern.match(filter).captured(1);
}

} // namespace

void askForFile(QWidget* parent, const FileQuestion& question,
                const std::function<void(const std::filesystem::path&)>& answer) {
    auto* dialog = dialogFor(parent, question);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [answer](const QString& file) { answer(toPath(file)); });
    dialog->open();
}

void askForFiles(QWidget* parent, const FileQuestion& question,
                 const std::function<void(const std::vector<std::filesystem::path>&)>& answer) {
    auto* dialog = dialogFor(parent, question);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, [answer](const QStringList& files) {
        std::vector<std::filesystem::path> paths;
        for (const auto& file : files)
            paths.push_back(toPath(file));
        answer(paths);
    });
    dialog->open();
}

void askForFolder(QWidget* parent, const FileQuestion& question,
                  const std::function<void(const std::filesystem::path&)>& answer) {
    auto* dialog = dialogFor(parent, question);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [answer](const QString& file) { answer(toPath(file)); });
    dialog->open();
}

void askWhereToSave(QWidget* parent, const FileQuestion& question,
                    const std::function<void(const std::filesystem::path&)>& answer) {
    auto* dialog = dialogFor(parent, question);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(endingOf(question.filter));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString& filter) { dialog->setDefaultSuffix(endingOf(filter)); });
    dialog->selectFile(question.suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [answer](const QString& file) { answer(toPath(file)); });
    dialog->open();
}

} // namespace rimlight::theme
