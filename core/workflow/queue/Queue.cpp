// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/queue/Queue.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/project/stores/Stores.h"
#include "core/training/options/OptionText.h"
#include "core/workflow/queue/QueuedRequests.h"
#include "core/workflow/queue/RequestJson.h"

#include <algorithm>
#include <fmt/format.h>

namespace kantai {

std::int64_t addToQueue(const ProjectHandle& project, const PretrainRequest& request) {
    const QueueRow row = queueRowOf(request);
    return Project(project).write([&](Stores& stores) { return stores.queue.add(row); });
}

std::int64_t duplicateInQueue(const ProjectHandle& project, std::int64_t entry,
                              const std::vector<OptionChange>& changes, const std::string& name) {
    return Project(project).write([&](Stores& stores) {
        const QueueRow original = stores.queue.one(entry);
        QueueRow copy = queueRowOf(changed(requestOf(original), changes));
        copy.name = !name.empty() ? name : changes.empty() ? original.name : nameOf(changes);
        const std::int64_t id = stores.queue.add(copy);
        std::vector<std::int64_t> order;
        for (const QueueRow& row : stores.queue.all()) {
            if (row.id != id)
                order.push_back(row.id);
            if (row.id == entry)
                order.push_back(id);
        }
        stores.queue.setOrder(order);
        return id;
    });
}

void moveInQueue(const ProjectHandle& project, std::int64_t entry, std::int64_t place) {
    Project(project).write([&](Stores& stores) {
        stores.queue.one(entry); // there is one
        std::vector<std::int64_t> order;
        for (const QueueRow& row : stores.queue.all())
            if (row.id != entry)
                order.push_back(row.id);
        const auto index = std::clamp<std::int64_t>(place - 1, 0, static_cast<std::int64_t>(order.size()));
        order.insert(order.begin() + index, entry);
        stores.queue.setOrder(order);
    });
}

void removeFromQueue(const ProjectHandle& project, std::int64_t entry) {
    Project(project).write([&](Stores& stores) {
        const QueueRow row = stores.queue.one(entry);
        if (row.state == QueueState::Running)
            throw Error(ErrorCode::BadInput, Phrase::tr("{} is running.", titleOf(row)),
                        Phrase::tr("Stop it first."));
        stores.queue.remove(entry);
    });
}

PretrainRequest changed(PretrainRequest request, const std::vector<OptionChange>& changes) {
    OptionValues values(request.options);
    for (const OptionChange& change : changes)
        setOption(values, optionNamed(change.option), change.value);
    request.options = values.toOptions();
    return request;
}

std::string nameOf(const std::vector<OptionChange>& changes) {
    std::string name;
    for (const OptionChange& change : changes)
        name += fmt::format("{}{}={}", name.empty() ? "" : " ", optionNamed(change.option).key, change.value);
    return name;
}

} // namespace kantai
