// SPDX-License-Identifier: GPL-3.0-or-later
// Whether other computers take part in a run, and how they join it: off unless the user asks for it. Shows the code
// and the command for the other computers; nothing listens before the run starts. Part of the pretraining wizard; UI
// thread.
#pragma once

#include "core/distributed/channel/PairingCode.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "ui/widgets/fields/NumberBox.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kantai::ui {

class Prompts;

class OtherComputers : public QWidget {
    Q_OBJECT
public:
    explicit OtherComputers(Prompts& prompts, QWidget* parent = nullptr);

    // The request with what was chosen here, to be checked and shown as a command.
    PretrainRequest with(PretrainRequest request) const;
    // The same for the run that starts now: others may join from here on. Throws Error(Usage) for a port that is
    // taken.
    PretrainRequest inviting(PretrainRequest request) const;

Q_SIGNALS:
    void changed();

private:
    QWidget* makeChoices();
    QWidget* makeCommand();
    bool isWanted() const;
    bool byFolder() const;
    void follow();
    void chooseFolder();

    Prompts& prompts_;
    PairingCode code_ = PairingCode::random();
    QCheckBox* wanted_;
    QComboBox* way_ = nullptr;
    WholeNumberBox* port_ = nullptr;
    QLineEdit* folder_ = nullptr;
    QPushButton* choose_ = nullptr;
    WholeNumberBox* localSteps_ = nullptr;
    QLineEdit* command_ = nullptr;
    QLabel* trust_ = nullptr;
    QWidget* details_ = nullptr; // all but the box that switches them on
};

} // namespace kantai::ui
