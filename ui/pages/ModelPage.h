// SPDX-License-Identifier: GPL-3.0-or-later
// The model before it is trained: preset or own numbers, every tensor with its shape, what it costs in memory and on
// disk.
#pragma once

#include "core/model/ParameterCount.h"
#include "core/model/RobertaConfig.h"
#include "ui/Text.h"
#include "ui/pages/Page.h"
#include <map>
#include <optional>
#include <string>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace kantai::ui {

class Card;
class FigureStrip;
class FormField;

class ModelPage : public Page {
    Q_OBJECT
public:
    ModelPage(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    PageState state() const override;
    QString stateText() const override;
    const RobertaConfig& config() const { return config_; } // as shown, valid or not

private:
    Card* makeShapeCard();
    Card* makeTensorCard();
    void addPresets(Card* card);
    QSpinBox* addNumber(Card* card, const char* field, const Text& label, const Text& help, int most);
    void followProject();
    void choosePreset(int index);
    void readFields();
    void storeDraft(); // remembers the configuration in the project, unless it does not fit together
    void show();
    void showTensors();
    void useForTraining();

    RobertaConfig config_;
    std::optional<RobertaConfig> shownDraft_; // of the project, not what was typed since
    bool filling_ = false;                    // the fields are being set from config_
    QComboBox* preset_ = nullptr;
    QLabel* about_ = nullptr;
    std::map<std::string, QSpinBox*> numbers_; // by member name of RobertaConfig
    std::map<std::string, FormField*> fields_; // by member name of RobertaConfig
    QDoubleSpinBox* dropout_ = nullptr;
    FigureStrip* figures_ = nullptr;
    QTableWidget* tensors_ = nullptr;
    QPushButton* train_ = nullptr;
};

} // namespace kantai::ui
