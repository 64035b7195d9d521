// SPDX-License-Identifier: GPL-3.0-or-later
// The one writer of a project: an flock() on the hidden file .Name.kantai.lock beside it, which tells the others who
// holds it, and one on the folder, which holds when somebody removes that file by hand. The kernel drops the locks
// with their process, so a dead owner's locks clear themselves. Private to core/project.
#pragma once

#include "core/base/Files.h"
#include "core/project/ReadOnlyCause.h"

namespace kantai {

class ProjectLock {
public:
    explicit ProjectLock(const fs::path& projectFile); // tries once, never waits
    ~ProjectLock();
    ProjectLock(const ProjectLock&) = delete;
    ProjectLock& operator=(const ProjectLock&) = delete;

    bool held() const { return descriptor_ >= 0; }
    const ReadOnlyCause& refusal() const { return refusal_; } // why it is not held; empty when it is
    void release();

private:
    bool acquire();
    bool lockFolder();

    fs::path path_;
    int descriptor_ = -1, folder_ = -1;
    ReadOnlyCause refusal_;
};

} // namespace kantai
