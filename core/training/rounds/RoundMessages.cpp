// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/rounds/RoundMessages.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <cmath>

namespace kantai {

namespace {

constexpr std::size_t kLongestName = 64; // characters of a computer's name
constexpr std::int64_t kMostSteps = std::int64_t{1} << 53;

// A number of at least 0 that is finite.
double real(const Json& json, const char* key) {
    const double value = json.at(key).get<double>();
    if (!std::isfinite(value) || value < 0)
        throw Json::other_error::create(501, "a number is out of range", nullptr);
    return value;
}

std::int64_t count(const Json& json, const char* key) {
    const std::uint64_t value = countIn(json.at(key));
    if (value > static_cast<std::uint64_t>(kMostSteps))
        throw Json::other_error::create(501, "a number is out of range", nullptr);
    return static_cast<std::int64_t>(value);
}

template <class Read>
auto understood(const Message& message, const Read& read) {
    try {
        return read(parseJson(message.text, "a message"));
    } catch (const Json::exception&) {
    } catch (const Error&) { // which names a line of the message
    }
    throw Error(ErrorCode::BadInput,
                Phrase::tr("The other computer sent something that this version does not "
                           "understand."),
                Phrase::tr("Use the same version of Kantai Studio on all computers."));
}

} // namespace

std::string toText(const WorkerHello& value) {
    return OrderedJson{{"version", value.version}, {"name", value.name}}.dump(-1, ' ', false,
                                                                              OrderedJson::error_handler_t::replace);
}

std::string toText(const RoundWelcome& value) {
    return OrderedJson{{"version", value.version}, {"config", value.configJson},      {"options", value.optionsJson},
                       {"tokens", value.tokens},   {"text_sha256", value.textSha256}, {"text_bytes", value.textBytes}}
        .dump();
}

std::string toText(const WorkerReady& value) {
    return OrderedJson{{"seconds_per_step", value.secondsPerStep},
                       {"tokens_per_step", value.tokensPerStep},
                       {"bytes_per_second", value.bytesPerSecond}}
        .dump();
}

std::string toText(const RoundStart& value) {
    return OrderedJson{{"round", value.round}, {"steps", value.steps}, {"moments", value.hasMoments}}.dump();
}

std::string toText(const RoundTask& value) {
    return OrderedJson{{"round", value.round}, {"numbers", value.numbers}, {"rates", value.rates}}.dump();
}

std::string toText(const WorkerProgress& value) {
    return OrderedJson{{"steps", value.steps}, {"tokens_per_second", value.tokensPerSecond}}.dump();
}

std::string toText(const RoundResult& value) {
    return OrderedJson{{"round", value.round},
                       {"steps", value.steps},
                       {"tokens", value.tokens},
                       {"seconds", value.seconds},
                       {"failure", value.failure}}
        .dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

std::string toText(std::uint64_t count) {
    return OrderedJson{{"count", count}}.dump();
}

template <>
WorkerHello read(const Message& message) {
    return understood(message, [](const Json& json) {
        return WorkerHello{json.at("version").get<std::string>(),
                           readableExcerpt(json.at("name").get<std::string>().substr(0, kLongestName))};
    });
}

template <>
RoundWelcome read(const Message& message) {
    return understood(message, [](const Json& json) {
        RoundWelcome welcome;
        json.at("version").get_to(welcome.version);
        json.at("config").get_to(welcome.configJson);
        json.at("options").get_to(welcome.optionsJson);
        welcome.tokens = static_cast<std::uint32_t>(count(json, "tokens"));
        json.at("text_sha256").get_to(welcome.textSha256);
        welcome.textBytes = static_cast<std::uint64_t>(count(json, "text_bytes"));
        return welcome;
    });
}

template <>
WorkerReady read(const Message& message) {
    return understood(message, [](const Json& json) {
        return WorkerReady{real(json, "seconds_per_step"), real(json, "tokens_per_step"),
                           real(json, "bytes_per_second")};
    });
}

template <>
RoundStart read(const Message& message) {
    return understood(message, [](const Json& json) {
        return RoundStart{count(json, "round"), count(json, "steps"), json.at("moments").get<bool>()};
    });
}

template <>
RoundTask read(const Message& message) {
    return understood(message, [](const Json& json) {
        RoundTask task;
        task.round = count(json, "round");
        json.at("numbers").get_to(task.numbers);
        json.at("rates").get_to(task.rates);
        for (const std::int64_t number : task.numbers)
            if (number < 0 || number > kMostSteps || task.rates.size() != task.numbers.size())
                throw Json::other_error::create(501, "a number is out of range", nullptr);
        return task;
    });
}

template <>
WorkerProgress read(const Message& message) {
    return understood(message, [](const Json& json) {
        return WorkerProgress{count(json, "steps"), real(json, "tokens_per_second")};
    });
}

template <>
RoundResult read(const Message& message) {
    return understood(message, [](const Json& json) {
        RoundResult result;
        result.round = count(json, "round");
        result.steps = count(json, "steps");
        result.tokens = static_cast<std::uint64_t>(count(json, "tokens"));
        result.seconds = real(json, "seconds");
        result.failure = readableExcerpt(json.at("failure").get<std::string>());
        return result;
    });
}

template <>
std::uint64_t read(const Message& message) {
    return understood(message, [](const Json& json) { return static_cast<std::uint64_t>(count(json, "count")); });
}

} // namespace kantai
