// SPDX-License-Identifier: GPL-3.0-or-later
// The identity of a folder at the start of an operation, so that a long operation does not write into another folder,
// or create a new one, after the folder was renamed or removed or its disk was disconnected. Any thread; one object
// may be used by several.
#pragma once

#include "core/base/Files.h"

namespace kantai {

class FolderIdentity {
public:
    explicit FolderIdentity(const fs::path& folder); // throws Error when it cannot be opened
    ~FolderIdentity();
    FolderIdentity(const FolderIdentity&) = delete;
    FolderIdentity& operator=(const FolderIdentity&) = delete;

    // Throws Error(BadInput), which says what to do, unless the path still leads to that folder.
    void requireUnchanged() const;

private:
    fs::path folder_;
    int descriptor_ = -1; // kept open: its inode number is not given to another folder meanwhile
};

} // namespace kantai
