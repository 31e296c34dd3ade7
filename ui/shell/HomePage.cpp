#include "ui/shell/HomePage.h"

#include "core/study/case/SampleCases.h"
#include "core/study/project/OpenedStudy.h"
#include "core/study/project/StudyDraft.h"
#include "ui/language/Language.h"
#include "ui/theme/Icon.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QDir>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
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

enum class Weight { Usual, Primary };

QPushButton* button(const QString& text, const char* icon, const char* name, Weight weight = Weight::Usual) {
    const bool isPrimary = weight == Weight::Primary;
    auto* made = new QPushButton(theme::icon(QLatin1String(icon), isPrimary ? theme::Ink::OnAccent : theme::Ink::Text),
                                 QLatin1Char(' ') + text);
    made->setObjectName(QLatin1String(name));
    if (isPrimary)
        made->setProperty(theme::kRoleProperty, "primary");
    return made;
}

} // namespace

HomePage::HomePage(QWidget* parent) : QWidget(parent), m_recent(new QVBoxLayout) {
    m_recent->setSpacing(theme::kSpace1);
    auto* openFolder = button(tr("Open DICOM folder…"), "open-folder", "homeOpenFolder", Weight::Primary);
    auto* openFile = button(tr("Open image file…"), "open-file", "homeOpenFile");
    auto* sample = button(tr("Open a sample case"), "kidney", "openSample");
    auto* newStudy = button(tr("New study…"), "add", "homeNewStudy", Weight::Primary);
    auto* openStudy = button(tr("Open a study…"), "study", "homeOpenStudy");
    auto* sampleStudy = button(tr("Open the sample study"), "cohort", "openSampleStudy");
    const auto card = [](const QString& title, const QString& words, const QList<QPushButton*>& actions) {
        auto* frame = new QFrame;
        frame->setProperty(theme::kRoleProperty, "card");
        auto* inner = new QVBoxLayout(frame);
        inner->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
        inner->setSpacing(theme::kSpace2);
        inner->addWidget(label(title, "section"));
        inner->addWidget(label(words, "secondary"));
        inner->addSpacing(theme::kSpace1);
        for (auto* action : actions)
            inner->addWidget(action);
        inner->addStretch(1);
        return frame;
    };
    auto* cards = new QHBoxLayout;
    cards->setSpacing(theme::kSpace4);
    cards->addWidget(card(tr("A case"),
                          tr("Open a CT or MR case, outline or import the tumour, and read a prediction "
                             "with every reason to doubt it."),
                          {openFolder, openFile, sample}));
    cards->addWidget(card(tr("A study"),
                          tr("Take a cohort from its images to models, figures and a report, by a "
                             "published protocol or your own."),
                          {newStudy, openStudy, sampleStudy}));

    auto* column = new QWidget;
    theme::setMaximumTextWidth(column, 760);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(theme::kSpace3);
    layout->addStretch(1);
    layout->addWidget(label(tr("Rimlight"), "headline"));
    layout->addLayout(cards);
    layout->addWidget(
        label(tr("Images, outlines, models and studies can also be dropped on the window. The samples are "
                 "SYNTHETIC: made by a program, no evidence of accuracy."),
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
    auto* samples = new QMenu(sample);
    for (std::size_t number = 0; const auto& one : study::sampleCases()) {
        auto* entry = samples->addAction(language::name(one.title));
        entry->setObjectName(QStringLiteral("sample-") + QString::fromStdString(one.protocol));
        connect(entry, &QAction::triggered, this, [this, number] { Q_EMIT sampleRequested(number); });
        ++number;
    }
    sample->setMenu(samples);
    connect(openStudy, &QPushButton::clicked, this, &HomePage::openStudyRequested);
    connect(newStudy, &QPushButton::clicked, this, &HomePage::newStudyRequested);
    connect(sampleStudy, &QPushButton::clicked, this, &HomePage::sampleStudyRequested);
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
        const bool isStudy = study::isStudy(path.toStdString()) || study::isDraft(path.toStdString());
        auto* entry = new QPushButton(theme::icon(isStudy ? QStringLiteral("study") : QStringLiteral("case")),
                                      QLatin1Char(' ') + QDir::toNativeSeparators(path));
        entry->setProperty(theme::kRoleProperty, "quiet");
        entry->setStyleSheet(QStringLiteral("text-align: left;"));
        connect(entry, &QPushButton::clicked, this, [this, path] { Q_EMIT recentRequested(path); });
        m_recent->addWidget(entry);
    }
}

} // namespace rimlight::shell
