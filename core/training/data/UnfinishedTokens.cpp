// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data/UnfinishedTokens.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/PassOver.h"
#include "core/base/PathInside.h"

#include <algorithm>

namespace kantai {

namespace {

std::string_view textOf(const std::array<char, 64>& hex) {
    return {hex.data(), hex.size()};
}

std::string_view bytesOf(const TokenStoreHeader& header) {
    return {reinterpret_cast<const char*>(&header), sizeof header};
}

// What the stores are made from; they can go on only when it is the same.
OrderedJson originOf(const TokenStoreHeader& header) {
    return {{"version", header.version},
            {"idBytes", header.idBytes},
            {"corpusSha256", textOf(header.corpusSha256)},
            {"tokenizerSha256", textOf(header.tokenizerSha256)},
            {"splitSeed", header.splitSeed},
            {"heldOutFraction", header.heldOutFraction}};
}

// Adds the first `size` bytes of file to the checksum; false when there are not so many.
bool addPrefix(RunningChecksum& checksum, const fs::path& file, std::uint64_t size) {
    const MappedFile map(file);
    if (map.text().size() < size)
        return false;
    passOver(map, map.text().substr(0, size), [&](std::string_view piece) { checksum.update(piece); });
    return true;
}

} // namespace

UnfinishedTokens::UnfinishedTokens(fs::path folder, const TokenStoreHeader& header)
    : folder_(std::move(folder)), header_(header) {
    if (!reopen())
        begin();
}

// Links or pipes that a stranger's project has under the names of the files: appending would write to where they
// lead.
bool UnfinishedTokens::isPlain() const {
    bool plain = isPlainFolder(folder_) && isPlainFile(recordPath());
    for (const Store* store : {&train_, &heldOut_})
        plain = plain && isPlainFile(idsPath(*store)) && isPlainFile(offsetsPath(*store));
    return plain;
}

bool UnfinishedTokens::reopen() {
    if (!isPlain())
        return false;
    try {
        const Json record = readJsonFile(recordPath());
        if (record.at("origin") != Json(originOf(header_)))
            return false;
        linesDone_ = countIn(record.at("linesDone"));
        for (Store* store : {&train_, &heldOut_}) {
            const Json& part = record.at(store->name);
            store->lines = countIn(part.at("lines"));
            store->tokens = countIn(part.at("tokens"));
            const std::uint64_t ids = store->tokens * header_.idBytes, offsets = (store->lines + 1) * 8;
            if (!addPrefix(store->idsChecksum, idsPath(*store), ids) ||
                !addPrefix(store->offsetsChecksum, offsetsPath(*store), offsets) ||
                store->idsChecksum.value() != countIn(part.at("idsChecksum")) ||
                store->offsetsChecksum.value() != countIn(part.at("offsetsChecksum")))
                return false;
            store->ids = std::make_unique<FileWriter>(idsPath(*store), ids);
            store->offsets = std::make_unique<FileWriter>(offsetsPath(*store), offsets);
        }
        return true;
    } catch (const Error&) {
        return false; // none there, or damaged: begun anew
    } catch (const Json::exception&) {
        return false;
    }
}

void UnfinishedTokens::begin() {
    fs::remove_all(folder_);
    createFolders(folder_);
    linesDone_ = 0;
    for (Store* store : {&train_, &heldOut_}) {
        const std::string name = store->name;
        std::destroy_at(store);
        std::construct_at(store, name);
        store->ids = std::make_unique<FileWriter>(idsPath(*store));
        store->offsets = std::make_unique<FileWriter>(offsetsPath(*store));
        appendOffsets(*store, {0}); // of the first line
    }
}

void UnfinishedTokens::appendOffsets(Store& store, const std::vector<std::uint64_t>& offsets) {
    const std::string_view bytes(reinterpret_cast<const char*>(offsets.data()), offsets.size() * sizeof offsets[0]);
    store.offsets->write(bytes);
    store.offsetsChecksum.update(bytes);
}

void UnfinishedTokens::append(Store& store, const TokenisedLines& lines) {
    std::vector<std::uint64_t> offsets;
    for (const std::uint32_t length : lines.lengths) {
        store.tokens += length;
        offsets.push_back(store.tokens);
    }
    store.lines += lines.lengths.size();
    store.ids->write(lines.ids);
    store.idsChecksum.update(lines.ids);
    appendOffsets(store, offsets);
}

void UnfinishedTokens::add(std::uint64_t lines, const TokenisedLines& train, const TokenisedLines& heldOut) {
    append(train_, train);
    append(heldOut_, heldOut);
    linesDone_ += lines;
}

void UnfinishedTokens::save() {
    OrderedJson record{{"origin", originOf(header_)}, {"linesDone", linesDone_}};
    for (Store* store : {&train_, &heldOut_}) {
        store->ids->sync();
        store->offsets->sync();
        record[store->name] = {{"lines", store->lines},
                               {"tokens", store->tokens},
                               {"idsChecksum", store->idsChecksum.value()},
                               {"offsetsChecksum", store->offsetsChecksum.value()}};
    }
    writeFileAtomically(recordPath(), record.dump(1));
}

void UnfinishedTokens::join(Store& store, const fs::path& target) {
    store.ids->write(std::string((8 - store.tokens * header_.idBytes % 8) % 8, '\0'));
    store.ids->close();
    store.offsets->close();
    const MappedFile ids(idsPath(store)), offsets(offsetsPath(store));
    Sha256 hash;
    const auto all = [&](const auto& action) {
        passOver(ids, ids.text(), action);
        passOver(offsets, offsets.text(), action);
    };
    all([&](std::string_view piece) { hash.update(piece); });
    TokenStoreHeader header = header_;
    header.lines = store.lines;
    header.tokens = store.tokens;
    const std::string hex = hash.finish();
    std::copy(hex.begin(), hex.end(), header.contentSha256.begin());
    FileWriter out(target / (store.name + ".tokens"));
    out.write(bytesOf(header));
    all([&](std::string_view piece) { out.write(piece); });
    out.close();
}

void UnfinishedTokens::finish(const fs::path& target) {
    join(train_, target);
    join(heldOut_, target);
}

} // namespace kantai
