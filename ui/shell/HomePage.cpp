#include "ui/shell/HomePage.h"

#include "ui/theme/Theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rimlight::shell {

namespace {

QLabel* label(const QString& text, const char* role) {
    auto* made = new QLabel(text);
    made->setProperty(theme::kRoleProperty, role);
    made->setWordWrap(true);
    return made;
}

} // namespace

HomePage::HomePage(QWidget* parent) : QWidget(parent), m_recent(new QVBoxLayout) {
    auto* openFolder = new QPushButton(tr("Open DICOM folder…"));
    openFolder->setProperty(theme::kRoleProperty, "primary");
    auto* openFile = new QPushButton(tr("Open image file…"));
    auto* sample = new QPushButton(tr("Open the sample case"));
    sample->setObjectName("openSample");
    auto* openStudy = new QPushButton(tr("Open a study…"));
    openStudy->setObjectName("homeOpenStudy");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    auto* newStudy = new QPushButton(tr("New study…"));
    newStudy->setObjectName("homeNewStudy");
    for (auto* button : {openFolder, openFile, sample, newStudy, openStudy})
        buttons->addWidget(button);
    buttons->addStretch(1);

    auto* column = new QWidget;
    column->setMaximumWidth(640);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(theme::kSpace3);
    layout->addStretch(1);
    layout->addWidget(label(tr("Rimlight"), "headline"));
    layout->addWidget(
        label(tr("Open a CT or MR case, import its outline, and read a radiomic prediction with every reason to "
                 "doubt it."),
              "secondary"));
    layout->addSpacing(theme::kSpace2);
    layout->addLayout(buttons);
    layout->addWidget(
        label(tr("Folders and files can also be dropped on the window. The sample case is SYNTHETIC: made by a "
                 "program, no evidence of accuracy."),
              "secondary"));
    layout->addSpacing(theme::kSpace4);
    layout->addLayout(m_recent);
    layout->addStretch(2);
    layout->addWidget(label(tr("Research use only. Not for clinical use."), "warning"));

    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(theme::kSpace5, theme::kSpace5, theme::kSpace5, theme::kSpace5);
    outer->addStretch(1);
    outer->addWidget(column, 4);
    outer->addStretch(1);

    connect(openFolder, &QPushButton::clicked, this, &HomePage::openFolderRequested);
    connect(openFile, &QPushButton::clicked, this, &HomePage::openFileRequested);
    connect(sample, &QPushButton::clicked, this, &HomePage::sampleRequested);
    connect(openStudy, &QPushButton::clicked, this, &HomePage::openStudyRequested);
    connect(newStudy, &QPushButton::clicked, this, &HomePage::newStudyRequested);
}

void HomePage::setRecent(const QStringList& paths) {
    while (auto* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (paths.isEmpty())
        return;
    m_recent->addWidget(label(tr("Recent"), "section"));
    for (const auto& path : paths) {
        auto* button = new QPushButton(QDir::toNativeSeparators(path));
        button->setProperty(theme::kRoleProperty, "quiet");
        button->setStyleSheet(QStringLiteral("text-align: left;"));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT recentRequested(path); });
        m_recent->addWidget(button);
    }
}

} // namespace rimlight::shell
