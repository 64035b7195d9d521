// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/OfficeMachines.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/ScratchFolder.h"
#include "core/distributed/channel/FolderChannel.h"
#include "core/distributed/channel/TlsChannel.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace kantai {

namespace {

std::string placeOf(const std::string& host, const std::string& port) {
    return host.find(':') == std::string::npos ? fmt::format("{}:{}", host, port)
                                               : fmt::format("[{}]:{}", host, port);
}

// Numeric ones by which others reach this computer, IPv4 first.
std::vector<std::string> addresses() {
    std::vector<std::string> four, six;
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) != 0)
        return {};
    for (const ifaddrs* each = first; each != nullptr; each = each->ifa_next) {
        const bool counts =
            each->ifa_addr != nullptr && (each->ifa_flags & IFF_UP) != 0 && (each->ifa_flags & IFF_LOOPBACK) == 0;
        const int family = counts ? each->ifa_addr->sa_family : AF_UNSPEC;
        if (family != AF_INET && family != AF_INET6)
            continue;
        std::array<char, NI_MAXHOST> name{};
        const socklen_t length = family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
        if (::getnameinfo(each->ifa_addr, length, name.data(), name.size(), nullptr, 0, NI_NUMERICHOST) != 0)
            continue;
        const std::string address = name.data();
        if (!address.starts_with("fe80")) // of one cable only
            (family == AF_INET ? four : six).push_back(address);
    }
    ::freeifaddrs(first);
    four.insert(four.end(), six.begin(), six.end());
    return four;
}

} // namespace

std::string nameOfComputer() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0)
        return Phrase::tr("A computer");
    return readableExcerpt(name.data(), 60);
}

Invitation::Invitation(const std::string& place, const std::filesystem::path& folder,
                       const std::optional<PairingCode>& code)
    : code_(code ? *code : PairingCode::random()), folder_(folder) {
    if (place.empty() == folder.empty())
        throw Error(ErrorCode::Usage, Phrase::tr("Other computers join at a port or through a folder, one of them."));
    if (isFolder()) {
        door_ = std::make_unique<FolderDoor>(folder_, code_);
        return;
    }
    const NetworkPlace wanted = NetworkPlace::from(place);
    auto door = std::make_unique<TlsDoor>(wanted, code_);
    place_ = wanted.host.empty() ? std::to_string(door->port()) : placeOf(wanted.host, std::to_string(door->port()));
    door_ = std::move(door);
}

std::vector<std::string> placesToJoin(const std::string& place, const std::filesystem::path& folder) {
    if (!folder.empty())
        return {readablePath(std::filesystem::absolute(folder))};
    const NetworkPlace wanted = NetworkPlace::from(place);
    std::vector<std::string> places;
    for (const std::string& address : wanted.host.empty() ? addresses() : std::vector{wanted.host})
        places.push_back(placeOf(address, wanted.port));
    if (places.empty())
        places.push_back(placeOf(nameOfComputer(), wanted.port));
    return places;
}

std::vector<std::string> Invitation::places() const {
    return placesToJoin(place_, folder_);
}

OtherMachines Invitation::machines(int awaited) const {
    OtherMachines machines;
    machines.door = door_.get();
    machines.awaited = awaited;
    machines.name = nameOfComputer();
    return machines;
}

WorkerReport joinRounds(const JoinRequest& request, const PairingCode& code,
                        const std::function<void(const WorkerMeasure&)>& onMeasured,
                        const std::function<void(std::int64_t, double)>& onStep,
                        const std::function<void(const std::string&)>& onNote, std::stop_token stop) {
    const std::unique_ptr<MessageChannel> channel = request.folder.empty()
                                                        ? connectTls(NetworkPlace::from(request.place), code)
                                                        : joinFolder(request.folder, code);
    const ScratchFolder scratch("worker");
    RoundWorker how;
    how.threads = request.threads;
    how.name = nameOfComputer();
    how.folder = scratch.path();
    how.onlyMeasures = request.onlyMeasures;
    how.onMeasured = onMeasured;
    how.onStep = onStep;
    how.onNote = onNote;
    how.stopWanted = [stop = std::move(stop)] { return stop.stop_requested(); };
    return workForLeader(*channel, how);
}

} // namespace kantai
