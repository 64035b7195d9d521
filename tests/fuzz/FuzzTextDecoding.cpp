// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a plain text: its encoding is guessed, the same for the same bytes, and the text is decoded to UTF-8
// or refused, with that encoding and with every one that a user can choose.
#include "core/corpus/EncodingDetection.h"
#include "tests/fuzz/FuzzImport.h"

using namespace kantai;

namespace {

bool isSame(const EncodingDecision& left, const EncodingDecision& right) {
    return left.encoding == right.encoding && left.certain == right.certain && left.other == right.other &&
           left.unreadable == right.unreadable && left.unknownSet == right.unknownSet;
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const fuzz::TemporaryFolder folder;
    const std::string_view bytes = fuzz::textOf(data, size);
    fuzz::importAs("input.txt", bytes);
    CleaningOptions every;
    every.composeCharacters = every.joinWrappedLines = true;
    every.dropDuplicateLines = every.dropNearDuplicates = every.dropEmptyLines = true;
    every.keepLanguages = {"en"};
    fuzz::importAs("input.txt", bytes, every);

    const fs::path source = folder.path() / "input.txt", target = folder.path() / "decoded";
    fuzz::overwrite(source, bytes);
    const EncodingSample sample = encodingSampleOf(source);
    fuzz::promise(isSame(decideEncoding(sample), decideEncoding(sample)), "a guess depends on the bytes only");
    for (const TextEncoding encoding : choosableEncodings())
        fuzz::accepts([&] {
            SourceOptions options;
            options.encoding = encoding;
            importText(source, target, {}, options, {}, {});
            fuzz::promise(fuzz::isUtf8(readFile(target)), "every encoding is decoded to UTF-8");
        });
    return 0;
}
