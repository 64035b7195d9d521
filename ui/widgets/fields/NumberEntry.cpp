// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/NumberEntry.h"

#include <QRegularExpression>
#include <QStyle>
#include <QWidget>
#include <charconv>
#include <cmath>

namespace kantai::ui {

namespace {

// With the digits and signs of ASCII, as std::from_chars wants them; the decimal sign and groups stay.
QString plainSigns(const QString& text, const QLocale& locale) {
    QString plain = text.trimmed();
    plain.replace(locale.negativeSign(), QStringLiteral("-"));
    plain.replace(QChar(0x2212), QLatin1Char('-'));                   // minus, as papers print it
    const char32_t zero = locale.zeroDigit().toUcs4().value(0, U'0'); // some digits lie beyond 16 bits
    for (char32_t digit = 0; zero != U'0' && digit < 10; ++digit) {
        const char32_t written = zero + digit;
        plain.replace(QString::fromUcs4(&written, 1), QString(QChar(u'0' + static_cast<char16_t>(digit))));
    }
    for (const char16_t mark : {u'\u200e', u'\u200f', u'\u061c'}) // of the direction of writing
        plain.remove(QChar(mark));
    if (const QString point = locale.decimalPoint(); point != QLatin1String(",") && point != QLatin1String("."))
        plain.replace(point, QStringLiteral("."));
    return plain;
}

QString boundText(double bound, const QLocale& locale) {
    return bound == std::floor(bound) ? locale.toString(static_cast<qlonglong>(bound))
                                      : locale.toString(bound, 'f', QLocale::FloatingPointShortest);
}

bool isWithin(double value, const NumberLimits& limits) {
    return value >= limits.least && value <= limits.most;
}

NumberReading inLimits(double value, const NumberLimits& limits, const QLocale& locale) {
    if (isWithin(value, limits))
        return {value, {}};
    return {0, NumberEntry::tr("The value must be between %1 and %2.")
                   .arg(boundText(limits.least, locale), boundText(limits.most, locale))};
}

NumberReading readWhole(const QString& text, const QString& plain, const NumberLimits& limits,
                        const QLocale& locale) {
    QLocale grouping = locale;
    grouping.setNumberOptions(QLocale::DefaultNumberOptions);
    bool isNumber = false;
    qlonglong value = QLocale::c().toLongLong(plain, &isNumber);
    isNumber = isNumber && !plain.contains(QLatin1Char(',')); // with which the C locale of Qt groups
    if (!isNumber) {
        value = grouping.toLongLong(text.trimmed(), &isNumber);
        isNumber = isNumber && grouping.toString(value) == text.trimmed(); // each group where it belongs
    }
    if (!isNumber)
        return {0,
                NumberEntry::tr("“%1” is not a whole number. Write it in digits alone: 1200.").arg(text.trimmed())};
    return inLimits(static_cast<double>(value), limits, locale);
}

NumberReading readDecimal(const QString& text, const QString& plain, const NumberLimits& limits,
                          const QLocale& locale) {
    static const QRegularExpression form(
        QStringLiteral("^(-?)([0-9]*)([.,]?)([0-9]*)((?:[eE][-+]?[0-9]+)?)$")); // one decimal sign at most
    const auto match = form.match(plain);
    const QString whole = match.captured(2), sign = match.captured(3), places = match.captured(4);
    const QByteArray digits = (match.captured(1) + whole + QLatin1Char('.') + places + match.captured(5)).toLatin1();
    double value = 0;
    const auto [end, error] = std::from_chars(digits.cbegin(), digits.cend(), value);
    if (!match.hasMatch() || (whole + places).isEmpty() || error != std::errc() || end != digits.cend() ||
        !std::isfinite(value))
        return {0, NumberEntry::tr("“%1” is not a number. Write it without groups of digits, as 1200 or %2.")
                       .arg(text.trimmed(), locale.toString(0.5))};
    const bool couldBeGroups = sign == locale.groupSeparator() && places.size() == 3 && !whole.isEmpty() &&
                               whole.size() <= 3 && !whole.startsWith(QLatin1Char('0')) &&
                               match.captured(5).isEmpty();
    const double grouped = couldBeGroups ? (match.captured(1) + whole + places).toDouble() : 0;
    if (couldBeGroups && isWithin(grouped, limits))
        return {0, NumberEntry::tr("“%1” could be %2 or %3. Write one of them.")
                       .arg(text.trimmed(), QString::number(grouped, 'f', 0),
                            locale.toString(
                                value, 'f',
                                value == std::floor(value) ? 1 : static_cast<int>(QLocale::FloatingPointShortest)))};
    const double scale = std::pow(10.0, limits.decimals);
    if (limits.decimals > 0 && std::abs(std::round(value * scale) / scale - value) > 1e-9 * std::abs(value))
        return {0, NumberEntry::tr("At most %n digit(s) may follow the decimal sign.", nullptr, limits.decimals)};
    return inLimits(value, limits, locale);
}

} // namespace

NumberReading readNumber(const QString& text, const NumberLimits& limits, const QLocale& locale) {
    const QString plain = plainSigns(text, locale);
    if (plain.isEmpty())
        return {0, NumberEntry::tr("Enter a number.")};
    return limits.decimals == 0 ? readWhole(text, plain, limits, locale) : readDecimal(text, plain, limits, locale);
}

NumberEntry::NumberEntry(QWidget* field) : QObject(field), field_(field) {}

NumberEntry* NumberEntry::of(const QWidget* field) {
    return field->findChild<NumberEntry*>();
}

void NumberEntry::set(const QString& text, const QString& problem) {
    text_ = text;
    if (problem_ == problem)
        return;
    const bool looked = isWrong();
    problem_ = problem;
    if (looked != isWrong()) {
        field_->setProperty("wrong", isWrong()); // the style sheet marks it
        field_->style()->unpolish(field_);
        field_->style()->polish(field_);
    }
    Q_EMIT problemChanged(problem_);
}

} // namespace kantai::ui
