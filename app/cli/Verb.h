// SPDX-License-Identifier: GPL-3.0-or-later
// A verb of kantai and its options, as the files of the verbs declare them. CLI11 stands behind, which is made of
// headers alone and costs seconds in every file that sees it. Verbs and options live as long as the verb that they
// belong to. Main thread.
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace kantai::cli {

class Option {
public:
    explicit Option(CLI::Option& parsed) : parsed_(parsed) {}

    std::string name() const; // "--steps"; that of a positional argument without dashes
    bool isPositional() const;
    bool isGiven() const;                    // after parsing
    std::vector<std::string> values() const; // as they were typed

    // Each returns this.
    Option* required();
    Option* showDefault(); // in --help: what the variable holds now
    Option* typeName(const std::string& name);
    Option* group(const std::string& title);
    Option* excludes(Option* other);
    Option* needs(Option* other);
    Option* repeatable();   // may be given several times
    Option* takesTheRest(); // of the positional arguments, "[a]" as it stands
    Option* oneOf(std::initializer_list<const char*> words);
    Option* check(const std::function<std::string(const std::string&)>& problem); // "" for a good value

private:
    friend class Verb;
    CLI::Option& parsed_;
};

class Verb {
public:
    explicit Verb(CLI::App& parsed) : parsed_(parsed) {}
    Verb(const Verb&) = delete;
    Verb& operator=(const Verb&) = delete;

    Verb* addVerb(const std::string& name, const std::string& help);
    Verb* verb(const std::string& name) const; // that was added; throws std::out_of_range if there is none
    void requireVerb();                        // one of those that were added
    void onParsed(const std::function<void()>& run);

    // name as CLI11 reads it: "-n,--name", "--on,!--off", "--off{false}", "PROJECT" for a positional argument.
    Option* addFlag(const std::string& name, bool& target, const std::string& help);
    // take is called with what was typed; it throws CLI::Error for what it refuses. show tells the default.
    Option* addOption(const std::string& name, const std::function<void(const std::vector<std::string>&)>& take,
                      const std::string& help, const std::function<std::string()>& show = {});

    Option* option(const std::string& name) const; // throws std::out_of_range if there is none
    std::vector<Option*> options() const; // those of this verb in the order of their declaration, without --help

private:
    Option* keep(CLI::Option& parsed);

    CLI::App& parsed_;
    std::vector<std::unique_ptr<Verb>> verbs_;
    std::vector<std::unique_ptr<Option>> options_;
};

} // namespace kantai::cli
