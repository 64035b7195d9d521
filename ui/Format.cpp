// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Format.h"

#include "core/base/Utf8.h"
#include "core/model/RobertaConfig.h"
#include "core/project/stores/ShownName.h"
#include "core/tokenizer/ByteAlphabet.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

namespace kantai::ui::format {

namespace {

constexpr double kLargestInFull = 1e9;

QString tr(const char* text) {
    return QCoreApplication::translate("kantai::ui::format", text);
}

// 4.8 × 10⁻⁴
QString inPowerOfTen(double value, int digits) {
    int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
    double factor = value / std::pow(10, exponent);
    const double shift = std::pow(10, digits - 1);
    if (std::abs(std::round(factor * shift) / shift) >= 10) { // 9.9999 is rounded to 10
        factor /= 10;
        ++exponent;
    }
    QString raised;
    for (const QChar sign : QString::number(exponent)) {
        static const QString plain = QStringLiteral("-0123456789"), high = QStringLiteral("⁻⁰¹²³⁴⁵⁶⁷⁸⁹");
        raised += high[plain.indexOf(sign)];
    }
    return QStringLiteral("%1 × 10%2").arg(QLocale().toString(factor, 'g', digits), raised);
}

} // namespace

QString count(std::uint64_t value) {
    return QLocale().toString(qulonglong(value));
}

int plural(std::uint64_t value) {
    return static_cast<int>(std::min<std::uint64_t>(value, std::numeric_limits<int>::max()));
}

QString bytes(std::uint64_t value) {
    return QLocale().formattedDataSize(static_cast<qint64>(value), value < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString number(double value, int decimals) {
    if (!std::isfinite(value))
        return QStringLiteral("–");
    // The perplexity of a diverged run would have a hundred digits.
    return std::abs(value) < kLargestInFull ? QLocale().toString(value, 'f', decimals)
                                            : QLocale().toString(value, 'e', 2);
}

QString loss(double nats) {
    constexpr int kDecimals = 3;
    return nats > 0 ? number(nats, kDecimals) : QStringLiteral("–");
}

QString brief(double value, int digits) {
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const double size = std::abs(value);
    constexpr double kFirstShortened = 1e4, kSmallest = 1e-3, kLargest = 1e12;
    if (size >= kLargest || (size > 0 && size < kSmallest))
        return inPowerOfTen(value, std::min(digits, 3));
    const auto shortened = [&](double unit, const char* sign) {
        return QLocale().toString(value / unit, 'g', digits) + QLatin1String(sign);
    };
    if (size >= 1e9)
        return shortened(1e9, "G");
    if (size >= 1e6)
        return shortened(1e6, "M");
    if (size >= kFirstShortened)
        return shortened(1e3, "k");
    if (size >= std::pow(10, digits)) // which 'g' would write with an exponent
        return QLocale().toString(value, 'f', 0);
    return QLocale().toString(value, 'g', digits);
}

QString percent(double share, int decimals) {
    const double least = std::pow(10, -decimals) / 2; // what is below is rounded to 0
    if (share > 0 && 100 * share < least)
        return tr("< %1 %").arg(number(2 * least, decimals));
    return tr("%1 %").arg(number(100 * share, decimals));
}

QString duration(double seconds) {
    if (!(seconds >= 0) || !std::isfinite(seconds))
        return QStringLiteral("–");
    const auto whole = std::llround(seconds);
    if (whole < 60)
        return tr("%1 s").arg(whole);
    if (whole < 3600)
        return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    if (constexpr long long kTwoDays = 172'800; whole < kTwoDays)
        return tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
    return tr("%1 days %2 h").arg(count(static_cast<std::uint64_t>(whole / 86'400))).arg(whole / 3600 % 24);
}

QString dateTime(std::int64_t unixSeconds) {
    return unixSeconds == 0 ? QString()
                            : QLocale().toString(QDateTime::fromSecsSinceEpoch(unixSeconds), QLocale::ShortFormat);
}

QString age(std::int64_t unixSeconds) {
    const qint64 seconds = QDateTime::currentSecsSinceEpoch() - unixSeconds;
    if (seconds < 60)
        return tr("just now");
    if (seconds < 3600)
        return tr("%1 min ago").arg(seconds / 60);
    if (constexpr qint64 kDay = 86'400; seconds < kDay)
        return tr("%1 h ago").arg(seconds / 3600);
    return dateTime(unixSeconds);
}

QString timeSpan(std::int64_t seconds) {
    const std::int64_t whole = std::max<std::int64_t>(0, seconds);
    if (whole < 60)
        return tr("%1 s").arg(whole);
    if (whole < 3600)
        return tr("%1 min").arg(whole / 60);
    if (constexpr std::int64_t kTwoDays = 172'800; whole < kTwoDays)
        return tr("%1 h").arg(whole / 3600);
    return tr("%1 days").arg(count(static_cast<std::uint64_t>(whole / 86'400)));
}

QString learningRate(double value) {
    return QLocale().toString(value, 'e', 1);
}

QString name(const std::string& stored) {
    return QString::fromStdString(shownName(stored));
}

QString preset(const std::string& name) {
    for (const Preset& known : presets())
        if (known.name == name)
            return QString::fromStdString(known.title);
    return name == "custom" ? tr("Custom") : QString::fromStdString(name);
}

QString shortName(const QString& name) {
    constexpr qsizetype kLongest = 40;
    return name.size() <= kLongest ? name : name.left(kLongest - 1).trimmed() + QChar(0x2026);
}

QString folded(const QString& text) {
    QString letters = text.toCaseFolded(); // by Unicode, which leaves ı and İ
    for (const char16_t sign : {u'ı', u'İ'})
        letters.replace(QChar(sign), QLatin1Char('i'));
    return letters.remove(QChar(0x0307)); // the dot above of a decomposed İ
}

QString token(const std::string& bytes) {
    if (!isUtf8(bytes))
        return QString::fromStdString(toPrintable(bytes));
    QString readable;
    for (std::string_view rest = bytes; !rest.empty();) {
        const Utf8Step step = decodeUtf8(rest);
        const std::string_view character = rest.substr(0, step.length);
        const bool visible = QChar::isPrint(step.codePoint) && !QChar::isSpace(step.codePoint);
        readable += QString::fromStdString(visible ? std::string(character) : toPrintable(character));
        rest.remove_prefix(step.length);
    }
    return readable;
}

} // namespace kantai::ui::format
