// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/OptionText.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <string_view>
#include <type_traits>

namespace kantai {

namespace {

[[noreturn]] void refuse(const OptionSpec& spec, const std::string& text, const std::string& expected) {
    throw Error(ErrorCode::Usage,
                Phrase::tr("'{}' is no value of {}: it must be {}.", readableExcerpt(text), spec.key, expected));
}

std::string rangeOf(const OptionLimits& limits) {
    if (*limits.rule != '\0')
        return Phrase::tr("a number, {}", Phrase::translate(limits.rule));
    return Phrase::tr("a whole number from {} to {}", Phrase::count(static_cast<std::int64_t>(limits.least)),
                      Phrase::count(static_cast<std::int64_t>(std::min(limits.most, 9007199254740992.0))));
}

void read(const OptionSpec& spec, const std::string& text, bool& value) {
    if (text != "true" && text != "false")
        refuse(spec, text, Phrase::tr("true or false"));
    value = text == "true";
}

template <class Number>
requires std::is_arithmetic_v<Number>
void read(const OptionSpec& spec, const std::string& text, Number& value) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = error == std::errc() && end == text.data() + text.size();
    if (!isNumber || !spec.limits.admit(static_cast<double>(number)))
        refuse(spec, text, rangeOf(spec.limits));
    value = number;
}

template <class Choice>
requires kIsNamed<Choice>
void read(const OptionSpec&, const std::string& text, Choice& value) {
    readChoice(text, value);
}

void read(const OptionSpec& spec, const std::string& text, RunRules&) {
    refuse(spec, text, Phrase::tr("left alone"));
}

bool isChosen(const OptionSpec& spec) {
    return *spec.flag != '\0';
}

// "learning-rate" of "--learning-rate,!--other".
std::string_view nameOfFlag(const OptionSpec& spec) {
    const std::string_view flag = spec.flag;
    return flag.substr(0, flag.find(',')).substr(2);
}

} // namespace

const OptionSpec& optionNamed(const std::string& name) {
    const std::string_view plain = std::string_view(name).substr(name.starts_with("--") ? 2 : 0);
    std::string keys;
    for (const OptionSpec& spec : optionTable()) {
        if (!isChosen(spec))
            continue;
        if (plain == spec.key || plain == nameOfFlag(spec))
            return spec;
        keys += fmt::format("{}{}", keys.empty() ? "" : ", ", spec.key);
    }
    throw Error(ErrorCode::Usage, Phrase::tr("There is no training option '{}'.", readableExcerpt(name)),
                Phrase::tr("Choose one of: {}.", keys));
}

void setOption(OptionValues& values, const OptionSpec& spec, const std::string& text) {
    if (spec.group == OptionGroup::Length)
        values.length = {};
    std::visit([&](auto member) { read(spec, text, values[member]); }, spec.member);
}

} // namespace kantai
