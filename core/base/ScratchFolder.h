// SPDX-License-Identifier: GPL-3.0-or-later
// A folder for what is needed only while it is worked on, in the system's folder for temporary files. Only the user
// can read it: it may hold text of a corpus. Used by core/workflow and core/tokenizer; any thread.
#pragma once

#include <filesystem>
#include <string>

namespace kantai {

class ScratchFolder {
public:
    // Makes ".kantai-<purpose>.tmp-<process>..." and removes those that processes of this user, ended without
    // removing them, have left. Throws Error when there is no folder for temporary files or nothing can be made in
    // it.
    explicit ScratchFolder(const std::string& purpose);
    ~ScratchFolder(); // removes it with what is in it
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
    int descriptor_ = -1; // holds the lock that says that somebody works here
};

} // namespace kantai
