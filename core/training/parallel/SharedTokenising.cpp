// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/parallel/SharedTokenising.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/PathInside.h"
#include "core/base/Phrase.h"
#include "core/corpus/CorpusReader.h"
#include "core/training/parallel/RankPieceWorkers.h"

#include <fmt/format.h>
#include <random>
#include <utility>

namespace kantai {

namespace {

constexpr const char* kTokenising = Phrase::noop("Tokenising");
constexpr char kSign[] = "sign", kOrigin[] = "origin";

// At each piece before it is tokenised: its lines are counted; those held out and those that repeat them are found.
unsigned looksAt(const HeldOutSplit& split) {
    return split.comparesLines() ? 3 : 1;
}

fs::path pieceFile(const TokenisingJob& job, std::size_t piece) {
    return job.folder / fmt::format("{:06}.piece", piece);
}

// What the pieces depend on.
std::string originOf(const TokenisingJob& job, const TokenStoreHeader& header) {
    std::string origin(reinterpret_cast<const char*>(&header), sizeof header);
    for (const fs::path& file : job.files)
        origin += fmt::format("{}/{};", file.filename().string(), fs::file_size(file));
    return sha256(origin + fmt::format("{}", job.bytesOfAPiece));
}

std::string newSign() {
    std::random_device random;
    return fmt::format("{:08x}{:08x}{:08x}{:08x}", random(), random(), random(), random());
}

std::string contentOf(const fs::path& file) {
    return isPlainFile(file) ? readFile(file) : std::string();
}

// Pieces of another job, or a folder that is none, are removed.
void openFolder(const TokenisingJob& job, const std::string& origin) {
    if (!isPlainFolder(job.folder) || contentOf(job.folder / kOrigin) != origin) {
        fs::remove_all(job.folder);
        createFolders(job.folder);
        writeFileAtomically(job.folder / kOrigin, origin);
    }
    writeFileAtomically(job.folder / kSign, job.sign);
}

bool sees(const TokenisingJob& job) {
    try {
        return contentOf(job.folder / kSign) == job.sign;
    } catch (const Error&) {
        return false;
    }
}

TokenPiece tokenised(const TokenisingJob& job, const CorpusPiece& piece, std::uint64_t firstLine,
                     const CorpusSplit& split, LineTokeniser& tokeniser) {
    TokenPiece made;
    CorpusReader reader(job.files[piece.file], piece.begin, piece.end);
    for (std::string_view line; reader.next(line); ++made.lines) {
        const LinePart part = split.partOf(firstLine + reader.lineIndex(), line);
        if (part != LinePart::LeftOut)
            tokeniser.add(line, part == LinePart::HeldOut ? made.heldOut : made.train);
    }
    return made;
}

// What every rank does that takes part.
void makePieces(const TokenisingJob& job, const std::vector<CorpusPiece>& pieces,
                const std::vector<std::uint64_t>& firstLines, const CorpusSplit& split, const Tokenizer& tokenizer,
                PieceWorkers& workers) {
    std::vector<LineTokeniser> tokenisers;
    for (unsigned worker = 0; worker < workers.workers(); ++worker)
        tokenisers.emplace_back(tokenizer, job.idBytes);
    workers.forEach(kTokenising, [&](std::size_t piece, unsigned worker) {
        const fs::path file = pieceFile(job, piece);
        if (!readTokenPiece(file))
            writeTokenPiece(file, tokenised(job, pieces[piece], firstLines[piece], split, tokenisers[worker]));
    });
    std::vector<std::uint64_t> done{1};
    workers.add(done); // returns when all are done
}

// Who sees the files of rank 0, which asks.
std::vector<int> ranksThatSee(ProcessGroup& group) {
    std::vector<int> ranks{0};
    std::vector<std::uint64_t> numbers{0};
    for (int rank = 1; rank < group.size(); ++rank)
        if (receiveNumbers(group, rank).front() != 0) {
            ranks.push_back(rank);
            numbers.push_back(static_cast<std::uint64_t>(rank));
        }
    for (std::size_t i = 1; i < ranks.size(); ++i)
        sendNumbers(group, ranks[i], numbers);
    return ranks;
}

} // namespace

std::vector<std::byte> TokenisingJob::toBytes() const {
    Json paths = Json::array();
    for (const fs::path& file : files)
        paths.push_back(file.string());
    const OrderedJson json{{"tokenise", folder.string()},
                           {"version", version},
                           {"sign", sign},
                           {"tokenizer", tokenizerJson.string()},
                           {"files", paths},
                           {"idBytes", idBytes},
                           {"seed", split.seed},
                           {"fraction", split.fraction},
                           {"rules", static_cast<std::uint32_t>(split.rules)},
                           {"bytesOfAPiece", bytesOfAPiece}};
    const std::string text = json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

std::optional<TokenisingJob> TokenisingJob::fromBytes(std::span<const std::byte> bytes) {
    try {
        const Json json = Json::parse(reinterpret_cast<const char*>(bytes.data()),
                                      reinterpret_cast<const char*>(bytes.data() + bytes.size()), nullptr, false);
        if (!json.is_object() || !json.contains("tokenise"))
            return std::nullopt;
        TokenisingJob job;
        job.folder = json.at("tokenise").get<std::string>();
        json.at("version").get_to(job.version);
        json.at("sign").get_to(job.sign);
        job.tokenizerJson = json.at("tokenizer").get<std::string>();
        for (const auto& file : json.at("files"))
            job.files.emplace_back(file.get<std::string>());
        json.at("idBytes").get_to(job.idBytes);
        json.at("seed").get_to(job.split.seed);
        json.at("fraction").get_to(job.split.fraction);
        job.split.rules = json.at("rules").get<std::uint32_t>() == static_cast<std::uint32_t>(SplitRules::Lines)
                              ? SplitRules::Lines
                              : SplitRules::Runs;
        json.at("bytesOfAPiece").get_to(job.bytesOfAPiece);
        return job;
    } catch (const Json::exception&) {
        throw Error(ErrorCode::BadInput, Phrase::tr("Rank 0 sent something that this version does not understand."),
                    Phrase::tr("Use the same version of Kantai Studio on all computers."));
    }
}

SharedTokenising::SharedTokenising(ProcessGroup& group, TokenisingJob job, const TokenStoreHeader& header,
                                   const Tokenizer& tokenizer, unsigned threads, const Progress& progress,
                                   const std::stop_token& stop)
    : job_(std::move(job)), tokenizer_(tokenizer), pieces_(corpusPieces(job_.files, job_.bytesOfAPiece)) {
    job_.version = KANTAI_VERSION;
    job_.sign = newSign();
    openFolder(job_, originOf(job_, header));
    group.tell(job_.toBytes());
    const auto stopWanted = [&stop] { return stop.stop_requested(); };
    RankPieceWorkers workers(group, ranksThatSee(group), pieces_, threads, looksAt(job_.split), progress, stopWanted);
    firstLines_ = firstLinesOf(job_.files, pieces_, workers);
    split_.emplace(job_.files, pieces_, firstLines_, job_.split, workers);
    workers.setRounds(1);
    makePieces(job_, pieces_, firstLines_, *split_, tokenizer_, workers);
}

void SharedTokenising::deliver(UnfinishedTokens& unfinished) {
    LineTokeniser tokeniser(tokenizer_, job_.idBytes);
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        std::optional<TokenPiece> piece = readTokenPiece(pieceFile(job_, i));
        if (!piece)
            piece = tokenised(job_, pieces_[i], firstLines_[i], *split_, tokeniser);
        unfinished.add(piece->lines, piece->train, piece->heldOut);
    }
}

void helpTokenising(ProcessGroup& group, const TokenisingJob& job, unsigned threads,
                    const std::function<bool()>& stopWanted) {
    if (job.version != KANTAI_VERSION)
        throw Error(ErrorCode::Usage,
                    Phrase::tr("Rank 0 runs version {}, this computer {}.", job.version, KANTAI_VERSION),
                    Phrase::tr("Use the same version of Kantai Studio on all computers."));
    const bool takesPart = sees(job);
    sendNumbers(group, 0, {takesPart ? std::uint64_t{1} : std::uint64_t{0}});
    if (!takesPart)
        return;
    std::vector<int> ranks;
    for (const std::uint64_t rank : receiveNumbers(group, 0))
        ranks.push_back(static_cast<int>(rank));
    const std::vector<CorpusPiece> pieces = corpusPieces(job.files, job.bytesOfAPiece);
    const Tokenizer tokenizer = Tokenizer::fromFile(job.tokenizerJson);
    RankPieceWorkers workers(group, std::move(ranks), pieces, threads, looksAt(job.split), Progress(), stopWanted);
    const std::vector<std::uint64_t> firstLines = firstLinesOf(job.files, pieces, workers);
    const CorpusSplit split(job.files, pieces, firstLines, job.split, workers);
    makePieces(job, pieces, firstLines, split, tokenizer, workers);
}

} // namespace kantai
