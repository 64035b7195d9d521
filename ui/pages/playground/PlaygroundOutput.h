// SPDX-License-Identifier: GPL-3.0-or-later
// The button of the Playground that copies and saves what is seen: as text, as JSON, as a picture. UI thread.
#pragma once

#include "ui/jobs/FillMaskService.h"
#include <QList>
#include <QPushButton>
#include <functional>
#include <vector>

namespace kantai::ui {

class Prompts;

class PlaygroundOutput : public QPushButton {
    Q_OBJECT
public:
    struct Contents {
        std::vector<FillMaskReply> replies; // none: there is nothing to copy
        QStringList names;                  // of their models
        QString view;                       // its title
        QList<QWidget*> pictured;           // from top to bottom
    };
    PlaygroundOutput(Prompts& prompts, std::function<Contents()> contents, QWidget* parent = nullptr);

private:
    void copy(bool json);
    void savePicture();
    void saveData();
    void tellOutcome(const QString& file, bool written);

    Prompts& prompts_;
    std::function<Contents()> contents_;
};

} // namespace kantai::ui
