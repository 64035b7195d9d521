// SPDX-License-Identifier: GPL-3.0-or-later
// Parses option values for every verb: numbers strictly and independently of the locale, words unchanged. CLI11 alone
// reads 010 as 8, -1 as 2^64 - 1, "nan" as a number and "[a,b]" as two words. An invalid value is a CLI::Error that
// names the option. Used by the verbs while they declare their options, on the main thread.
#pragma once

#include "app/cli/Verb.h"

#include <concepts>
#include <fmt/format.h>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace kantai::cli {

template <class Number>
struct Limits {
    Number least = std::numeric_limits<Number>::lowest();
    Number most = std::numeric_limits<Number>::max();
    bool aboveLeast = false; // least itself is excluded
};

namespace detail {

// Throw CLI::ValidationError. Whole numbers are digits with at most a minus before them, others are what
// std::from_chars reads, but for infinity and NaN.
std::int64_t readSigned(const std::string& option, const std::string& text, const Limits<std::int64_t>& limits);
std::uint64_t readUnsigned(const std::string& option, const std::string& text, const Limits<std::uint64_t>& limits);
double readReal(const std::string& option, const std::string& text, const Limits<double>& limits);

template <class Number>
Number read(const std::string& option, const std::string& text, const Limits<Number>& limits) {
    if constexpr (std::floating_point<Number>)
        return readReal(option, text, {limits.least, limits.most, limits.aboveLeast});
    else if constexpr (std::unsigned_integral<Number>)
        return static_cast<Number>(readUnsigned(option, text, {limits.least, limits.most, limits.aboveLeast}));
    else
        return static_cast<Number>(readSigned(option, text, {limits.least, limits.most, limits.aboveLeast}));
}

// The type that --help shows: "INTEGER:POSITIVE", "NUMBER", "INTEGER:0-1024".
template <class Number>
std::string valueName(const Limits<Number>& limits) {
    const std::string kind = std::floating_point<Number> ? "NUMBER" : "INTEGER";
    const bool isLimited = limits.most < std::numeric_limits<Number>::max();
    if (isLimited)
        return fmt::format("{}:{}-{}", kind, limits.least, limits.most);
    if (limits.least == 1 || (limits.least == 0 && limits.aboveLeast))
        return kind + ":POSITIVE";
    return limits.least == 0 ? kind + ":NONNEGATIVE" : kind;
}

} // namespace detail

// target is a number, whose value is the default that showDefault() shows.
template <class Number>
Option* addNumber(Verb& verb, const std::string& name, Number& target, const std::string& help,
                  const Limits<std::type_identity_t<Number>>& limits = {}) {
    const auto take = [name, &target, limits](const std::vector<std::string>& given) {
        target = detail::read<Number>(name, given.front(), limits);
    };
    return verb.addOption(name, take, help, [&target] { return fmt::format("{}", target); })
        ->typeName(detail::valueName(limits));
}

// The number is left empty when the option is not given.
template <class Number>
Option* addNumber(Verb& verb, const std::string& name, std::optional<Number>& target, const std::string& help,
                  const Limits<std::type_identity_t<Number>>& limits = {}) {
    const auto take = [name, &target, limits](const std::vector<std::string>& given) {
        target = detail::read<Number>(name, given.front(), limits);
    };
    return verb.addOption(name, take, help)->typeName(detail::valueName(limits));
}

// One of several names. take throws Error(Usage) for a name that it does not know; show gives the default that
// showDefault() tells.
Option* addChoice(Verb& verb, const std::string& name, const std::string& help,
                  const std::function<void(const std::string&)>& take, const std::function<std::string()>& show);

inline constexpr int kMostThreads = 1024; // each takes memory of its own

template <std::integral Number>
Option* addThreads(Verb& verb, Number& target, const std::string& help = "0: the physical cores") {
    return addNumber(verb, "--threads", target, help, {0, kMostThreads})->showDefault();
}

// A word, path or sentence. An empty one is rejected: it usually is an unset shell variable and must not mean "not
// given".
Option* addText(Verb& verb, const std::string& name, std::string& target, const std::string& help);
Option* addText(Verb& verb, const std::string& name, std::optional<std::string>& target, const std::string& help);
// The positional arguments that are left, each as it stands: "[a]" is the name of a file.
Option* addTexts(Verb& verb, const std::string& name, std::vector<std::string>& target, const std::string& help);
// One word for each time that the option is given, as it stands.
Option* addWords(Verb& verb, const std::string& name, std::vector<std::string>& target, const std::string& help);
// What stands between commas, without what is empty.
std::vector<std::string> listedWords(const std::string& words);
// Words separated by commas; the option may be given several times.
Option* addList(Verb& verb, const std::string& name, std::vector<std::string>& target, const std::string& help);

} // namespace kantai::cli
