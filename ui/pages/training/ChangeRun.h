// SPDX-License-Identifier: GPL-3.0-or-later
// A button that opens a small form for the learning rate and the length of the training that is active. UI thread.
#pragma once

#include "core/training/options/RunChange.h"

#include <QPushButton>

class QFrame;
class QLabel;

namespace kantai::ui {

class FormField;
class NumberEdit;
class TrainingSession;

class ChangeRunButton : public QPushButton {
    Q_OBJECT
public:
    explicit ChangeRunButton(QWidget* parent);

    // Hidden, with its form, unless a training is active that can be changed.
    void follow(const TrainingSession& training);

Q_SIGNALS:
    void changeWanted(const kantai::RunChange& change);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeRateRow();
    void makeForm();
    void open();
    void place();
    void followFields();
    void multiplyRate(double factor);
    bool isTimed() const;     // its length is in minutes
    RunChange wanted() const; // what differs from the run's own values
    QString lengthProblem() const;

    QFrame* form_;
    QLabel* now_;
    NumberEdit* rate_;
    NumberEdit* steps_; // one of the two lengths is shown
    NumberEdit* minutes_;
    FormField* rateField_;
    FormField* stepsField_;
    FormField* minutesField_;
    QPushButton* apply_;
    const TrainingSession* training_ = nullptr;
    TrainingOptions options_; // of the run
    std::int64_t step_ = 0, totalSteps_ = 0;
    double seconds_ = 0;
    int needed_ = 0; // height of the form when it was placed last, in pixels
};

} // namespace kantai::ui
