// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a pretraining and what they mean: simple ones (preset, length) and advanced ones. Reads and writes a
// PretrainRequest; shows each problem beside its field. Used by the pretraining wizard on two of its pages.
#pragma once

#include "core/training/options/OptionTable.h"
#include "core/training/options/Recipe.h"
#include "core/workflow/pretrain/Preflight.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "ui/widgets/fields/NumberBox.h"
#include "ui/wizards/OptionForm.h"
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;
class QGridLayout;
class QWidget;

namespace kantai::ui {

class LengthField;

struct TeacherChoice { // a checkpoint that can teach
    std::int64_t checkpoint = 0;
    QString name; // "Run 1, step 500"
};

class PretrainingForm : public OptionForm {
    Q_OBJECT
public:
    // config: the model as drafted; tokens: size of the tokenizer's vocabulary.
    // suggestion: why this model was suggested; empty: the user has chosen it.
    PretrainingForm(const RobertaConfig& config, std::uint32_t tokens, const QString& suggestion, QObject* parent);
    // Of a run whose model is given, because it begins with the weights of a checkpoint.
    PretrainingForm(const PretrainRequest& branch, std::uint32_t tokens, QObject* parent);

    // Before the pages are filled. chosen: the number of the checkpoint that teaches at first; 0: none does.
    void setTeachers(const std::vector<TeacherChoice>& teachers, std::int64_t chosen);
    void fillSimplePage(QWidget* page);
    void fillAdvancedPage(QWidget* page);

    PretrainRequest request() const; // with the last valid value where the text is not a number
    void setLearningRate(double rate);

private:
    static constexpr double kPercent = 100; // fields show shares in percent
    QWidget* makeSuggestion(QWidget* page);
    QLabel* makeTeacherNotice(QWidget* page);
    QComboBox* makeRows(QWidget* page);
    QComboBox* makeRecipe(QWidget* page);
    void fillBatchColumn(QWidget* page, QGridLayout* grid);
    void fillOptimizerColumn(QWidget* page, QGridLayout* grid);
    void fillBookkeepingColumn(QWidget* page, QGridLayout* grid);
    void fillTeacherFields(QWidget* page, QGridLayout* grid);

    RobertaConfig chosenConfig() const; // of the preset, with the rows of the draft
    RobertaConfig fittedConfig() const; // the same with the rows that it will have
    Recipe chosenRecipe() const;
    void proposeLength();
    void proposeRows();
    void applyRecipe(); // to every field that a recipe has a value for
    void followModel(); // the recipe's learning rate depends on the width
    QString recipeRate() const;

    RobertaConfig draft_;
    std::optional<PretrainRequest> branch_;
    std::uint32_t tokens_;
    QString suggestion_;
    QComboBox* preset_ = nullptr;
    QComboBox* recipe_ = nullptr;
    QComboBox* rows_ = nullptr;
    QLineEdit* name_ = nullptr;
    LengthField* length_ = nullptr;
    QComboBox* mode_ = nullptr;
    WholeNumberBox* batchSize_ = nullptr;
    WholeNumberBox* accumulation_ = nullptr;
    WholeNumberBox* blockSize_ = nullptr;
    NumberBox* maskRate_ = nullptr;
    NumberBox* dropout_ = nullptr;
    NumberEdit* learningRate_ = nullptr;
    QString ratePresented_;   // the recipe's, as last put into learningRate_
    int blockProposed_ = 0;   // the block size of the recipe for the model, as it was shown
    bool rowsChosen_ = false; // by the user, so that no proposal changes them
    QComboBox* schedule_ = nullptr;
    QComboBox* precision_ = nullptr;
    QComboBox* device_ = nullptr; // none where there is the processor alone
    QComboBox* onDivergence_ = nullptr;
    QComboBox* snapshots_ = nullptr;
    QComboBox* pairs_ = nullptr;
    std::vector<TeacherChoice> teachers_;
    std::int64_t teacherAtFirst_ = 0;
    QComboBox* teacher_ = nullptr;
    NumberBox* teacherShare_ = nullptr;
    NumberBox* temperature_ = nullptr;
    NumberBox* teacherStates_ = nullptr;
    NumberBox* warmup_ = nullptr;
    NumberBox* weightDecay_ = nullptr;
    NumberBox* clip_ = nullptr;
    WholeNumberBox* threads_ = nullptr;
    WholeNumberBox* seed_ = nullptr;
    WholeNumberBox* evaluateEvery_ = nullptr;
    WholeNumberBox* saveEvery_ = nullptr;
    WholeNumberBox* keepLast_ = nullptr;
    WholeNumberBox* earlyStopping_ = nullptr;
};

} // namespace kantai::ui
