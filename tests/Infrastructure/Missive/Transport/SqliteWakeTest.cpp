#include <Domain/Missive/TransportError.hpp>
#include <tests/Infrastructure/Missive/Transport/SqliteFixtures.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>

using namespace missive;
using namespace missive::test;

TEST_CASE("a commit wakes a waiting worker several times, for it may become visible late") {
    OwnFile fixture;
    fixture.first.setup();
    const int descriptor = fixture.first.descriptor();
    quieten(fixture.first);
    fixture.connection()->execute(rowOfPhp);
    using Clock = std::chrono::steady_clock;
    const auto committed = Clock::now();
    int wakeUps = 0;
    auto last = committed;
    while (isReadable(descriptor, 400)) {
        last = Clock::now();
        fixture.first.drain();
        ++wakeUps;
    }
    CHECK(wakeUps >= 8);
    CHECK(last - committed >= std::chrono::milliseconds{400});
}

TEST_CASE("a database whose folder cannot be watched is an error") {
    OwnFile fixture;
    fixture.first.setup();
    fixture.first.messageCounts();
    std::filesystem::remove_all(std::filesystem::path{fixture.path}.parent_path());
    CHECK_THROWS_WITH_AS(fixture.first.descriptor(), doctest::Contains("gives no file watch"), TransportError);
}

TEST_CASE("a commit of another process wakes a waiting worker") {
    OwnFile fixture;
    fixture.first.setup();
    const int descriptor = fixture.first.descriptor();
    quieten(fixture.first);
    CHECK_FALSE(isReadable(descriptor, 0));
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        execlp("sqlite3", "sqlite3", fixture.path.c_str(), rowOfPhp, nullptr);
        const auto connection = SqliteConnection::openFile(fixture.path);
        connection->execute(rowOfPhp);
        _exit(0);
    }
    CHECK(isReadable(descriptor, 5000));
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(status == 0);
    fixture.first.drain();
    CHECK(numbersOf(fixture.first.receive(1)) == std::vector<int>{5});
}
