// SPDX-License-Identifier: GPL-3.0-or-later
// The articles of a MediaWiki export (pages-articles.xml): the last revision of each page of the main namespace,
// without redirections, with its title as the first line.
#include "core/base/Error.h"
#include "core/corpus/formats/FormatReader.h"
#include "core/corpus/formats/WikiMarkup.h"
#include "core/corpus/formats/XmlReader.h"

namespace kantai {

namespace {

struct WikiPage {
    std::string title;
    std::string space; // the number of its namespace
    std::string text;
    bool isRedirection = false;
};

} // namespace

void readMediaWiki(const SourceFile& source, TextOutput& output, ImportedText& report) {
    XmlReader reader(source.path, source.name);
    WikiPage page;
    std::string* target = nullptr; // where characters go
    while (reader.next()) {
        if (reader.isText() && target != nullptr)
            *target += reader.text();
        if (reader.begins("page"))
            page = {};
        else if (reader.begins("redirect"))
            page.isRedirection = true;
        else if (reader.begins("title"))
            target = &page.title;
        else if (reader.begins("ns"))
            target = &page.space;
        else if (reader.begins("text")) {
            page.text.clear();
            target = &page.text;
        }
        if (reader.ends("title") || reader.ends("ns") || reader.ends("text"))
            target = nullptr;
        if (!reader.ends("page"))
            continue;
        output.reached(reader.bytesRead(), reader.bytes());
        if (page.isRedirection || (!page.space.empty() && page.space != "0"))
            continue;
        output.line(page.title);
        output.line(withoutWikiMarkup(page.text));
        ++report.taken.items;
    }
}

} // namespace kantai
