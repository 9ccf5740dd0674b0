#include <UI/Missive/Http/Tls/TlsIdentity.hpp>

#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <tests/UI/Missive/Http/Server/TlsFixture.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/process/Process.hpp>

#include <doctest/doctest.h>

#include <sys/stat.h>

#include <chrono>
#include <stdexcept>
#include <string>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

void expectRefused(const TlsFiles& files, const Clock& clock, const std::string& sentence) {
    try {
        const TlsIdentity identity{files, clock};
        FAIL("taken although: " << sentence);
    } catch (const std::runtime_error& error) {
        CAPTURE(error.what());
        CHECK(std::string{error.what()}.find(sentence) != std::string::npos);
    }
}

/// Stands at another time than the machine.
struct Elsewhen final : Clock {
    explicit Elsewhen(std::chrono::hours away) : by{away} {}
    TimePoint now() const override { return SystemClock{}.now() + by; }
    std::chrono::nanoseconds elapsed() const override { return SystemClock{}.elapsed(); }
    std::chrono::hours by;
};

} // namespace

TEST_CASE("H-25: a certificate and a key that cannot be used are told with what to do") {
    const TlsFixture fixture;
    const auto& files = fixture.files;
    const SystemClock clock;
    CHECK_NOTHROW(TlsIdentity{files, clock});
    const auto none = fixture.directory.file("none");
    const auto plain = fixture.directory.write("plain", "no PEM\n").string();
    ::chmod(plain.c_str(), 0600);
    expectRefused({none, files.key}, clock, "of the certificate cannot be read: No such file or directory.");
    expectRefused({files.certificate, none}, clock, "of the key cannot be read: No such file or directory.");
    expectRefused({plain, files.key}, clock, "holds no certificate in PEM form");
    expectRefused({files.certificate, plain}, clock, "holds no key in PEM form");
    expectRefused({files.certificate, fixture.made("second").key}, clock, "does not belong to the certificate in");
    expectRefused(files, Elsewhen{24h * 3}, "has expired, on ");
    expectRefused(files, Elsewhen{-24h * 3}, "is valid from ");
}

TEST_CASE("H-25: a pipe is no certificate, and nobody waits for what comes out of it") {
    const TlsFixture fixture;
    const SystemClock clock;
    const auto pipe = fixture.directory.file("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    expectRefused({pipe, fixture.files.key}, clock, "The certificate has to be in a file, and ");
    expectRefused({fixture.files.certificate, pipe}, clock, "The key has to be in a file, and ");
    expectRefused({fixture.directory.path().string(), fixture.files.key}, clock, "is a directory, a pipe or a device");
}

TEST_CASE("H-25: a key that everybody may read is refused, and one for its owner's group is not") {
    const TlsFixture fixture;
    const SystemClock clock;
    for (const mode_t mode : {0604U, 0644U, 0602U, 0601U}) {
        ::chmod(fixture.files.key.c_str(), mode);
        expectRefused(fixture.files, clock, "is open to everybody on this machine: take that away with chmod o= FILE");
    }
    for (const mode_t mode : {0400U, 0600U, 0640U}) {
        ::chmod(fixture.files.key.c_str(), mode);
        CHECK_NOTHROW(TlsIdentity{fixture.files, clock});
    }
}

TEST_CASE("H-25: a key with a passphrase is refused") {
    const TlsFixture fixture;
    const auto encrypted = fixture.directory.file("encrypted.key");
    Process writing{{installedProgram("openssl"),
                     {"pkey", "-in", fixture.files.key, "-aes256", "-passout", "pass:secret", "-out", encrypted},
                     {}}};
    REQUIRE(writing.wait(60s) == Exit{0, 0});
    ::chmod(encrypted.c_str(), 0600);
    expectRefused({fixture.files.certificate, encrypted}, SystemClock{}, "is encrypted, and nobody is there");
}

} // namespace missive::test
