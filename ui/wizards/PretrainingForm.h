// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a pretraining and what they mean: simple ones (preset, length) and advanced ones. Reads and writes a
// PretrainRequest; shows each problem beside its field. Used by the pretraining wizard on two of its pages.
#pragma once

#include "core/workflow/PretrainWorkflow.h"
#include <QObject>
#include <map>
#include <string>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;
class QGridLayout;
class QWidget;

namespace kantai::ui {

class FormField;

class PretrainingForm : public QObject {
    Q_OBJECT
public:
    // config: the model as drafted; tokens: size of the tokenizer's vocabulary.
    PretrainingForm(const RobertaConfig& config, std::uint32_t tokens, QObject* parent);

    void fillSimplePage(QWidget* page);
    void fillAdvancedPage(QWidget* page);

    PretrainRequest request() const;
    void setLearningRate(double rate);
    // Marks the fields; returns true when nothing is a problem. Items of no known field are ignored.
    bool showProblems(const std::vector<PreflightItem>& items);

Q_SIGNALS:
    void changed();

private:
    enum class Length { Epochs, Steps, Minutes };
    FormField* add(const char* field, const QString& label, QWidget* control, const QString& help, QWidget* page);
    QSpinBox* whole(const char* name, int least, int most, int value, QWidget* page);
    QDoubleSpinBox* real(const char* name, double least, double most, int decimals, double value, QWidget* page);
    QWidget* makeLength(QWidget* page);
    QComboBox* makeRecipe(QWidget* page);
    void fillBatchColumn(QWidget* page, QGridLayout* grid);
    void fillOptimizerColumn(QWidget* page, QGridLayout* grid);
    void fillBookkeepingColumn(QWidget* page, QGridLayout* grid);

    RobertaConfig chosenConfig() const; // of the preset, with the rows of the draft
    Recipe chosenRecipe() const;
    void applyRecipe(); // to every field that a recipe has a value for
    void followModel(); // the recipe's learning rate depends on the width
    QString recipeRate() const;

    RobertaConfig draft_;
    std::uint32_t tokens_;
    std::map<std::string, FormField*> fields_;
    QComboBox* preset_ = nullptr;
    QComboBox* recipe_ = nullptr;
    QComboBox* rows_ = nullptr;
    QLineEdit* name_ = nullptr;
    QComboBox* lengthUnit_ = nullptr;
    QDoubleSpinBox* length_ = nullptr;
    QComboBox* mode_ = nullptr;
    QSpinBox* batchSize_ = nullptr;
    QSpinBox* accumulation_ = nullptr;
    QSpinBox* blockSize_ = nullptr;
    QDoubleSpinBox* maskRate_ = nullptr;
    QDoubleSpinBox* dropout_ = nullptr;
    QLineEdit* learningRate_ = nullptr;
    QString ratePresented_; // the recipe's, as last put into learningRate_
    QComboBox* schedule_ = nullptr;
    QComboBox* precision_ = nullptr;
    QComboBox* onDivergence_ = nullptr;
    QDoubleSpinBox* warmup_ = nullptr;
    QDoubleSpinBox* weightDecay_ = nullptr;
    QDoubleSpinBox* clip_ = nullptr;
    QSpinBox* threads_ = nullptr;
    QSpinBox* seed_ = nullptr;
    QSpinBox* evaluateEvery_ = nullptr;
    QSpinBox* saveEvery_ = nullptr;
    QSpinBox* keepLast_ = nullptr;
};

} // namespace kantai::ui
