// SPDX-License-Identifier: GPL-3.0-or-later
// What the user can do about a problem, as data: the engine says what helps, and each front end says how it is done
// there. The command line names the command to type (app/cli/RemedyText), the window the page and the button
// (ui/Hint). Carried by Error, PreflightItem and the warnings of Progress; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

namespace kantai {

// Half the batch and twice the accumulation, once or several times: the same steps in less memory, `bytes` of it.
struct FittingBatch {
    std::int64_t batchSize = 0, accumulation = 0;
    std::uint64_t bytes = 0;
};

struct Remedy {
    // Where front ends differ in how it is done, there is a kind for it. Each front end has one switch over them. Its
    // names are those of the struct: Remedy::ImportText.
    enum Kind {
        None,
        Sentence,           // `sentence` says it, in words that name no command, option, page or button
        NewProject,         // choose the folder of a project, or make one
        ImportText,         // the corpus is empty
        TrainTokenizer,     // the project has no tokenizer
        FitVocabulary,      // the model has fewer vocabulary rows than there are tokens
        SmallerBatch,       // `batch` fits the memory of this computer
        Pretrain,           // the project has no checkpoint
        NewRun,             // this run cannot go on, or none can
        NewRunAfterDamage,  // no checkpoint of the run is whole
        ListedCheckpoint,   // choose one of those that the project has
        LatestCheckpoint,   // none has been evaluated, so none is the best
        WholeCheckpoint,    // this one is damaged: choose another one, or restore it
        NoCheckpoint,       // a model that stands alone has none to choose from
        MoreTextToEvaluate, // no text is held out
        VerifyProject,      // find out what is wrong with the project
        RestoreProject,     // the project file is damaged
    };
    static constexpr Kind kLast = RestoreProject;

    Remedy() = default;
    Remedy(Kind what) : kind(what) {}
    Remedy(std::string words) : kind(words.empty() ? None : Sentence), sentence(std::move(words)) {}
    Remedy(const char* words) : Remedy(std::string(words)) {}
    Remedy(const FittingBatch& fitting) : kind(SmallerBatch), batch(fitting) {}

    bool empty() const { return kind == None; }

    Kind kind = None;
    std::string sentence; // of a Sentence, in the language of the engine's messages (Phrase.h)
    FittingBatch batch;   // of a SmallerBatch
};

} // namespace kantai
