// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/parallel/RankCommand.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"

#include <cstring>
#include <type_traits>

namespace kantai {

namespace {

Error notUnderstood() {
    return {ErrorCode::BadInput, Phrase::tr("Rank 0 sent something that this version does not understand."),
            Phrase::tr("Use the same version of Kantai Studio on all computers.")};
}

} // namespace

std::vector<std::byte> RankCommand::toBytes() const {
    static_assert(std::is_trivially_copyable_v<RankCommand>);
    std::vector<std::byte> bytes(sizeof(RankCommand));
    std::memcpy(bytes.data(), this, sizeof(RankCommand));
    return bytes;
}

RankCommand RankCommand::fromBytes(std::span<const std::byte> bytes) {
    RankCommand command;
    if (bytes.size() != sizeof(RankCommand))
        throw notUnderstood();
    std::memcpy(&command, bytes.data(), sizeof(RankCommand));
    return command;
}

std::vector<std::byte> RankWelcome::toBytes() const {
    const OrderedJson json{{"version", version},
                           {"config", configJson},
                           {"options", optionsJson},
                           {"tokens", tokens},
                           {"trainTokens", trainTokens},
                           {"trainTokensSha256", trainTokensSha256},
                           {"trainTokensBytes", trainTokensBytes},
                           {"steps", steps}};
    const std::string text = json.dump();
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

RankWelcome RankWelcome::fromBytes(std::span<const std::byte> bytes) {
    try {
        const Json json = Json::parse(reinterpret_cast<const char*>(bytes.data()),
                                      reinterpret_cast<const char*>(bytes.data() + bytes.size()));
        RankWelcome welcome;
        json.at("version").get_to(welcome.version);
        json.at("config").get_to(welcome.configJson);
        json.at("options").get_to(welcome.optionsJson);
        json.at("tokens").get_to(welcome.tokens);
        json.at("trainTokens").get_to(welcome.trainTokens);
        json.at("trainTokensSha256").get_to(welcome.trainTokensSha256);
        json.at("trainTokensBytes").get_to(welcome.trainTokensBytes);
        json.at("steps").get_to(welcome.steps);
        return welcome;
    } catch (const Json::exception&) {
        throw notUnderstood();
    }
}

} // namespace kantai
