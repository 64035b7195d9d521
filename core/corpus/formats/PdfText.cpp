// SPDX-License-Identifier: GPL-3.0-or-later
// The text layer of a PDF, page by page, in reading order.
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/Utf8.h"
#include "core/corpus/formats/FormatReader.h"

#include <algorithm>
#include <memory>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace kantai {

namespace {

std::string textOf(const poppler::page& page) {
    const poppler::byte_array bytes =
        page.text(poppler::rectf(), poppler::page::non_raw_non_physical_layout).to_utf8();
    std::string text(bytes.begin(), bytes.end());
    std::replace(text.begin(), text.end(), '\f', '\n');
    text.erase(text.find_last_not_of(" \n") + 1);
    return text;
}

} // namespace

void readPdf(const SourceFile& source, TextOutput& output, ImportedText& report) {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); // it would print
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_file(source.path.native()));
    if (document == nullptr)
        throw Error(ErrorCode::BadInput, Phrase::tr("{} is not a readable PDF.", source.name),
                    Phrase::tr("Get the file again, or save its text as a .txt file and import that."));
    if (document->is_locked())
        throw Error(ErrorCode::BadInput, Phrase::tr("{} is protected by a password.", source.name),
                    Phrase::tr("Save it without the password first."));
    for (int number = 0; number < document->pages(); ++number) {
        output.reached(static_cast<std::uint64_t>(number), static_cast<std::uint64_t>(document->pages()));
        const std::unique_ptr<poppler::page> page(document->create_page(number));
        const std::string text = page == nullptr ? std::string() : textOf(*page);
        if (text.empty() || !isUtf8(text))
            continue;
        output.line(text);
        ++report.taken.items;
    }
    if (report.taken.items == 0)
        throw Error(ErrorCode::BadInput, Phrase::tr("{} has no text layer: its pages are pictures.", source.name),
                    Phrase::tr("Recognise its text first, for example with ocrmypdf."));
}

} // namespace kantai
