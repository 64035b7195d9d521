// SPDX-License-Identifier: GPL-3.0-or-later
// A trained project as a stranger hands it over, and a folder beside it that is none of its business. Used by the
// tests of hostile projects.
#pragma once

#include "core/base/PathInside.h"
#include "core/training/TrainingControl.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/project/VerifyProject.h"
#include "tests/support/TinyProject.h"

#include <SQLiteCpp/Database.h>
#include <map>
#include <stdexcept>
#include <sys/stat.h>

namespace kantai::test {

inline constexpr char kPrecious[] = "What the user would miss.";

using Snapshot = std::map<std::string, std::string>;

// Every name below folder, with the content of the files; links are not followed.
inline Snapshot snapshot(const fs::path& folder) {
    Snapshot all;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        all[entry.path().lexically_relative(folder).native()] =
            isPlainFile(entry.path()) ? readFile(entry.path()) : std::string();
    return all;
}

inline void runSql(const fs::path& file, const std::string& sql) {
    SQLite::Database(file.native(), SQLite::OPEN_READWRITE).exec(sql);
}

inline fs::path with(fs::path path, const char* suffix) {
    path += suffix;
    return path;
}

// A copy of a trained project in a folder of its own, and a folder beside it that is none of its business.
class Stranger {
public:
    explicit Stranger(const fs::path& original) {
        fs::copy(original, project, fs::copy_options::recursive);
        fs::remove(project / ".Tiny.kantai.lock"); // that of the original, which is open
        fs::create_directories(outside / "step-000099");
        folder_.write("outside/precious.txt", kPrecious);
        folder_.write("outside/step-000099/precious.txt", kPrecious);
        folder_.write("outside/.precious.tmp-1-1-1/precious.txt", kPrecious); // looks like a dead process's
    }

    // Moves a file or folder of the project to the outside and leaves a link in its place.
    fs::path replaceByLink(const std::string& relative) const {
        const fs::path target = outside / fs::path(relative).filename();
        fs::rename(project / relative, target);
        for (const char* name : {"step-000099", ".precious.tmp-1-1-1"})
            if (fs::is_directory(target))
                fs::copy(outside / name, target / name, fs::copy_options::recursive);
        fs::create_symlink(target, project / relative);
        return target;
    }
    void replaceByPipe(const std::string& relative) const {
        fs::remove(project / relative);
        if (::mkfifo((project / relative).c_str(), 0600) != 0)
            throw std::runtime_error("no pipe");
    }

    static PretrainRequest more() {
        PretrainRequest request = OpenTinyProject::request();
        request.resumeRun = 1;
        request.newMaxSteps = 22;
        return request;
    }
    void resume() const {
        PretrainObserver nobody;
        TrainingControl control;
        pretrain(openProject(project), more(), nobody, control, {}, {});
    }
    std::string defects() const {
        std::string all;
        for (const std::string& defect : verifyProject(openProject(project), {}, {}).defects)
            all += defect + "\n";
        return all;
    }

private:
    TextFolder folder_;

public:
    fs::path project = folder_ / "P", outside = folder_ / "outside", file = project / "Tiny.kantai";
};

} // namespace kantai::test
