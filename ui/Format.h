// SPDX-License-Identifier: GPL-3.0-or-later
// Formats numbers, sizes, durations and dates in the current locale. Used by every page and model.
#pragma once

#include <QString>
#include <cstdint>
#include <string>

namespace kantai::ui::format {

QString count(std::uint64_t value);         // 27,545
int plural(std::uint64_t value);            // the number that tr() takes to choose "line" or "lines"
QString bytes(std::uint64_t value);         // 1.8 MB, decimal units
QString number(double value, int decimals); // 5.021
QString loss(double nats);                  // 5.021; a dash for 0 or less: it was not measured
// A number of any size in few signs: 1,200; 12k; 1.5M; 0.02; 4.8 × 10⁻⁴. A dash for what is not finite.
QString brief(double value, int digits = 6);
QString percent(double share, int decimals = 2); // 0.0697 -> 6.97 %, in Turkish %6,97; 1e-6: < 0.01 %
QString duration(double seconds);           // in its two largest units: 9 min 41 s, 1 h 2 min; a dash for negative
QString dateTime(std::int64_t unixSeconds); // short local form; empty for 0
QString age(std::int64_t unixSeconds);      // "just now", "5 min ago", then the date
QString timeSpan(std::int64_t seconds);     // in its largest unit: "20 s", "5 min", "3 h", "12 days"
QString learningRate(double value);         // 1.0e-3
// The name of a run, a tokenizer or a project as core/project/stores/ShownName.h has it.
QString name(const std::string& stored);
// Of a preset: "KantaiBERT" for "kantaibert", "Custom" for a model that is none.
QString preset(const std::string& name);
// A name that the user gave, for a line with other things in it: at most 40 characters, cut with an ellipsis.
QString shortName(const QString& name);
// Case folding for search, in which the four Turkish letters I ı İ i are also equal. The same in every locale.
QString folded(const QString& text);
// The bytes of a token in readable form: letters of every script as they are, white space and controls in the
// printable alphabet of byte-level BPE ("Ġreason"), and all of it in that alphabet when the bytes are not valid
// UTF-8.
QString token(const std::string& bytes);

} // namespace kantai::ui::format
