// SPDX-License-Identifier: GPL-3.0-or-later
// kantai: everything the Studio does, without a screen. Each verb calls the same workflow function as the window.
//
// LibTorch takes 110 MB and a tenth of a second to load, and whoever imports a text or trains a vocabulary needs none
// of it. So the verbs that do without it are here, and for any other word kantai becomes kantai-engine, which has all
// of them.
#include "app/cli/Program.h"

#include <cstdio>
#include <filesystem>
#include <malloc.h>
#include <string_view>
#include <unistd.h>

namespace {

struct Verb {
    std::string_view name;
    kantai::cli::AddVerb add;
};

constexpr Verb kVerbs[] = {{"new", kantai::cli::addNewVerb},
                           {"import", kantai::cli::addImportVerb},
                           {"tokenizer", kantai::cli::addTokenizerVerb},
                           {"runs", kantai::cli::addRunsVerb},
                           {"bench", kantai::cli::addBenchVerb}};

// Beside this program where it was built, in libexec where it was installed.
std::filesystem::path enginePath() {
    std::error_code error;
    const std::filesystem::path here = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    const std::filesystem::path built = here / "kantai-engine";
    return std::filesystem::exists(built, error) ? built : here.parent_path() / "libexec/kantai/kantai-engine";
}

int becomeEngine(char** argv) {
    const std::filesystem::path engine = enginePath();
    execv(engine.c_str(), argv);
    std::perror(("kantai: " + engine.string() + " cannot be started. Install kantai again").c_str());
    return static_cast<int>(kantai::ErrorCode::Internal);
}

// Training is measured by the engine; so it answers for `bench` as a whole, but for the two measures that do without.
bool isForEngine(int argc, char** argv) {
    const std::string_view verb = argc > 1 ? argv[1] : "", what = argc > 2 ? argv[2] : "";
    return verb == "bench" && what != "bpe" && what != "encode";
}

} // namespace

int main(int argc, char** argv) {
    // Large buffers come and go while words are counted and merged: outside the heap they leave no holes in it, which
    // saves a third of the memory.
    mallopt(M_MMAP_THRESHOLD, 256 << 10);
    for (const Verb& verb : kVerbs)
        if (argc > 1 && verb.name == argv[1] && !isForEngine(argc, argv))
            return kantai::cli::runProgram(argc, argv, {&verb.add, 1});
    return becomeEngine(argv);
}
