// SPDX-License-Identifier: GPL-3.0-or-later
// A temporary folder with text files in it. Used by the tests of core.
#pragma once

#include "core/base/Files.h"

#include <QTemporaryDir>
#include <string_view>

namespace kantai::test {

class TextFolder {
public:
    fs::path path() const { return fs::path(folder_.path().toStdString()); }
    fs::path operator/(const char* name) const { return path() / name; }
    fs::path write(const char* name, std::string_view bytes) const {
        fs::create_directories((path() / name).parent_path());
        writeFileAtomically(path() / name, bytes);
        return path() / name;
    }

private:
    QTemporaryDir folder_;
};

} // namespace kantai::test
