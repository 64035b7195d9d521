// SPDX-License-Identifier: GPL-3.0-or-later
// A project as a text that can be compared, and whether its files are those that its rows name. Used by the tests
// that kill what a user does.
#pragma once

#include "core/base/Checksum.h"
#include "core/project/Project.h"
#include "core/project/stores/RowPaths.h"
#include "core/training/checkpoint/CheckpointFiles.h"

#include <set>
#include <sstream>
#include <string>

namespace kantai::test {

// Everything that a deed may change and that does not depend on the clock.
inline std::string stateOf(const ProjectHandle& project) {
    const Project database(project);
    std::ostringstream state;
    const ProjectRow info = database.info();
    state << info.name << " seed " << info.splitSeed << " share " << info.heldOutFraction << "\n";
    for (const CorpusFileRow& row : database.corpusFiles())
        state << row.id << " " << row.file << " " << row.sha256 << " " << row.encoding << "\n";
    for (const CorpusOriginalRow& row : database.corpusOriginals())
        state << row.fileId << " " << row.file << " " << row.textBytes << "\n";
    state << database.corpusStatistics() << "\n";
    for (const TokenizerRow& row : database.tokenizers())
        state << row.id << " " << row.folder << " " << row.sha256 << "\n";
    for (const RunRow& row : database.runs())
        state << row.id << " " << row.name << " " << row.folder << "\n";
    for (const CheckpointRow& row : database.checkpoints())
        state << row.folder << " " << row.manifestSha256 << " " << row.best << row.latest << "\n";
    for (const ProbeRow& row : database.probes())
        state << row.sentence << "\n";
    for (const QueueRow& row : database.queue())
        state << row.id << " " << row.name << " " << row.sweepId << " " << row.requestJson << "\n";
    for (const EventRow& row : database.events())
        state << row.kind << ": " << row.text << "\n";
    return state.str();
}

inline std::set<std::string> namesIn(const fs::path& folder) {
    std::set<std::string> names;
    if (fs::exists(folder))
        for (const auto& entry : fs::directory_iterator(folder))
            names.insert(entry.path().filename().string());
    return names;
}

// The first thing that is wrong with the files of a project that was just opened; empty when nothing is.
inline std::string filesDefect(const ProjectHandle& project) {
    const Project database(project);
    std::set<std::string> corpus;
    for (const CorpusFileRow& row : database.corpusFiles()) {
        corpus.insert(fs::path(row.file).filename().string());
        if (sha256File(project.absolute(row.file)) != row.sha256)
            return row.file + " is not the text of its row";
    }
    for (const CorpusOriginalRow& row : database.corpusOriginals()) {
        corpus.insert(fs::path(row.file).filename().string());
        if (sha256File(project.absolute(row.file)) != row.sha256)
            return row.file + " is not the text of its row";
    }
    if (namesIn(project.folder() / "corpus") != corpus)
        return "corpus/ holds other files than the rows name";
    for (const TokenizerRow& row : database.tokenizers())
        if (sha256File(project.absolute(row.folder) / "tokenizer.json") != row.sha256)
            return row.folder + " is not the tokenizer of its row";
    for (const RunRow& run : database.runs()) {
        std::set<std::string> folders;
        for (const CheckpointRow& row : database.checkpoints(run.id)) {
            folders.insert(fs::path(row.folder).filename().string());
            if (const auto defects = checkpointDefects(project.absolute(row.folder), true); !defects.empty())
                return defects.front();
        }
        std::set<std::string> found = namesIn(project.folder() / run.folder), snapshots;
        found.erase(kSnapshotsFolder);
        if (found != folders)
            return run.folder + " holds other folders than the rows name";
        for (const SnapshotRow& row : database.snapshots(run.id)) {
            snapshots.insert(fs::path(row.folder).filename().string());
            const fs::path folder = project.absolute(row.folder);
            if (const auto defects = checkpointDefects(folder, true, CheckpointPart::Model); !defects.empty())
                return defects.front();
            if (row.step > run.step || sha256File(folder / kManifestFile) != row.manifestSha256)
                return row.folder + " is not the snapshot of its row";
        }
        if (namesIn(project.absolute(snapshotsFolder(run.id))) != snapshots)
            return run.folder + " holds other snapshots than the rows name";
    }
    const auto defects = database.defects();
    return defects.empty() ? std::string() : defects.front();
}

} // namespace kantai::test
