// SPDX-License-Identifier: GPL-3.0-or-later
// Other computers of an office that take local steps for a run: who leads invites them, who follows joins. Called by
// both front ends; one thread. Nothing listens on a port unless an Invitation with a place exists.
#pragma once

#include "core/distributed/channel/MessageChannel.h"
#include "core/distributed/channel/PairingCode.h"
#include "core/training/TrainerInput.h"
#include "core/training/rounds/RoundWorker.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

// Local steps of a run that invites others and was given none: a run wants a hundred rounds at least, see
// decision 23.
inline constexpr std::int64_t kUsualLocalSteps = 10;

// The name of this computer, as others see it.
std::string nameOfComputer();

// Where others join, the likeliest first: "192.168.1.7:29600" for each address of this computer, or the folder. place
// as that of an Invitation.
std::vector<std::string> placesToJoin(const std::string& place, const std::filesystem::path& folder);

class Invitation {
public:
    // place: a port, or an address of this computer and a port; folder: one that the others see. One of the two is
    // given. code: none for a new one. Throws Error(Usage) for a place where this computer cannot listen.
    Invitation(const std::string& place, const std::filesystem::path& folder, const std::optional<PairingCode>& code);

    const PairingCode& code() const { return code_; }
    std::vector<std::string> places() const; // see placesToJoin()
    bool isFolder() const { return !folder_.empty(); }

    // For a trainer, which must not live longer than this.
    OtherMachines machines(int awaited = 0) const;

private:
    PairingCode code_;
    std::filesystem::path folder_;
    std::string place_; // with the port that it is
    std::unique_ptr<MachineDoor> door_;
};

struct JoinRequest {
    std::string place;            // HOST:PORT, or empty
    std::filesystem::path folder; // likewise
    int threads = 0;              // 0: physical cores
    bool onlyMeasures = false;
};

// Takes local steps until the training ends or a stop is wanted. The functions are those of RoundWorker. Errors:
// those of workForLeader(), and Error(Usage) for what cannot be reached.
WorkerReport joinRounds(const JoinRequest& request, const PairingCode& code,
                        const std::function<void(const WorkerMeasure&)>& onMeasured,
                        const std::function<void(std::int64_t, double)>& onStep,
                        const std::function<void(const std::string&)>& onNote, std::stop_token stop);

} // namespace kantai
