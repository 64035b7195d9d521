// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are characters in some encoding: plain text, HTML, CSV, JSON Lines. Recognises the encoding and delivers
// UTF-8. Private to core/corpus but for decideSourceEncoding; one thread.
#pragma once

#include "core/corpus/EncodingDetection.h"
#include "core/corpus/formats/FormatReader.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace kantai {

// Calls use(text, isLast) for the whole file. The report gets encoding, invalid bytes, size, lines and hash of the
// file; an uncertain encoding is warned of. Throws Error(BadInput) for what is no text.
void readDecoded(const SourceFile& source, const TextOutput& output, ImportedText& report,
                 const std::function<void(std::string_view text, bool isLast)>& use);

// decideEncoding for a file of this format. HTML may declare its encoding, which counts where its bytes leave a
// doubt. Formats that have one encoding only, or carry it, are certain.
EncodingDecision decideSourceEncoding(const std::filesystem::path& file, TextFormat format);

} // namespace kantai
