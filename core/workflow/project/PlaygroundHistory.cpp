// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/project/PlaygroundHistory.h"

#include "core/corpus/ExampleSentences.h"
#include "core/project/stores/Stores.h"
#include "core/workflow/corpus/Corpus.h"

namespace kantai {

namespace {

constexpr std::chrono::milliseconds kPatience{250}; // the window waits for it

template <class Work>
void change(const ProjectHandle& project, const Work& work) {
    Project database(project);
    database.setPatience(kPatience);
    database.write([&](Stores& stores) { work(stores.playgroundHistory); });
}

} // namespace

std::vector<AskedSentenceRow> readPlaygroundHistory(const ProjectHandle& project) {
    return Project(project).read([](const Stores& stores) { return stores.playgroundHistory.newest(); });
}

void rememberSentence(const ProjectHandle& project, const AskedSentenceRow& row) {
    change(project, [&](PlaygroundHistoryStore& history) { history.add(row); });
}

void forgetSentence(const ProjectHandle& project, const std::string& sentence) {
    change(project, [&](PlaygroundHistoryStore& history) { history.remove(sentence); });
}

void forgetAllSentences(const ProjectHandle& project) {
    change(project, [](PlaygroundHistoryStore& history) { history.clear(); });
}

std::vector<std::string> projectExamples(const ProjectHandle& project, std::size_t count,
                                         const std::stop_token& stop) {
    const Project database(project);
    const std::vector<fs::path> files = corpusPaths(project, database);
    return files.empty() ? std::vector<std::string>() : exampleSentences(files, heldOutSplit(database), count, stop);
}

} // namespace kantai
