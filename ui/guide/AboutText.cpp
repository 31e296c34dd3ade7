#include "ui/guide/AboutText.h"

#include "ui/guide/LibraryVersions.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <array>

namespace rimlight::guide {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AboutText)
};

struct Library {
    const char* name;
    const char* version; ///< null: as the system has it
    const char* use;
    const char* licence;
};

/// What is linked; the licences are those of the versions in Debian 12.
const auto& libraries() {
    static const std::array kLibraries = {
        Library{"VTK", versions::kVtk, QT_TRANSLATE_NOOP("AboutText", "slices and surfaces"), "BSD-3-Clause"},
        Library{"ITK", versions::kItk, QT_TRANSLATE_NOOP("AboutText", "NIfTI, NRRD and MHA, resampling, N4"),
                "Apache-2.0"},
        Library{"GDCM", nullptr, QT_TRANSLATE_NOOP("AboutText", "pixels of DICOM images"), "BSD-3-Clause"},
        Library{"DCMTK", versions::kDcmtk, QT_TRANSLATE_NOOP("AboutText", "DICOM objects"), "BSD-3-Clause"},
        Library{"FFTW", nullptr, QT_TRANSLATE_NOOP("AboutText", "image filters"), "GPL-2.0-or-later"},
        Library{"Eigen", versions::kEigen, QT_TRANSLATE_NOOP("AboutText", "linear algebra"), "MPL-2.0"},
        Library{"Boost", versions::kBoost, QT_TRANSLATE_NOOP("AboutText", "distributions of statistics"), "BSL-1.0"},
        Library{"oneTBB", versions::kTbb, QT_TRANSLATE_NOOP("AboutText", "threads"), "Apache-2.0"},
        Library{"libsvm", nullptr, QT_TRANSLATE_NOOP("AboutText", "support vector machines"), "BSD-3-Clause"},
        Library{"XGBoost", nullptr, QT_TRANSLATE_NOOP("AboutText", "boosted trees"), "Apache-2.0"},
        Library{"SQLite", nullptr, QT_TRANSLATE_NOOP("AboutText", "what a study has finished"), "public domain"},
        Library{"SQLiteCpp", nullptr, QT_TRANSLATE_NOOP("AboutText", "the same"), "MIT"},
        Library{"JSON for Modern C++", versions::kJson, QT_TRANSLATE_NOOP("AboutText", "results, models"), "MIT"},
        Library{"yaml-cpp", nullptr, QT_TRANSLATE_NOOP("AboutText", "studies, protocols"), "MIT"},
        Library{"libxlsxwriter", nullptr, QT_TRANSLATE_NOOP("AboutText", "workbooks"), "BSD-2-Clause"},
        Library{"CLI11", nullptr, QT_TRANSLATE_NOOP("AboutText", "the command line"), "BSD-3-Clause"},
        Library{"OpenSSL", versions::kOpenSsl, QT_TRANSLATE_NOOP("AboutText", "hashes"), "Apache-2.0"},
        Library{"zlib", versions::kZlib, QT_TRANSLATE_NOOP("AboutText", "compression"), "Zlib"},
    };
    return kLibraries;
}

QString row(const QString& name, const QString& version, const QString& use, const QString& licence) {
    return QStringLiteral("| %1 | %2 | %3 | %4 |\n").arg(name, version, use, licence);
}

} // namespace

QString aboutMarkdown() {
    QString text = QStringLiteral("# ") + Words::tr("About Rimlight") +
                   QStringLiteral("\n\n**Rimlight %1** – %2\n\n")
                       .arg(QStringLiteral(RIMLIGHT_VERSION), Words::tr("radiomics workstation"));
    text += QStringLiteral("**") +
            Words::tr("Research use only. Not for clinical use. Rimlight is no medical device: no decision about a "
                      "patient may rest on what it shows.") +
            QStringLiteral("**\n\n");
    text += Words::tr("Rimlight is free software: you may use, change and pass it on under the GNU General Public "
                      "License, version 3 or, if you like, a later one. It comes without any warranty. The whole text "
                      "is [here](LICENSE).") +
            QStringLiteral("\n\n## ") + Words::tr("Made with") + QStringLiteral("\n\n");
    text += row(Words::tr("library"), Words::tr("version"), Words::tr("for"), Words::tr("licence"));
    text += QStringLiteral("|---|---|---|---|\n");
    text +=
        row(QStringLiteral("Qt"), QString::fromLatin1(qVersion()), Words::tr("the window"), QStringLiteral("LGPL-3.0"));
    for (const auto& library : libraries())
        text += row(QString::fromLatin1(library.name),
                    library.version == nullptr ? QStringLiteral("–") : QString::fromLatin1(library.version),
                    Words::tr(library.use), QString::fromLatin1(library.licence));
    text += QStringLiteral("\n## ") + Words::tr("This computer") +
            QStringLiteral("\n\n%1, %2\n").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
    return text;
}

} // namespace rimlight::guide
