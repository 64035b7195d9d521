// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that packages of Debian hold: language, words, licence and source of each, and the command that installs
// a package that is not there. Installs nothing. Opened by ModalPrompts; UI thread, packages are looked up in jobs.
#pragma once

#include "core/workflow/corpus/CorpusGallery.h"
#include "ui/jobs/LatestJob.h"
#include "ui/models/RowModel.h"
#include <QDialog>
#include <filesystem>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace kantai::ui {

struct GalleryRow {
    std::int64_t id = 0; // its place in galleryTexts()
    GalleryState state;
};

class GalleryDialog : public QDialog {
    Q_OBJECT
public:
    // system: the root folder of the system whose packages are meant.
    explicit GalleryDialog(std::filesystem::path system, QWidget* parent = nullptr);

    QString chosen() const; // the name of a text; empty while none is chosen

private:
    QWidget* makeInstallation();
    QWidget* makeButtons();
    void lookAgain();
    void showChoice();

    std::filesystem::path system_;
    RowModel<GalleryRow>* texts_ = nullptr;
    QTableView* table_ = nullptr;
    QLabel* facts_ = nullptr;
    QWidget* installation_ = nullptr;
    QLineEdit* command_ = nullptr;
    QPushButton* import_ = nullptr;
    LatestJob job_;
};

} // namespace kantai::ui
