#pragma once

#include "core/dicom/Series.h"
#include "core/imaging/SlicePicture.h"
#include "core/study/CaseInput.h"
#include "ui/jobs/JobRunner.h"

#include <QObject>
#include <QPixmap>

#include <map>
#include <string>
#include <vector>

namespace rimlight::casepage {

/// Small pictures of series: the slice in the middle, decoded by itself beside whatever else runs. Window's thread.
class Thumbnails : public QObject {
    Q_OBJECT

public:
    /// @param side of the square pictures, in device-independent pixels
    explicit Thumbnails(int side, QObject* parent = nullptr);

    /// Begins to read those that are not known yet; the pictures of others stay.
    void request(const std::vector<dicom::Series>& series);
    /// Null until it was read, and for a series that can't be read.
    QPixmap of(const dicom::Series& series) const;
    QPixmap of(const study::CaseImage& image) const;

Q_SIGNALS:
    void arrived();

private:
    QPixmap toPixmap(const imaging::Picture& picture) const;

    int m_side;
    jobs::JobRunner m_runner; ///< its own: the job bar tells nothing of pictures
    std::map<std::string, QPixmap> m_pictures;
};

} // namespace rimlight::casepage
