// SPDX-License-Identifier: GPL-3.0-or-later
// The Model page: preset or custom configuration, drawn to scale with every tensor and the memory and disk space
// needed; and two views into the weights of a trained checkpoint.
#pragma once

#include "core/model/RobertaConfig.h"
#include "ui/Text.h"
#include "ui/pages/Page.h"
#include "ui/pages/playground/PlaygroundModels.h"
#include "ui/widgets/fields/NumberBox.h"
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

class QComboBox;
class QLayout;
class QLabel;
class QPushButton;
class QTabWidget;

namespace kantai::ui {

class Card;
class FormField;
class ModelFigures;
class NetworkPanel;
class RowsHint;
class StepTime;
class TrainedView;

class ModelPage : public Page {
    Q_OBJECT
public:
    ModelPage(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    PageState state() const override;
    QString stateText() const override;
    const RobertaConfig& config() const { return config_; } // as shown, valid or not

Q_SIGNALS:
    void pretrainingRequested(); // of the model shown: its wizard is to open

protected:
    void followProject() override;
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    QLayout* makeHeader();
    QWidget* makeShapeView();
    Card* makeShapeCard();
    void addDropout(Card* card);
    void addPresets(Card* card);
    void addField(Card* card, const char* field, const Text& label, const Text& help, QWidget* box);
    void addNumber(Card* card, const char* field, const Text& label, const Text& help, int most);
    void choosePreset(int index);
    void readFields();
    void storeDraft();         // stores the configuration in the project if it is consistent
    void discardEntries();     // invalid texts: their fields show their values again
    bool isConsistent() const; // no invalid text and no problem of the configuration
    QString problem() const;   // why it is not; empty: it is
    void show();
    void showRows(); // beside the tokens of the tokenizer
    void showReadiness();
    void useForTraining();
    void followCheckpoints();
    void showInside(); // the chosen checkpoint in the view that is seen

    RobertaConfig config_;
    std::optional<RobertaConfig> shownDraft_; // of the project, not what was typed since
    bool filling_ = false;                    // the fields are being set from config_
    QComboBox* preset_ = nullptr;
    QLabel* about_ = nullptr;
    std::map<std::string, WholeNumberBox*> numbers_; // by member name of RobertaConfig
    std::map<std::string, FormField*> fields_;       // by member name of RobertaConfig
    NumberBox* dropout_ = nullptr;
    RowsHint* rowsHint_ = nullptr;
    ModelFigures* figures_ = nullptr;
    StepTime* time_ = nullptr; // of a step
    NetworkPanel* network_ = nullptr;
    PlaygroundModels checkpoints_;
    QComboBox* checkpoint_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    std::vector<TrainedView*> inside_;
    // The checkpoint that each of them shows, and the newest one at that time.
    std::vector<std::pair<std::int64_t, std::int64_t>> shown_;
    QPushButton* train_ = nullptr;
};

} // namespace kantai::ui
