// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verb.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <stdexcept>

namespace kantai::cli {

std::string Option::name() const {
    return parsed_.get_name();
}

bool Option::isPositional() const {
    return parsed_.get_positional();
}

bool Option::isGiven() const {
    return !parsed_.empty();
}

std::vector<std::string> Option::values() const {
    return parsed_.results();
}

Option* Option::required() {
    parsed_.required();
    return this;
}

Option* Option::showDefault() {
    parsed_.capture_default_str();
    return this;
}

Option* Option::typeName(const std::string& name) {
    parsed_.type_name(name);
    return this;
}

Option* Option::group(const std::string& title) {
    parsed_.group(title);
    return this;
}

Option* Option::excludes(Option* other) {
    parsed_.excludes(&other->parsed_);
    return this;
}

Option* Option::needs(Option* other) {
    parsed_.needs(&other->parsed_);
    return this;
}

Option* Option::repeatable() {
    parsed_.multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    return this;
}

Option* Option::takesTheRest() {
    // "[a,b]" is a list to every option of CLI11 that takes any number of arguments. A positional one that still
    // waits for more takes them one by one, as they stand; so this one waits for more than there can be.
    constexpr int kMoreThanThereAre = 1 << 28;
    repeatable(); // before expected(), which it would change
    parsed_.expected(kMoreThanThereAre, -1)->allow_extra_args(false);
    return this;
}

Option* Option::oneOf(std::initializer_list<const char*> words) {
    parsed_.check(CLI::IsMember(std::vector<std::string>(words.begin(), words.end())));
    return this;
}

Option* Option::check(const std::function<std::string(const std::string&)>& problem) {
    parsed_.check(problem);
    return this;
}

Verb* Verb::addVerb(const std::string& name, const std::string& help) {
    return verbs_.emplace_back(std::make_unique<Verb>(*parsed_.add_subcommand(name, help))).get();
}

Verb* Verb::verb(const std::string& name) const {
    const auto has = [&name](const auto& verb) { return verb->parsed_.get_name() == name; };
    const auto found = std::find_if(verbs_.begin(), verbs_.end(), has);
    if (found != verbs_.end())
        return found->get();
    throw std::out_of_range("There is no verb " + name);
}

void Verb::requireVerb() {
    parsed_.require_subcommand(1);
}

void Verb::onParsed(const std::function<void()>& run) {
    parsed_.callback(run);
}

Option* Verb::addFlag(const std::string& name, bool& target, const std::string& help) {
    return keep(*parsed_.add_flag(name, target, help));
}

Option* Verb::addOption(const std::string& name, const std::function<void(const std::vector<std::string>&)>& take,
                        const std::string& help, const std::function<std::string()>& show) {
    // The results that a callback gets went through CLI11's reading of "{}" as nothing; values() are what was typed.
    const auto added = std::make_shared<Option*>(nullptr);
    const auto taken = [take, added](const CLI::results_t&) {
        take((*added)->values());
        return true;
    };
    *added =
        keep(show ? *parsed_.add_option(name, taken, help, false, show) : *parsed_.add_option(name, taken, help));
    return *added;
}

Option* Verb::option(const std::string& name) const {
    const CLI::Option* wanted = parsed_.get_option_no_throw(name);
    const auto has = [wanted](const auto& option) { return &option->parsed_ == wanted; };
    const auto found = std::find_if(options_.begin(), options_.end(), has);
    if (found != options_.end())
        return found->get();
    throw std::out_of_range("There is no option " + name);
}

std::vector<Option*> Verb::options() const {
    std::vector<Option*> all;
    for (const auto& option : options_)
        all.push_back(option.get());
    return all;
}

Option* Verb::keep(CLI::Option& parsed) {
    return options_.emplace_back(std::make_unique<Option>(parsed)).get();
}

} // namespace kantai::cli
