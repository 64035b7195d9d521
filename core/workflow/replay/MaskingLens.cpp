// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/replay/MaskingLens.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/Utf8.h"
#include "core/inference/FillMask.h"
#include "core/project/stores/ShownName.h"
#include "core/training/checkpoint/TrainerState.h"
#include "core/training/data/StepBatches.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/pretrain/ProjectTokens.h"
#include "core/workflow/pretrain/TrainingRun.h"
#include "core/workflow/replay/Snapshots.h"
#include "core/workflow/tokenizer/Tokenizers.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <system_error>

namespace kantai {

namespace {

Error textIsGone(const RunRow& run) {
    return Error(ErrorCode::BadInput,
                 Phrase::tr("The text that {} was trained on has changed, so its batches cannot be shown.",
                            shownName(run.name)),
                 Phrase::tr("Bring corpus, split and tokenizer back to what they were and resume the run, or look at "
                            "a run of the present text."));
}

// The text is that of the run if its newest readable checkpoint says so. A run that is training has just had it made.
void requireTextOfRun(const ProjectHandle& project, const Project& database, const RunRow& run,
                      const TokenStore& store) {
    std::vector<CheckpointRow> rows = database.checkpoints(run.id);
    std::ranges::sort(rows, std::greater(), &CheckpointRow::step);
    for (const CheckpointRow& row : rows) {
        std::string trained;
        try {
            trained = trainedStoreSha256(project.absolute(row.folder));
        } catch (const Error&) { // removed meanwhile, or damaged
            continue;
        }
        if (trained != store.sha256())
            throw textIsGone(run);
        return;
    }
    if (run.state != RunState::Running && run.state != RunState::Paused)
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("{} has no checkpoint that tells which text it was trained on, so its batches cannot be "
                       "shown.",
                       shownName(run.name)));
}

// The text of a run, and its batches.
class RunText {
public:
    RunText(const ProjectHandle& project, const Project& database, const RunRow& run)
        : options_(optionsOf(run, configOf(run))), row_(kantai::tokenizerOf(database, run)),
          tokenizer_(loadTokenizer(project, row_)), store_(storeOf(project, row_, run)),
          source_(store_, options_.mode, options_.blockSize),
          batches_(source_, options_, tokenizer_.vocabularySize()) {
        requireTextOfRun(project, database, run, store_);
        if (source_.count() < static_cast<std::uint64_t>(options_.batchSize) ||
            store_.largestId() >= tokenizer_.vocabularySize())
            throw textIsGone(run);
    }

    const TrainingOptions& options() const { return options_; }
    const Tokenizer& tokenizer() const { return tokenizer_; }
    StepBatches& batches() { return batches_; }

private:
    static TokenStore storeOf(const ProjectHandle& project, const TokenizerRow& row, const RunRow& run) {
        const std::filesystem::path file = tokensFolder(project, row) / "train.tokens";
        std::error_code error;
        if (!std::filesystem::exists(file, error))
            throw textIsGone(run);
        return TokenStore(file);
    }

    TrainingOptions options_;
    TokenizerRow row_;
    Tokenizer tokenizer_;
    TokenStore store_;
    SequenceSource source_;
    StepBatches batches_;
};

TokenFate fateOf(std::int32_t seen, std::int32_t label) {
    if (seen == static_cast<std::int32_t>(kMaskId))
        return TokenFate::Masked;
    return seen == label ? TokenFate::Kept : TokenFate::Random;
}

void count(const PackedBatch& batch, LensView& view) {
    view.sequences += batch.starts.size() - 1;
    view.tokens += batch.ids.size();
    for (std::size_t i = 0; i < batch.positions.size(); ++i) {
        const TokenFate fate = fateOf(batch.ids[static_cast<std::size_t>(batch.positions[i])], batch.targets[i]);
        ++(fate == TokenFate::Masked ? view.masked : fate == TokenFate::Random ? view.random : view.kept);
    }
}

// The first sequences of a batch.
PackedBatch beginningOf(const PackedBatch& batch, std::size_t sequences) {
    PackedBatch part;
    part.starts.assign(batch.starts.begin(), batch.starts.begin() + static_cast<std::ptrdiff_t>(sequences) + 1);
    part.ids.assign(batch.ids.begin(), batch.ids.begin() + part.starts.back());
    for (std::size_t i = 0; i < batch.positions.size() && batch.positions[i] < part.tokens(); ++i) {
        part.positions.push_back(batch.positions[i]);
        part.targets.push_back(batch.targets[i]);
    }
    return part;
}

std::string shownText(const Tokenizer& tokenizer, std::int32_t id) {
    return withReplacements(tokenizer.tokenBytes(static_cast<TokenId>(id)));
}

// guesses: of all positions of part in order, or empty.
void show(const PackedBatch& part, const std::vector<std::uint32_t>& numbers, const Tokenizer& tokenizer,
          const std::vector<RankedGuesses>& guesses, LensView& view) {
    std::size_t chosen = 0;
    for (std::size_t row = 0; row + 1 < part.starts.size(); ++row) {
        LensSequence sequence{numbers[row], {}};
        for (std::int64_t at = part.starts[row]; at < part.starts[row + 1]; ++at) {
            const std::int32_t id = part.ids[static_cast<std::size_t>(at)];
            LensToken token{TokenFate::Context, id, shownText(tokenizer, id), 0, {}, {}};
            if (chosen < part.positions.size() && part.positions[chosen] == at) {
                token.fate = fateOf(id, part.targets[chosen]);
                token.labelId = part.targets[chosen];
                token.label = shownText(tokenizer, part.targets[chosen]);
                if (!guesses.empty())
                    token.predicted = guesses[chosen];
                ++chosen;
            }
            sequence.tokens.push_back(std::move(token));
        }
        view.shown.push_back(std::move(sequence));
    }
}

void measure(LensView& view) {
    std::size_t measured = 0;
    for (const LensSequence& sequence : view.shown)
        for (const LensToken& token : sequence.tokens)
            if (token.predicted) {
                ++measured;
                view.loss -= std::log(token.predicted->probability);
                view.right += token.predicted->rank == 1 ? 1 : 0;
            }
    if (measured > 0)
        view.loss /= static_cast<double>(measured);
}

} // namespace

struct MaskingLens::State {
    RunText& textOf(const ProjectHandle& project, const Project& database, const RunRow& run) {
        if (!text || textRun != run.id || textProject != project.folder()) {
            text.reset();
            text = std::make_unique<RunText>(project, database, run);
            textRun = run.id;
            textProject = project.folder();
        }
        return *text;
    }

    // The newest model of the run up to that step that can be loaded, and its step; none: null.
    const FillMask* modelUpTo(const ProjectHandle& project, const Project& database, const LensQuestion& question) {
        const auto models =
            historyModels(database.checkpoints(question.runId), database.snapshots(question.runId), question.runId);
        for (auto each = models.rbegin(); each != models.rend(); ++each) {
            if (each->step > question.step)
                continue;
            try {
                const std::filesystem::path folder = historyModelPath(project, *each);
                if (!model || modelFolder != folder) {
                    requireUndamagedModel(folder, WeightsCheck::Quick);
                    model.emplace(folder);
                    modelFolder = folder;
                }
                modelStep = each->step;
                return &*model;
            } catch (const Error&) { // removed meanwhile, or damaged: an earlier one shows as much
                model.reset();
            }
        }
        return nullptr;
    }

    std::unique_ptr<RunText> text;
    std::int64_t textRun = 0;
    std::filesystem::path textProject;
    std::optional<FillMask> model;
    std::filesystem::path modelFolder;
    std::int64_t modelStep = 0;
};

MaskingLens::MaskingLens() : state_(std::make_unique<State>()) {}
MaskingLens::~MaskingLens() = default;

LensView MaskingLens::look(const ProjectHandle& project, const LensQuestion& question, const std::stop_token& stop) {
    constexpr std::int64_t kMostSteps = std::int64_t{1} << 40; // of a run whose length the clock decides
    const Project database(project);
    const RunRow run = database.run(question.runId);
    const std::int64_t last = run.totalSteps > 0 ? run.totalSteps : kMostSteps;
    if (question.step < 1 || question.step > last)
        throw Error(ErrorCode::Usage, Phrase::tr("{} has no step {}; it has {}.", shownName(run.name),
                                                 Phrase::count(question.step), Phrase::count(last)));
    RunText& text = state_->textOf(project, database, run);
    LensView view;
    view.runId = run.id;
    view.step = question.step;
    view.maskRate = text.options().maskRate;
    const std::vector<PackedBatch> batches = text.batches().batches(question.step - 1);
    const std::vector<std::vector<std::uint32_t>> numbers = text.batches().sequences(question.step - 1);
    const FillMask* model = state_->modelUpTo(project, database, question);
    view.modelStep = model != nullptr ? state_->modelStep : 0;
    for (std::size_t micro = 0; micro < batches.size(); ++micro) {
        count(batches[micro], view);
        const std::size_t sequences = batches[micro].starts.size() - 1;
        const std::size_t most = question.sequences == 0 ? sequences : question.sequences - view.shown.size();
        const PackedBatch part = beginningOf(batches[micro], std::min(sequences, most));
        show(part, numbers[micro], text.tokenizer(),
             model != nullptr ? model->guesses(part, question.topK, stop) : std::vector<RankedGuesses>(), view);
    }
    measure(view);
    return view;
}

std::string toString(TokenFate fate) {
    switch (fate) {
    case TokenFate::Masked:
        return "masked";
    case TokenFate::Random:
        return "random";
    case TokenFate::Kept:
        return "kept";
    case TokenFate::Context:
        break;
    }
    return "context";
}

OrderedJson toJson(const LensView& view) {
    OrderedJson sequences = OrderedJson::array();
    for (const LensSequence& sequence : view.shown) {
        OrderedJson tokens = OrderedJson::array();
        for (const LensToken& token : sequence.tokens) {
            OrderedJson object{{"id", token.id}, {"text", token.text}};
            if (token.fate != TokenFate::Context) {
                object["fate"] = toString(token.fate);
                object["labelId"] = token.labelId;
                object["label"] = token.label;
            }
            if (token.predicted) {
                object["rank"] = token.predicted->rank;
                object["probability"] = token.predicted->probability;
                object["guesses"] = OrderedJson::array();
                for (const LayerGuess& guess : token.predicted->guesses)
                    object["guesses"].push_back(
                        {{"id", guess.id}, {"text", guess.text}, {"probability", guess.probability}});
            }
            tokens.push_back(std::move(object));
        }
        sequences.push_back({{"number", sequence.number}, {"tokens", std::move(tokens)}});
    }
    OrderedJson json{{"run", view.runId},           {"step", view.step},     {"maskRate", view.maskRate},
                     {"sequences", view.sequences}, {"tokens", view.tokens}, {"masked", view.masked},
                     {"random", view.random},       {"kept", view.kept}};
    if (view.modelStep > 0) {
        json["modelStep"] = view.modelStep;
        json["loss"] = view.loss;
        json["right"] = view.right;
    }
    json["shown"] = std::move(sequences);
    return json;
}

} // namespace kantai
