// SPDX-License-Identifier: GPL-3.0-or-later
// Messages between computers: over TLS on this one, and as files of a folder.
#include "core/base/Files.h"
#include "core/distributed/channel/FolderChannel.h"
#include "core/distributed/channel/PairingCode.h"
#include "core/distributed/channel/TlsChannel.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>
#include <arpa/inet.h>
#include <atomic>
#include <future>
#include <memory>
#include <netinet/in.h>
#include <set>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace kantai;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr seconds kPatience{300};

std::span<const std::byte> bytesOf(const std::string& text) {
    return std::as_bytes(std::span(text));
}

std::unique_ptr<MessageChannel> accepted(MachineDoor& door) {
    return door.accept(milliseconds(kPatience));
}

NetworkPlace placeOf(const TlsDoor& door) {
    return {"127.0.0.1", std::to_string(door.port())};
}

// Both sides, established.
struct Pair {
    std::unique_ptr<MessageChannel> leader, worker;

    Pair(MachineDoor& door, std::unique_ptr<MessageChannel> joins) : worker(std::move(joins)) {
        auto other = std::async(std::launch::async, [this] { worker->establish(); });
        leader = accepted(door);
        leader->establish();
        other.get();
    }
};

int connectTo(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 ? socket : -1;
}

// Messages of all sizes in both directions.
void exchange(MessageChannel& leader, MessageChannel& worker) {
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{5'000'000}}) {
        std::vector<std::byte> bytes(size);
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = static_cast<std::byte>(i * 31);
        auto sent = std::async(std::launch::async, [&] { leader.send(7, "how are you", bytes); });
        const auto message = worker.receive(kPatience, size);
        sent.get();
        QVERIFY(message);
        QCOMPARE(message->kind, 7U);
        QCOMPARE(message->text, std::string("how are you"));
        QCOMPARE(message->bytes == bytes, true);
        worker.send(8, "", {});
        QCOMPARE(leader.receive(kPatience, 0)->kind, 8U);
    }
    QVERIFY(!leader.receive(milliseconds(1), 100)); // nothing more
    worker.send(1, "a", bytesOf("12345"));
    worker.send(2, "b", {});
    QCOMPARE(leader.receive(kPatience, 5)->text, std::string("a")); // in order
    QCOMPARE(leader.receive(kPatience, 5)->text, std::string("b"));
}

} // namespace

class TestChannels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsReadAsAUserTypesIt() {
        const PairingCode code = PairingCode::from("7k3m q2zd-9xwf vb4o");
        QCOMPARE(code.text(), std::string("7K3M-Q2ZD-9XWF-VB40"));
        QCOMPARE(PairingCode::from("7K3M-Q2ZD-9XWF-VB40").key("a"), code.key("a"));
        QVERIFY(code.key("a") != code.key("b"));
        QCOMPARE(PairingCode::from("il00000000000000").text(), std::string("1100-0000-0000-0000"));
        for (const char* bad : {"", "7K3M", "7K3M-Q2ZD-9XWF-VB4", "7K3M-Q2ZD-9XWF-VB40-1", "7K3M-Q2ZD-9XWF-VB4U",
                                "7K3M-Q2ZD-9XWF-VB4\xC3"})
            VERIFY_REFUSED(PairingCode::from(bad), ErrorCode::Usage, "no pairing code");
        std::set<std::string> codes;
        for (int i = 0; i < 100; ++i) {
            codes.insert(PairingCode::random().text());
            QCOMPARE(PairingCode::from(*codes.rbegin()).text(), *codes.rbegin());
        }
        QCOMPARE(codes.size(), std::size_t{100});
    }

    void overTlsMessagesArriveAsTheyWereSent() {
        const PairingCode code = PairingCode::random();
        TlsDoor door({"127.0.0.1", "0"}, code);
        QVERIFY(!door.accept(milliseconds(1)));
        Pair pair(door, connectTls(placeOf(door), code));
        exchange(*pair.leader, *pair.worker);
    }

    void inAFolderMessagesArriveAsTheyWereSent() {
        const kantai::test::TextFolder folder;
        const PairingCode code = PairingCode::random();
        std::filesystem::path session;
        {
            FolderDoor door(folder.path(), code);
            session = door.session();
            QVERIFY(!door.accept(milliseconds(1)));
            auto worker = joinFolder(folder.path(), code);
            worker->send(1, "here I am", {});
            const auto leader = accepted(door);
            QVERIFY(leader);
            QCOMPARE(leader->receive(kPatience, 0)->text, std::string("here I am"));
            exchange(*leader, *worker);
            QVERIFY(!door.accept(milliseconds(1))); // nobody comes twice
        }
        QVERIFY(!std::filesystem::exists(session));
    }

    void theLastMessageIsReadBeforeItsSenderLeaves_data() {
        QTest::addColumn<bool>("folder");
        QTest::newRow("over TLS") << false;
        QTest::newRow("in a folder") << true;
    }
    void theLastMessageIsReadBeforeItsSenderLeaves() {
        QFETCH(bool, folder);
        const kantai::test::TextFolder place;
        const PairingCode code = PairingCode::random();
        TlsDoor port({"127.0.0.1", "0"}, code);
        FolderDoor shared(place.path(), code);
        std::unique_ptr<MessageChannel> worker =
            folder ? joinFolder(place.path(), code) : connectTls(placeOf(port), code);
        if (folder)
            worker->send(1, "", {}); // which makes it known
        Pair pair(folder ? static_cast<MachineDoor&>(shared) : port, std::move(worker));
        pair.leader->send(2, "it is over", {});
        std::future<void> left = std::async(std::launch::async, [&] { pair.leader->awaitLeaving(kPatience); });
        pair.worker->send(3, "a sign of life that nobody waits for", {});
        QVERIFY(left.wait_for(milliseconds(50)) == std::future_status::timeout);
        QCOMPARE(pair.worker->receive(kPatience, 0)->text, std::string("it is over"));
        pair.worker.reset();
        left.get(); // long before its time
    }

    void anotherCodeIsLetInNowhere() {
        TlsDoor door({"127.0.0.1", "0"}, PairingCode::random());
        const auto worker = connectTls(placeOf(door), PairingCode::random());
        auto refused = std::async(std::launch::async, [&] {
            const auto leader = accepted(door);
            return kantai::test::errorOf([&] { leader->establish(); });
        });
        VERIFY_REFUSED(worker->establish(), ErrorCode::Usage, "does not accept this pairing code");
        const auto error = refused.get();
        QVERIFY(error && error->message().find("does not have the pairing code") != std::string::npos);

        const kantai::test::TextFolder folder;
        VERIFY_REFUSED(joinFolder(folder.path(), PairingCode::random()), ErrorCode::Usage, "No training waits");
        FolderDoor shared(folder.path(), PairingCode::random());
        VERIFY_REFUSED(joinFolder(folder.path(), PairingCode::random()), ErrorCode::Usage, "has this pairing code");
        // Somebody who writes into the folder without knowing the code.
        folder.write((shared.session().filename().string() + "/w-0123456789abcdef-0000000001").c_str(),
                     std::string(300, 'x'));
        const auto stranger = accepted(shared);
        VERIFY_REFUSED(stranger->receive(kPatience, 1000), ErrorCode::Usage, "does not have the pairing code");
    }

    void nothingIsSentInClear() {
        const PairingCode code = PairingCode::random();
        const kantai::test::TextFolder folder;
        FolderDoor door(folder.path(), code);
        const auto worker = joinFolder(folder.path(), code);
        worker->send(1, "a sentence of the corpus", bytesOf("and another one"));
        for (const auto& file : std::filesystem::directory_iterator(door.session())) {
            const std::string content = readFile(file.path());
            for (const std::string& words : {std::string("sentence"), std::string("another"), code.text()})
                QVERIFY(content.find(words) == std::string::npos);
        }
        // The first bytes that a worker sends: they name no code.
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        QCOMPARE(::bind(listener, reinterpret_cast<sockaddr*>(&address), length), 0);
        QCOMPARE(::listen(listener, 1), 0);
        ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length);
        const auto channel = connectTls({"127.0.0.1", std::to_string(ntohs(address.sin_port))}, code);
        auto refused =
            std::async(std::launch::async, [&] { return kantai::test::errorOf([&] { channel->establish(); }); });
        const int client = ::accept(listener, nullptr, nullptr);
        std::string hello(4096, '\0');
        hello.resize(static_cast<std::size_t>(::recv(client, hello.data(), hello.size(), 0)));
        QVERIFY(hello.size() > 100);
        QVERIFY(hello.find(code.text()) == std::string::npos &&
                hello.find(code.text().substr(0, 4)) == std::string::npos);
        ::close(client); // who answers without the code
        ::close(listener);
        QVERIFY(refused.get().has_value());
    }

    void whoSaysNothingOrNonsenseIsRefused() {
        const PairingCode code = PairingCode::random();
        TlsDoor door({"127.0.0.1", "0"}, code);
        const int nonsense = connectTo(door.port());
        QVERIFY(nonsense >= 0);
        const std::string request = "GET / HTTP/1.0\r\n\r\n";
        QCOMPARE(::send(nonsense, request.data(), request.size(), 0), static_cast<ssize_t>(request.size()));
        const auto leader = accepted(door);
        VERIFY_REFUSED(leader->establish(), ErrorCode::Usage, "does not have the pairing code");
        ::close(nonsense);

        const int silent = connectTo(door.port()); // another one is let in meanwhile
        const auto waiting = accepted(door);
        Pair pair(door, connectTls(placeOf(door), code));
        pair.worker->send(3, "", {});
        QCOMPARE(pair.leader->receive(kPatience, 0)->kind, 3U);
        auto ended =
            std::async(std::launch::async, [&] { return kantai::test::errorOf([&] { waiting->establish(); }); });
        waiting->close(); // the training ends
        QVERIFY(ended.get().has_value());
        ::close(silent);
    }

    void lengthsAreBounded() {
        const PairingCode code = PairingCode::random();
        TlsDoor door({"127.0.0.1", "0"}, code);
        Pair pair(door, connectTls(placeOf(door), code));
        pair.worker->send(1, "", bytesOf("123456"));
        VERIFY_REFUSED(pair.leader->receive(kPatience, 5), ErrorCode::BadInput, "says that it has");
        const kantai::test::TextFolder folder;
        FolderDoor shared(folder.path(), code);
        const auto worker = joinFolder(folder.path(), code);
        worker->send(1, "", std::vector<std::byte>(100));
        VERIFY_REFUSED(accepted(shared)->receive(kPatience, 99), ErrorCode::BadInput, "says that it has");
    }

    void theOtherSideIsMissedAtOnce() {
        const PairingCode code = PairingCode::random();
        TlsDoor door({"127.0.0.1", "0"}, code);
        Pair pair(door, connectTls(placeOf(door), code));
        pair.worker.reset();
        VERIFY_REFUSED(pair.leader->receive(kPatience, 0), ErrorCode::Interrupted, "is lost");
        const kantai::test::TextFolder folder;
        auto shared = std::make_unique<FolderDoor>(folder.path(), code);
        const auto worker = joinFolder(folder.path(), code);
        shared.reset();
        VERIFY_REFUSED(worker->receive(kPatience, 0), ErrorCode::Interrupted, "is gone");
    }

    void placesAreReadAsTheyAreWritten() {
        const NetworkPlace six = NetworkPlace::from("[fe80::1]:29600"), port = NetworkPlace::from("29600");
        QCOMPARE(six.host, std::string("fe80::1"));
        QCOMPARE(six.port, std::string("29600"));
        QCOMPARE(port.host, std::string());
        QCOMPARE(NetworkPlace::from("alba:1").host, std::string("alba"));
        for (const char* bad : {"", "alba", "alba:", "alba:x", "alba:99999", "alba:-1", "1x"})
            VERIFY_REFUSED(NetworkPlace::from(bad), ErrorCode::Usage, "names no port");
        VERIFY_REFUSED(TlsDoor({"203.0.113.1", "29600"}, PairingCode::random()), ErrorCode::Usage, "cannot listen");
        TlsDoor door({"127.0.0.1", "0"}, PairingCode::random());
        const int taken = door.port();
        VERIFY_REFUSED(TlsDoor({"127.0.0.1", std::to_string(taken)}, PairingCode::random()), ErrorCode::Usage,
                       "cannot listen");
    }
};

QTEST_GUILESS_MAIN(TestChannels)
#include "tst_Channels.moc"
