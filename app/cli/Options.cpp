// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"

#include "app/cli/RemedyText.h"
#include "core/base/Error.h"
#include "core/base/ReadableText.h"

#include <charconv>
#include <cmath>

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

CLI::Option* addChoice(CLI::App& verb, const std::string& name, const std::string& help,
                       const std::function<void(const std::string&)>& take,
                       const std::function<std::string()>& show) {
    const auto read = [name, take](const CLI::results_t& results) {
        try {
            take(given(name, results.front()));
        } catch (const Error& error) {
            refuse(name + ": " + withRemedy(error.message(), error.remedy()));
        }
        return true;
    };
    return verb.add_option(name, read, help, false, show)->type_name("NAME");
}

CLI::Option* addText(CLI::App& verb, const std::string& name, std::string& target, const std::string& help) {
    const auto take = [name, &target](const CLI::results_t& results) {
        target = given(name, results.front());
        return true;
    };
    return verb.add_option(name, take, help, false, [&target] { return target; })->type_name("TEXT");
}

CLI::Option* addText(CLI::App& verb, const std::string& name, std::optional<std::string>& target,
                     const std::string& help) {
    const auto take = [name, &target](const CLI::results_t& results) {
        target = given(name, results.front());
        return true;
    };
    return verb.add_option(name, take, help)->type_name("TEXT");
}

CLI::Option* addTexts(CLI::App& verb, const std::string& name, std::vector<std::string>& target,
                      const std::string& help) {
    // results() are what was given; the results that a callback gets went through CLI11's reading of "{}" as nothing.
    const auto take = [name, &target, &verb](const CLI::results_t&) {
        for (const std::string& text : verb.get_option(name)->results())
            target.push_back(given(name, text));
        return true;
    };
    // "[a,b]" is a list to every option of CLI11 that takes any number of arguments. A positional one that still
    // waits for more takes them one by one, as they stand; so this one waits for more than there can be.
    constexpr int kMoreThanThereAre = 1 << 28;
    return verb.add_option(name, take, help)
        ->type_name("TEXT")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll) // before expected(), which it would change
        ->expected(kMoreThanThereAre, -1)
        ->allow_extra_args(false);
}

CLI::Option* addWords(CLI::App& verb, const std::string& name, std::vector<std::string>& target,
                      const std::string& help) {
    const auto take = [name, &target, &verb](const CLI::results_t&) {
        for (const std::string& word : verb.get_option(name)->results())
            target.push_back(given(name, word));
        return true;
    };
    return verb.add_option(name, take, help)->type_name("TEXT")->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

CLI::Option* addList(CLI::App& verb, const std::string& name, std::vector<std::string>& target,
                     const std::string& help) {
    const auto take = [name, &target, &verb](const CLI::results_t&) {
        for (const std::string& words : verb.get_option(name)->results()) {
            for (const std::string& word : CLI::detail::split(words, ','))
                if (!word.empty())
                    target.push_back(word);
            if (target.empty())
                given(name, {});
        }
        return true;
    };
    return verb.add_option(name, take, help)
        ->type_name("TEXT,...")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

} // namespace kantai::cli
