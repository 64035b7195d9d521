// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distributed/channel/TlsChannel.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/distributed/channel/Socket.h"
#include "core/distributed/channel/TlsContext.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <utility>

namespace kantai {

namespace {

using std::chrono::milliseconds;

constexpr std::chrono::seconds kHandshake{30};                 // for both sides to prove that they have the code
constexpr std::chrono::seconds kStalled{90};                   // a message of which nothing more can be sent
constexpr std::size_t kRecordBytes = 1 << 20;                  // bytes that OpenSSL is given
constexpr std::uint64_t kBytesOfKey = std::uint64_t{64} << 30; // then a new one: RFC 8446, 5.5, allows six times that

} // namespace

class TlsChannel : public MessageChannel {
public:
    TlsChannel(std::shared_ptr<const TlsContext> context, TlsSide side, Socket socket, std::string peer)
        : context_(std::move(context)), side_(side), socket_(std::move(socket)), peer_(std::move(peer)),
          connection_(context_->connect(socket_.descriptor())), heard_(Clock::now()) {}

    std::string peer() const override { return peer_; }
    Clock::time_point heard() const override { return heard_; }
    void close() noexcept override {
        closed_ = true;
        socket_.shutDown();
    }
    void awaitLeaving(milliseconds atMost) noexcept override;
    void establish() override;
    void send(std::uint32_t kind, std::string_view text, std::span<const std::byte> bytes) override;
    std::optional<Message> receive(milliseconds atMost, std::uint64_t mostBytes) override;

private:
    // What OpenSSL waits for after a call that did not come to its end. Throws when it never will.
    Readiness awaited(int result) const;
    bool handshake(Clock::time_point end);
    void write(std::span<const std::byte> bytes);
    bool read(std::span<std::byte> to, std::size_t& got, Clock::time_point end);
    [[noreturn]] void lost(const std::string& reason) const;
    [[noreturn]] void refused() const;

    std::shared_ptr<const TlsContext> context_;
    TlsSide side_;
    Socket socket_;
    std::string peer_;
    TlsContext::Connection connection_;
    std::atomic<bool> closed_ = false;
    Clock::time_point heard_, began_;
    std::array<std::byte, MessageHeader::kBytes> header_{};
    std::size_t headerBytes_ = 0, textBytes_ = 0, bodyBytes_ = 0; // of the message in hand, that have arrived
    Message inHand_;
    std::uint64_t sentWithKey_ = 0;
};

void TlsChannel::lost(const std::string& reason) const {
    throw Error(ErrorCode::Interrupted, Phrase::tr("{} is lost: {}.", peer_, reason));
}

void TlsChannel::refused() const {
    if (side_ == TlsSide::Leader)
        throw Error(ErrorCode::Usage, Phrase::tr("{} was refused: it does not have the pairing code.", peer_));
    throw Error(
        ErrorCode::Usage, Phrase::tr("{} does not accept this pairing code.", peer_),
        Phrase::tr("Copy the code from the computer that leads the training. Each training has another one."));
}

Readiness TlsChannel::awaited(int result) const {
    if (closed_)
        lost(Phrase::tr("the training ends"));
    const int error = SSL_get_error(connection_.get(), result);
    if (error == SSL_ERROR_WANT_READ)
        return Readiness::Reading;
    if (error == SSL_ERROR_WANT_WRITE)
        return Readiness::Writing;
    if (error == SSL_ERROR_SSL)
        lost(tlsReason());
    tlsReason();
    lost(Phrase::tr("the connection was closed"));
}

// Both sides have the key exactly when it comes to its end with the session that was made from it.
bool TlsChannel::handshake(Clock::time_point end) {
    try {
        for (;;) {
            const int result = SSL_do_handshake(connection_.get());
            if (result == 1)
                return SSL_session_reused(connection_.get()) == 1;
            if (Clock::now() >= end || !waitFor(socket_, awaited(result), kHandshake))
                return false;
        }
    } catch (const Error&) {
        if (closed_)
            throw;
        return false;
    }
}

void TlsChannel::establish() {
    const NoPipeSignal noSignal;
    if (!handshake(Clock::now() + kHandshake))
        refused();
    heard_ = Clock::now();
}

void TlsChannel::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        std::size_t written = 0;
        const int result =
            SSL_write_ex(connection_.get(), bytes.data(), std::min(kRecordBytes, bytes.size()), &written);
        if (result == 1) {
            bytes = bytes.subspan(written);
            sentWithKey_ += written;
            if (sentWithKey_ > kBytesOfKey) {
                SSL_key_update(connection_.get(), SSL_KEY_UPDATE_NOT_REQUESTED); // with what is sent next
                sentWithKey_ = 0;
            }
        } else if (!waitFor(socket_, awaited(result), kStalled)) {
            lost(Phrase::tr("it takes nothing any more"));
        }
    }
}

void TlsChannel::send(std::uint32_t kind, std::string_view text, std::span<const std::byte> bytes) {
    const NoPipeSignal noSignal;
    std::array<std::byte, MessageHeader::kBytes> header{};
    MessageHeader{kind, static_cast<std::uint32_t>(text.size()), bytes.size()}.write(header);
    write(header);
    write(std::as_bytes(std::span(text)));
    write(bytes);
}

// Whether `to` is full.
bool TlsChannel::read(std::span<std::byte> to, std::size_t& got, Clock::time_point end) {
    while (got < to.size()) {
        std::size_t more = 0;
        const int result =
            SSL_read_ex(connection_.get(), to.data() + got, std::min(kRecordBytes, to.size() - got), &more);
        if (result == 1) {
            got += more;
            heard_ = Clock::now();
            continue;
        }
        const Readiness what = awaited(result);
        const auto left = std::chrono::ceil<milliseconds>(end - Clock::now());
        if (left.count() <= 0 || !waitFor(socket_, what, left))
            return false;
    }
    return true;
}

std::optional<Message> TlsChannel::receive(milliseconds atMost, std::uint64_t mostBytes) {
    const NoPipeSignal noSignal; // what was received may need an answer of TLS itself
    const auto end = Clock::now() + atMost;
    const bool begins = headerBytes_ < header_.size();
    if (!read(header_, headerBytes_, end))
        return std::nullopt;
    if (begins) {
        const MessageHeader header = MessageHeader::read(header_, mostBytes, peer_);
        began_ = Clock::now();
        inHand_.kind = header.kind;
        inHand_.text.resize(header.text);
        inHand_.bytes.resize(header.bytes);
    }
    if (!read(std::as_writable_bytes(std::span(inHand_.text)), textBytes_, end) ||
        !read(inHand_.bytes, bodyBytes_, end))
        return std::nullopt;
    headerBytes_ = textBytes_ = bodyBytes_ = 0;
    inHand_.seconds = std::chrono::duration<double>(Clock::now() - began_).count();
    return std::exchange(inHand_, {});
}

void TlsChannel::awaitLeaving(milliseconds atMost) noexcept {
    const NoPipeSignal noSignal;
    const auto end = Clock::now() + atMost;
    try {
        std::array<std::byte, 16 << 10> discarded{};
        for (std::size_t got = 0; read(discarded, got, end); got = 0) {
        }
    } catch (const std::exception&) { // it has left
    }
}

struct TlsDoor::Tls {
    std::shared_ptr<const TlsContext> context;
    std::vector<Socket> listening;
};

TlsDoor::TlsDoor(const NetworkPlace& place, const PairingCode& code)
    : tls_(std::make_unique<Tls>(Tls{std::make_shared<const TlsContext>(TlsSide::Leader, code), listenAt(place)})),
      port_(portOf(tls_->listening.front())) {}

TlsDoor::~TlsDoor() = default;

std::unique_ptr<MessageChannel> TlsDoor::accept(milliseconds atMost) {
    Arrival arrival = acceptFrom(tls_->listening, atMost);
    if (arrival.socket.descriptor() < 0)
        return nullptr;
    return std::make_unique<TlsChannel>(tls_->context, TlsSide::Leader, std::move(arrival.socket), arrival.from);
}

std::unique_ptr<MessageChannel> connectTls(const NetworkPlace& place, const PairingCode& code) {
    return std::make_unique<TlsChannel>(std::make_shared<const TlsContext>(TlsSide::Worker, code), TlsSide::Worker,
                                        connectTo(place), place.host + ":" + place.port);
}

} // namespace kantai
