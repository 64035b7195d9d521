// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/parallel/TokenDelivery.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <optional>

namespace kantai {

namespace {

constexpr std::size_t kTokenBytes = std::size_t{16} << 20; // bytes

std::optional<TokenStore> sharedStore(const RankWelcome& welcome) {
    try {
        TokenStore store(welcome.trainTokens);
        if (store.sha256() == welcome.trainTokensSha256)
            return store;
    } catch (const Error&) { // not on this computer
    }
    return std::nullopt;
}

} // namespace

void deliverTokens(ProcessGroup& group, const std::filesystem::path& file) {
    const MappedFile tokens(file);
    for (int rank = 1; rank < group.size(); ++rank) {
        std::byte wanted{};
        group.receive(rank, {&wanted, 1})->wait();
        if (wanted == std::byte{0})
            continue;
        for (std::size_t at = 0; at < tokens.bytes().size(); at += kTokenBytes) {
            const auto piece = tokens.bytes().subspan(at, std::min(kTokenBytes, tokens.bytes().size() - at));
            group.send(rank, piece)->wait();
            tokens.forget(piece);
        }
    }
}

TokenStore receiveTokens(ProcessGroup& group, const RankWelcome& welcome, const std::filesystem::path& folder) {
    std::optional<TokenStore> shared = sharedStore(welcome);
    const std::byte wanted{static_cast<unsigned char>(shared ? 0 : 1)};
    group.send(0, {&wanted, 1})->wait();
    if (shared)
        return *std::move(shared);
    requireFreeSpace(folder, welcome.trainTokensBytes, Phrase::noop("The training text"));
    const std::filesystem::path file = folder / "train.tokens";
    FileWriter writer(file);
    std::vector<std::byte> piece(kTokenBytes);
    for (std::uint64_t at = 0; at < welcome.trainTokensBytes; at += kTokenBytes) {
        piece.resize(static_cast<std::size_t>(std::min<std::uint64_t>(kTokenBytes, welcome.trainTokensBytes - at)));
        group.receive(0, piece)->wait();
        writer.write(piece.data(), piece.size());
    }
    writer.closeUnsynced();
    TokenStore store(file);
    if (store.sha256() != welcome.trainTokensSha256 || !store.isWhole())
        throw Error(ErrorCode::BadInput, Phrase::tr("The training text did not arrive whole from rank 0."),
                    Phrase::tr("Start the training again."));
    return store;
}

} // namespace kantai
