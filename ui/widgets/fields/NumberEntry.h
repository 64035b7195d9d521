// SPDX-License-Identifier: GPL-3.0-or-later
// Parses numbers that a user typed or pasted, and holds the state of a field whose text is invalid. Used by
// NumberBox.h and, for showing the problem, by FormField and the pages. UI thread.
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>

class QWidget;

namespace kantai::ui {

struct NumberLimits {
    double least = 0, most = 0;
    int decimals = -1; // places after the decimal sign; 0: a whole number, -1: any number of places
};

struct NumberReading {
    double value = 0;
    QString problem; // a sentence for the user; empty: value is what was written
    bool isNumber() const { return problem.isEmpty(); }
};

// The point and the comma are both decimal signs, in every language: users copy numbers from papers and from each
// other. So a number with a decimal sign has no group separators; what would be within the limits as such a group too
// ("1.500" where the locale groups with points) is refused as ambiguous. A whole number may have the groups with
// which the locale itself writes it. An exponent may follow: 1.5e-3, 1,5E-3.
NumberReading readNumber(const QString& text, const NumberLimits& limits, const QLocale& locale);

// A child of the field. Invalid text is never changed or dropped: it stays, marked, with the reason next to it, and
// the form cannot be submitted until it is corrected.
class NumberEntry : public QObject {
    Q_OBJECT
public:
    explicit NumberEntry(QWidget* field);
    // The entry of a field, or of the only field in a widget; null when there is none.
    static NumberEntry* of(const QWidget* field);

    bool isWrong() const { return !problem_.isEmpty(); }
    QString text() const { return text_; }       // as typed, while it is wrong
    QString problem() const { return problem_; } // a sentence for the user; empty: none
    void set(const QString& text, const QString& problem);
    void clear() { set({}, {}); }

Q_SIGNALS:
    void problemChanged(const QString& problem);

private:
    QWidget* field_;
    QString text_, problem_;
};

} // namespace kantai::ui
