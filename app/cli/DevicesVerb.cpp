// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/Files.h"
#include "core/engine/DeviceList.h"

namespace kantai::cli {

namespace {

int listDevices(Session& session) {
    Table table({{"device"}, {"name"}, {"memory", Align::Right}, {"auto precision"}});
    for (const DeviceInfo& info : availableDevices()) {
        const char* precision = info.hasBf16 ? "bf16" : "float32";
        table.add({toString(info.device), info.name, info.memory > 0 ? formatBytes(info.memory) : "-", precision});
        session.console.object({{"device", toString(info.device)},
                                {"name", info.name},
                                {"memory", info.memory},
                                {"precision", precision}});
    }
    session.console.text(table.text());
    return kDone;
}

} // namespace

void addDevicesVerb(Verb& app, Session& session) {
    Verb* verb = app.addVerb("devices", "List what this computer can train with");
    session.declare(*verb, [&session] { return listDevices(session); });
}

} // namespace kantai::cli
