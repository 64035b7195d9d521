// SPDX-License-Identifier: GPL-3.0-or-later
// Files from the web: continued where they broke off, and never from where the user did not mean to ask.
#include "core/corpus/download/Download.h"
#include "core/corpus/download/NetworkAddress.h"
#include "core/corpus/download/Url.h"

#include "core/base/Files.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"
#include "tests/support/TinyServer.h"
#include "tests/support/TlsServer.h"

#include <QTest>
#include <csignal>

using namespace kantai;
using test::TinyServer;

namespace {

const std::string kText = [] {
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += "Line " + std::to_string(i) + " of a file on the web.\n";
    return text;
}();
const std::string kTag = "ETag: \"first\"\r\n";

bool has(const std::string& request, const std::string& line) {
    return request.find("\r\n" + line + "\r\n") != std::string::npos;
}

// Sends the rest where it is asked for, and breaks off after so many bytes of a whole file.
std::string brokenAnswer(const std::string& request, std::size_t whole) {
    const std::size_t range = request.find("Range: bytes=");
    if (range == std::string::npos)
        return TinyServer::head("200 OK", kText.size(), kTag) + kText.substr(0, whole);
    const std::size_t begin = std::stoul(request.substr(range + 13));
    return TinyServer::answer("206 Partial Content", kText.substr(begin),
                              kTag + "Content-Range: bytes " + std::to_string(begin) + "-" +
                                  std::to_string(kText.size() - 1) + "/" + std::to_string(kText.size()) + "\r\n");
}

} // namespace

class tst_Download : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            ::unsetenv(name);
    }

    void aFileComesUnderItsName() {
        const TinyServer server([](const std::string&) { return TinyServer::answer("200 OK", kText); });
        const DownloadedFile file = get(server.address("/books/kant%20eins.txt?x=1"));
        QCOMPARE(file.file.filename().string(), std::string("kant eins.txt"));
        QVERIFY(readFile(file.file) == kText);
        QCOMPARE(file.bytes, static_cast<std::uint64_t>(kText.size()));
        QVERIFY(progress_.size() > 1 && progress_.back().done == kText.size() &&
                progress_.back().total == kText.size());
    }

    void itsEndingIsTakenFromTheTypeWhereTheAddressHasNone() {
        const TinyServer server([](const std::string&) {
            return TinyServer::answer("200 OK", "<p>Text</p>", "Content-Type: text/html; charset=utf-8\r\n");
        });
        QCOMPARE(get(server.address("/book")).file.filename().string(), std::string("book.html"));
        QCOMPARE(get(server.address("/")).file.filename().string(), std::string("download.html"));
    }

    void aConnectionThatBreaksIsContinuedAtOnce() {
        const TinyServer server([](const std::string& request) { return brokenAnswer(request, 300'000); });
        const DownloadedFile file = get(server.address("/a.txt"));
        QVERIFY(readFile(file.file) == kText);
        const auto requests = server.requests();
        QCOMPARE(requests.size(), std::size_t{2});
        QVERIFY(has(requests[1], "Range: bytes=300000-") && has(requests[1], "If-Range: \"first\""));
        QCOMPARE(file.continuedFrom, std::uint64_t{300'000});
    }

    void aCancelledDownloadIsContinuedLater() {
        const TinyServer server([](const std::string& request) { return brokenAnswer(request, kText.size() / 2); });
        std::stop_source stop;
        const Progress cancel([&](const ProgressUpdate& update) {
            if (update.done > 0)
                stop.request_stop();
        });
        VERIFY_REFUSED(download(request(server.address("/a.txt")), folder_.path(), cancel, stop.get_token()),
                       ErrorCode::Interrupted, "The download of a.txt was stopped");
        const DownloadedFile file = get(server.address("/a.txt"));
        QVERIFY(readFile(file.file) == kText);
        QVERIFY(file.continuedFrom > 0 && file.continuedFrom < kText.size());
    }

    void aFileThatHasChangedBeginsAnew() {
        bool isChanged = false;
        const TinyServer server([&](const std::string& request) {
            return isChanged ? TinyServer::answer("200 OK", "another text\n", "ETag: \"second\"\r\n")
                             : brokenAnswer(request.substr(0, 20), 1000);
        });
        VERIFY_REFUSED(get(server.address("/a.txt")), ErrorCode::BadInput, "cannot be downloaded");
        isChanged = true;
        const DownloadedFile file = get(server.address("/a.txt"));
        QCOMPARE(readFile(file.file), std::string("another text\n"));
        QVERIFY(has(server.requests().back(), "If-Range: \"first\""));
        QCOMPARE(file.continuedFrom, std::uint64_t{0});
    }

    void withoutAPromiseThatItIsTheSameAFileBeginsAnew() {
        const TinyServer server([](const std::string&) {
            return TinyServer::head("200 OK", kText.size(), "ETag: W/\"weak\"\r\n") + kText.substr(0, 100);
        });
        VERIFY_REFUSED(get(server.address("/a.txt")), ErrorCode::BadInput, "cannot be downloaded");
        for (const std::string& request : server.requests())
            QVERIFY(request.find("Range:") == std::string::npos);
    }

    void aWrongPartIsRefused() {
        const TinyServer server([](const std::string& request) {
            return request.find("Range:") == std::string::npos
                       ? brokenAnswer(request, 1000)
                       : TinyServer::answer("206 Partial Content", "x", kTag + "Content-Range: bytes 5-5/6\r\n");
        });
        VERIFY_REFUSED(get(server.address("/a.txt")), ErrorCode::BadInput, "another part");
    }

    void redirectionsAreFollowedOnTheSameHost() {
        const TinyServer server([](const std::string& request) {
            return request.starts_with("GET /old ")
                       ? TinyServer::answer("302 Found", "gone", "Location: /new/kant.txt\r\n")
                       : TinyServer::answer("200 OK", "Text\n");
        });
        const DownloadedFile file = get(server.address("/old"));
        QCOMPARE(readFile(file.file), std::string("Text\n"));
        QCOMPARE(file.file.filename().string(), std::string("kant.txt"));
    }

    void redirectionsLeadNowhereElse_data() {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("message");
        QTest::newRow("file") << "file:///etc/passwd"
                              << "not on the web";
        QTest::newRow("ftp") << "ftp://example.org/a.txt"
                             << "not on the web";
        QTest::newRow("this computer") << "http://localhost:1/a.txt"
                                       << "leads to a computer of the local network";
        QTest::newRow("private") << "http://192.168.1.1/a.txt"
                                 << "leads to a computer of the local network";
        QTest::newRow("other spelling") << "http://3232235777/a.txt"
                                        << "leads to a computer of the local network";
        QTest::newRow("IPv6") << "http://[::1]:1/a.txt"
                              << "leads to a computer of the local network";
        QTest::newRow("endless") << "/again"
                                 << "without end";
        QTest::newRow("password") << "http://me:secret@example.org/"
                                  << "user name or a password";
    }
    void redirectionsLeadNowhereElse() {
        QFETCH(QString, location);
        QFETCH(QString, message);
        const TinyServer server([&](const std::string&) {
            return TinyServer::answer("301 Moved", "", "Location: " + location.toStdString() + "\r\n");
        });
        try {
            get(server.address("/a.txt"));
            QFAIL("it was followed");
        } catch (const Error& error) {
            QVERIFY2(QString::fromStdString(error.message()).contains(message), error.message().c_str());
        }
    }

    void onlyEncryptedAddressesUnlessAllowed() {
        DownloadRequest plain = request("http://127.0.0.1:1/a.txt");
        plain.allowsUnencrypted = false;
        VERIFY_REFUSED(download(plain, folder_.path(), {}, {}), ErrorCode::Usage, "not encrypted");
        // What answers there has no certificate.
        const TinyServer server([](const std::string&) { return TinyServer::answer("200 OK", "Text\n"); });
        std::string address = server.address("/a.txt");
        address.replace(0, 4, "https");
        VERIFY_REFUSED(get(address), ErrorCode::BadInput, "cannot be downloaded");
    }

    void theCertificateOfTheServerIsChecked() {
        std::signal(SIGPIPE, SIG_IGN); // a client that hangs up ends no test
        const std::string answer = TinyServer::answer("200 OK", "Text\n");
        const test::TlsServer named("IP:127.0.0.1", answer), other("DNS:example.org", answer);
        VERIFY_REFUSED(get(named.address()), ErrorCode::BadInput, "certificate"); // nobody trusts it
        DownloadRequest trusting{.address = named.address()};
        trusting.certificates = folder_.write("trusted.pem", named.certificate()).string();
        QCOMPARE(readFile(download(trusting, folder_.path(), {}, {}).file), std::string("Text\n"));
        DownloadRequest mistaken{.address = other.address()};
        mistaken.certificates = folder_.write("other.pem", other.certificate()).string();
        VERIFY_REFUSED(download(mistaken, folder_.path(), {}, {}), ErrorCode::BadInput, "subject");
    }

    void aFileThatIsTooLargeIsRefused() {
        const TinyServer server([](const std::string&) { return TinyServer::answer("200 OK", kText); });
        DownloadRequest small = request(server.address("/a.txt"));
        small.mostBytes = 1000;
        VERIFY_REFUSED(download(small, folder_.path(), {}, {}), ErrorCode::BadInput, "is larger than 1.0 kB");
    }

    void whatTheServerDoesNotHaveIsTold() {
        const TinyServer server(
            [](const std::string&) { return TinyServer::answer("404 Not Found", "no such page"); });
        VERIFY_REFUSED(get(server.address("/a.txt")), ErrorCode::BadInput, "status 404");
    }

    void namesOfAddressesAreNeverPaths_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << "https://example.org/a/b.txt"
                               << "b.txt";
        QTest::newRow("none") << "https://example.org"
                              << "download";
        QTest::newRow("folder") << "https://example.org/books/"
                                << "download";
        QTest::newRow("dots") << "https://example.org/..%2f..%2fetc%2fpasswd"
                              << "passwd";
        QTest::newRow("hidden") << "https://example.org/.bashrc"
                                << "bashrc";
        QTest::newRow("only dots") << "https://example.org/a/%2e%2e"
                                   << "download";
        QTest::newRow("letters") << "https://example.org/%C3%87al%C4%B1ku%C5%9Fu.epub"
                                 << QStringLiteral("Çalıkuşu.epub");
    }
    void namesOfAddressesAreNeverPaths() {
        QFETCH(QString, address);
        QFETCH(QString, name);
        QCOMPARE(QString::fromStdString(Url::parse(address.toStdString()).fileName()), name);
    }

    void whatIsNoAddressIsRefused() {
        QVERIFY(isWebAddress("HTTPS://example.org") && isWebAddress("http://x"));
        QVERIFY(!isWebAddress("https.txt") && !isWebAddress("file:///etc/passwd") && !isWebAddress("/a/https://b"));
        VERIFY_REFUSED(Url::parse("https://"), ErrorCode::Usage, "is not an address of the web");
        VERIFY_REFUSED(Url::parse("https://me:secret@example.org/"), ErrorCode::Usage, "user name or a password");
    }

    void localNetworksAreKnown() {
        for (const char* local :
             {"127.0.0.1",  "10.1.2.3",  "172.16.0.1",      "172.31.255.255",  "192.168.0.1",   "169.254.169.254",
              "100.64.0.1", "0.0.0.0",   "255.255.255.255", "224.0.0.1",       "::1",           "::",
              "fe80::1",    "fd00::1",   "::ffff:10.0.0.1", "64:ff9b::c0a8:1", "2002:c0a8:1::", "localhost",
              "printer",    "nas.local", "a.localhost"})
            QVERIFY2(isLocalHost(local), local);
        for (const char* open : {"8.8.8.8", "172.32.0.1", "2606:4700::1111", "example.org", "::ffff:8.8.8.8"})
            QVERIFY2(!isLocalHost(open), open);
    }

private:
    static DownloadRequest request(const std::string& address) {
        return {.address = address, .allowsUnencrypted = true};
    }
    DownloadedFile get(const std::string& address) {
        progress_.clear();
        return download(request(address), folder_.path(),
                        Progress([this](const ProgressUpdate& update) { progress_.push_back(update); }), {});
    }

    test::TextFolder folder_;
    std::vector<ProgressUpdate> progress_;
};

QTEST_APPLESS_MAIN(tst_Download)
#include "tst_Download.moc"
