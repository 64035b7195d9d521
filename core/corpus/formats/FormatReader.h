// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader of a format is given and where its text goes. Every reader is one function in a file of its own:
// it takes the text of a file in constant memory, line by line, as UTF-8. Private to core/corpus; one thread.
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/TextImport.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace kantai {

struct SourceFile {
    std::filesystem::path path;
    std::string name;               // what messages call it
    std::filesystem::path fileName; // its extension helps to recognise the format
    SourceOptions options = {};
    bool isVerbatim = false;            // plain text only: bytes that are not UTF-8 stay
    std::filesystem::path scratch = {}; // a folder for temporary files, which the caller removes
};

class TextOutput {
public:
    using Sink = std::function<void(std::string_view)>;

    // sink takes UTF-8 with line ends. progressName: the detail of the progress reports.
    TextOutput(Sink sink, Progress progress, std::stop_token stop, std::string progressName);

    void write(std::string_view text) { sink_(text); }
    void line(std::string_view text); // adds its end; zero characters are left out
    // done of total bytes of the source are read. Throws Error(Interrupted) on a request to stop.
    void reached(std::uint64_t done, std::uint64_t total) const;
    void warning(const std::string& sentence) const { progress_.warning(sentence); }
    const Progress& progress() const { return progress_; }
    TextOutput withoutProgress() const; // the same for a part of the source; warnings stay

private:
    Sink sink_;
    Progress progress_;
    std::stop_token stop_;
    std::string progressName_;
};

// Takes the text of the source as its format says; report gets how (encoding, invalid bytes, what was taken). Throws
// Error(BadInput) for a damaged source, naming the place in it, and for a format that text cannot be taken from;
// Error(Usage) for a field that it does not have; Error(Resources), Error(Interrupted).
void readSource(TextFormat format, const SourceFile& source, TextOutput& output, ImportedText& report);

void readPlainText(const SourceFile& source, TextOutput& output, ImportedText& report);
void readHtml(const SourceFile& source, TextOutput& output, ImportedText& report);
void readEpub(const SourceFile& source, TextOutput& output, ImportedText& report);
void readJson(const SourceFile& source, TextOutput& output, ImportedText& report);
void readJsonLines(const SourceFile& source, TextOutput& output, ImportedText& report);
void readCsv(const SourceFile& source, TextOutput& output, ImportedText& report);
void readMediaWiki(const SourceFile& source, TextOutput& output, ImportedText& report);
void readPdf(const SourceFile& source, TextOutput& output, ImportedText& report);
void readDocx(const SourceFile& source, TextOutput& output, ImportedText& report);
void readOdt(const SourceFile& source, TextOutput& output, ImportedText& report);
void readArchive(const SourceFile& source, TextOutput& output, ImportedText& report);

} // namespace kantai
