// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/NumberText.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <variant>

namespace kantai {

namespace {

std::string inLanguage(std::string number) {
    const bool comma =
        Phrase::bytes(1'500'000).find(',') != std::string::npos; // 1,5 MB: as the language writes sizes
    if (comma)
        std::replace(number.begin(), number.end(), '.', ',');
    return number;
}

} // namespace

std::string decimalText(double number, int decimals) {
    return inLanguage(fmt::format("{:.{}f}", number, decimals));
}

std::string percentText(double share) {
    return Phrase::tr("{} %", decimalText(100 * share, 1));
}

std::string durationText(double seconds) {
    const auto all = static_cast<std::int64_t>(std::llround(std::clamp(seconds, 0.0, 1e12)));
    if (all >= 3600)
        return Phrase::tr("{} h {} min", all / 3600, all / 60 % 60);
    return all >= 60 ? Phrase::tr("{} min {} s", all / 60, all % 60) : Phrase::tr("{} s", all);
}

std::string briefText(double number) {
    return inLanguage(fmt::format("{:.6g}", number));
}

std::string lengthText(const RunLength& length) {
    if (const auto* epochs = std::get_if<Epochs>(&length))
        return Phrase::tr("{} epochs", briefText(epochs->count));
    if (const auto* steps = std::get_if<Steps>(&length))
        return Phrase::tr("{} steps", Phrase::count(steps->count));
    return Phrase::tr("{} minutes", briefText(std::get<Minutes>(length).count));
}

} // namespace kantai
