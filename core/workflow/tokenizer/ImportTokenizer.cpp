// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tokenizer/ImportTokenizer.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/workflow/tokenizer/NewTokenizer.h"

namespace kantai {

namespace {

constexpr char kVocabulary[] = "vocab.json", kMerges[] = "merges.txt", kBoth[] = "tokenizer.json";

Tokenizer readTokenizer(const fs::path& source) {
    std::error_code error;
    if (fs::is_directory(source, error)) {
        if (fs::exists(source / kBoth, error))
            return Tokenizer::fromFile(source / kBoth);
        if (fs::exists(source / kVocabulary, error))
            return Tokenizer::fromVocabularyAndMerges(source / kVocabulary, source / kMerges);
        throw Error(ErrorCode::BadInput, Phrase::tr("{} holds no tokenizer.", readablePath(source)),
                    Phrase::tr("Choose a folder with a tokenizer.json, or with a vocab.json and a merges.txt."));
    }
    const fs::path name = source.filename();
    if (name == kMerges || name == kVocabulary)
        return Tokenizer::fromVocabularyAndMerges(source.parent_path() / kVocabulary, source.parent_path() / kMerges);
    return Tokenizer::fromFile(source);
}

} // namespace

TokenizerRow importTokenizer(const ProjectHandle& project, const fs::path& source) {
    project.requireWritable();
    const Tokenizer tokenizer = readTokenizer(source);
    Project database(project);
    TokenizerRow row;
    row.askedVocabularySize = tokenizer.vocabularySize();
    return keepTokenizer(project, database, tokenizer, row, "Imported", readablePath(source));
}

} // namespace kantai
