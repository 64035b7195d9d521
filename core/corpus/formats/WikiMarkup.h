// SPDX-License-Identifier: GPL-3.0-or-later
// Reduces the markup of MediaWiki to the text that a reader sees. Any thread.
#pragma once

#include <string>
#include <string_view>

namespace kantai {

// Comments, templates, tables, references, files and categories go; links and headings become their words; lists
// lose their marks. What is left open extends to the end of the page. Time is linear in the length of the page.
std::string withoutWikiMarkup(std::string_view page);

} // namespace kantai
