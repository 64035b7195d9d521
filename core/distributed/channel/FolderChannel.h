// SPDX-License-Identifier: GPL-3.0-or-later
// Messages as files in a folder that both computers see, such as one of the office's file server: no port, no
// firewall. Files are encrypted with a key from the pairing code, appear whole, and are removed by who has read them.
#pragma once

#include "core/distributed/channel/MessageChannel.h"
#include "core/distributed/channel/PairingCode.h"

#include <filesystem>
#include <memory>
#include <set>
#include <string>

namespace kantai {

// Makes a folder of its own in `folder`, and removes it.
class FolderDoor : public MachineDoor {
public:
    FolderDoor(const std::filesystem::path& folder, const PairingCode& code); // throws Error as createFolders()
    ~FolderDoor() override;

    const std::filesystem::path& session() const { return session_; } // that folder
    std::unique_ptr<MessageChannel> accept(std::chrono::milliseconds atMost) override;

private:
    std::string newcomer();

    std::filesystem::path session_;
    PairingCode::Key key_;
    std::set<std::string> known_; // names of those who came
};

// Joins the training that waits in `folder` with this code. Throws Error(Usage) when none does.
std::unique_ptr<MessageChannel> joinFolder(const std::filesystem::path& folder, const PairingCode& code);

} // namespace kantai
