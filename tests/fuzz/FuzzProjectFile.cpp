// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the file of a project: refused, or read to the end. Bytes that do not begin as a database are changes
// to a file that is a project, so that a fuzzer gets further than its header: 3 bytes of place, 1 byte of value.
#include "core/project/Project.h"
#include "core/project/stores/Stores.h"
#include "tests/fuzz/FuzzSupport.h"

using namespace kantai;

namespace {

constexpr std::string_view kMagic("SQLite format 3\0", 16);

void fillWithRows(Stores& stores) {
    RunRow run;
    run.name = "Run";
    run.folder = stores.runs.nextFolder();
    const std::int64_t id = stores.runs.add(run);
    std::vector<MetricRow> metrics(3);
    for (std::size_t i = 0; i < metrics.size(); ++i)
        metrics[i].step = static_cast<std::int64_t>(i) + 1;
    stores.metrics.append(id, metrics);
    stores.events.add("run", "Started.");
}

std::string projectFile(const fs::path& folder) {
    const fs::path made = folder / "made";
    const fs::path file = ProjectHandle::create(made, "P", fillWithRows).file();
    return readFile(file);
}

std::string changed(std::string file, std::string_view changes) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(changes[at]); };
    for (std::size_t at = 0; at + 3 < changes.size(); at += 4)
        file[(std::size_t{byte(at)} << 16 | std::size_t{byte(at + 1)} << 8 | byte(at + 2)) % file.size()] =
            changes[at + 3];
    return file;
}

void readAll(const ProjectHandle& handle) {
    const Project project(handle);
    project.defects();
    project.info();
    project.corpusFiles();
    project.corpusStatistics();
    project.corpusSha256();
    project.tokenizers();
    project.checkpoints();
    project.probes();
    project.events();
    for (const RunRow& run : project.runs()) {
        project.metrics(run.id);
        project.evaluations(run.id);
        project.probeAnswers(run.id);
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const fuzz::TemporaryFolder folder;
    static const std::string whole = projectFile(folder.path());
    const std::string_view bytes = fuzz::textOf(data, size);
    const fs::path place = folder.path() / "place";
    fs::remove_all(place); // with what a migration has put beside the file
    fs::create_directory(place);
    fuzz::overwrite(place / "P.kantai", bytes.starts_with(kMagic) ? std::string(bytes) : changed(whole, bytes));
    fuzz::accepts([&] { readAll(ProjectHandle::open(place)); });
    return 0;
}
