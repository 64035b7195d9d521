// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/FileSystemCalls.h"
#include "core/base/Files.h"
#include "core/base/Temporaries.h"

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace kantai {

AtomicFile::AtomicFile(const fs::path& target)
    : target_(target), temporary_(temporaryBeside(target)), writer_(temporary_, 0, target_) {}

AtomicFile::~AtomicFile() {
    if (!committed_)
        ::unlink(temporary_.c_str());
}

void AtomicFile::commit() {
    writer_.close();
    rename();
    syncFolder(parentOf(target_));
}

void AtomicFile::commitUnsynced() {
    writer_.closeUnsynced();
    rename();
}

void AtomicFile::rename() {
    if (::rename(temporary_.c_str(), target_.c_str()) != 0)
        throw systemError("Cannot create", target_, errno);
    committed_ = true;
}

void writeFileAtomically(const fs::path& path, std::string_view bytes) {
    AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

} // namespace kantai
