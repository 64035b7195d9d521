// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"

#include "app/cli/RemedyText.h"
#include "core/base/Error.h"
#include "core/base/ReadableText.h"

#include <CLI/Error.hpp>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

namespace kantai::cli {

namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw CLI::ValidationError(sentence);
}

[[noreturn]] void refuseNumber(const std::string& option, const std::string& text, const char* wanted) {
    refuse(fmt::format("{} is '{}', but must be {}", option, readableExcerpt(text), wanted));
}

template <class Number>
[[noreturn]] void refuseBelow(const std::string& option, const std::string& text, const Limits<Number>& limits) {
    refuse(fmt::format("{} is {}, but must be {} {}", option, readableExcerpt(text),
                       limits.aboveLeast ? "above" : "at least", limits.least));
}

template <class Number>
[[noreturn]] void refuseAbove(const std::string& option, const std::string& text, const Limits<Number>& limits) {
    refuse(fmt::format("{} is {}, but must be at most {}", option, readableExcerpt(text), limits.most));
}

template <class Number>
Number readWhole(const std::string& option, const std::string& text, const Limits<Number>& limits) {
    const std::string_view digits = std::string_view(text).substr(text.starts_with('-') ? 1 : 0);
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos)
        refuseNumber(option, text, "a whole number written only with digits");
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool fits = error == std::errc() && end == text.data() + text.size(); // an unsigned one takes no minus
    if (fits ? value < limits.least : text.starts_with('-'))
        refuseBelow(option, text, limits);
    if (!fits || value > limits.most)
        refuseAbove(option, text, limits);
    return value;
}

std::string given(const std::string& option, const std::string& text) {
    if (text.empty())
        refuse(option + " is empty; give it a value" + (option.starts_with('-') ? ", or leave it out" : ""));
    return text;
}

} // namespace

namespace detail {

std::int64_t readSigned(const std::string& option, const std::string& text, const Limits<std::int64_t>& limits) {
    return readWhole(option, text, limits);
}

std::uint64_t readUnsigned(const std::string& option, const std::string& text, const Limits<std::uint64_t>& limits) {
    return readWhole(option, text, limits);
}

double readReal(const std::string& option, const std::string& text, const Limits<double>& limits) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::invalid_argument || end != text.data() + text.size())
        refuseNumber(option, text, "a number with a decimal point, such as 0.001 or 1e-3");
    if (error != std::errc())
        refuseNumber(option, text, "a number whose absolute value is between 1e-307 and 1e308");
    if (!std::isfinite(value))
        refuseNumber(option, text, "a finite number");
    if (limits.aboveLeast ? value <= limits.least : value < limits.least)
        refuseBelow(option, text, limits);
    if (value > limits.most)
        refuseAbove(option, text, limits);
    return value;
}

} // namespace detail

Option* addChoice(Verb& verb, const std::string& name, const std::string& help,
                  const std::function<void(const std::string&)>& take, const std::function<std::string()>& show) {
    const auto read = [name, take](const std::vector<std::string>& values) {
        try {
            take(given(name, values.front()));
        } catch (const Error& error) {
            refuse(name + ": " + withRemedy(error.message(), error.remedy()));
        }
    };
    return verb.addOption(name, read, help, show)->typeName("NAME");
}

Option* addText(Verb& verb, const std::string& name, std::string& target, const std::string& help) {
    const auto take = [name, &target](const std::vector<std::string>& values) {
        target = given(name, values.front());
    };
    return verb.addOption(name, take, help, [&target] { return target; })->typeName("TEXT");
}

Option* addText(Verb& verb, const std::string& name, std::optional<std::string>& target, const std::string& help) {
    const auto take = [name, &target](const std::vector<std::string>& values) {
        target = given(name, values.front());
    };
    return verb.addOption(name, take, help)->typeName("TEXT");
}

Option* addTexts(Verb& verb, const std::string& name, std::vector<std::string>& target, const std::string& help) {
    return addWords(verb, name, target, help)->takesTheRest();
}

Option* addWords(Verb& verb, const std::string& name, std::vector<std::string>& target, const std::string& help) {
    const auto take = [name, &target](const std::vector<std::string>& values) {
        for (const std::string& value : values)
            target.push_back(given(name, value));
    };
    return verb.addOption(name, take, help)->typeName("TEXT")->repeatable();
}

std::vector<std::string> listedWords(const std::string& words) {
    std::vector<std::string> listed;
    for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end + 1) {
        end = std::min(words.find(',', begin), words.size());
        if (end > begin)
            listed.push_back(words.substr(begin, end - begin));
    }
    return listed;
}

Option* addList(Verb& verb, const std::string& name, std::vector<std::string>& target, const std::string& help) {
    const auto take = [name, &target](const std::vector<std::string>& values) {
        for (const std::string& value : values)
            std::ranges::move(listedWords(value), std::back_inserter(target));
        if (target.empty())
            given(name, {});
    };
    return verb.addOption(name, take, help)->typeName("TEXT,...")->repeatable();
}

} // namespace kantai::cli
