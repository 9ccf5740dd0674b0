#include <Domain/Missive/Port/Keepalive.hpp>
#include <Domain/Missive/Port/Listable.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteTransportFactory.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/NoteCodec.hpp>
#include <tests/support/SequenceIds.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <stdexcept>

using namespace missive;
using namespace missive::test;

namespace {

struct Fixture {
    TemporaryDirectory directory;
    FakeClock clock;
    NoteCodec codec;
    SequenceIds ids;
    OdbSqliteDatabase database{directory.file("application.db")};
    OdbSqliteUnitOfWork unitOfWork{database, clock};
    SqliteTransportFactory factory{database.path(), &unitOfWork, codec, clock, ids};

    Transport create(const std::string& dsn, std::map<std::string, std::string> options = {}) {
        return factory.create({"async", dsn, std::move(options)});
    }
};

} // namespace

TEST_CASE("doctrine://default lies in the application's database and shares its transaction") {
    Fixture fixture;
    CHECK(fixture.factory.supports("doctrine://default"));
    CHECK(fixture.factory.supports("sqlite:///var/queue.db"));
    CHECK_FALSE(fixture.factory.supports("redis://localhost"));
    const auto transport = fixture.create("doctrine://default?queue_name=high");
    CHECK(transport.name == "async");
    CHECK(transport.sharesTransaction);
    CHECK(transport.power<Listable>() != nullptr);
    CHECK(transport.power<Keepalive>()->lease() == std::chrono::seconds{60});
}

TEST_CASE("sqlite:/// is a file of its own unless it is the application's") {
    Fixture fixture;
    CHECK_FALSE(fixture.create("sqlite:///" + fixture.directory.file("down/other.db")).sharesTransaction);
    CHECK(fixture.create("sqlite:///" + fixture.directory.file("./x/../application.db")).sharesTransaction);
    auto envelope = Envelope::of(Note{1});
    fixture.create("sqlite:///" + fixture.directory.file("down/other.db")).sender->send(std::span{&envelope, 1});
    CHECK(std::filesystem::exists(fixture.directory.file("down/other.db")));
}

TEST_CASE("the DSN's options win over the others") {
    Fixture fixture;
    const auto transport =
        fixture.create("doctrine://default?redeliver_timeout=2.5&use_notify=1",
                       {{"redeliver_timeout", "30"}, {"get_notify_timeout", "0"}, {"check_delayed_interval", "1"}});
    CHECK(transport.power<Keepalive>()->lease() == std::chrono::milliseconds{2500});
}

TEST_CASE("a wrong option of an SQL transport is refused in one sentence") {
    Fixture fixture;
    const auto refusal = [&](const std::string& dsn) {
        try {
            fixture.create(dsn);
        } catch (const std::invalid_argument& error) {
            return std::string{error.what()};
        }
        return std::string{"accepted"};
    };
    CHECK(refusal("doctrine://default?queue=x") ==
          "Transport \"async\": unknown option \"queue\"; allowed are auto_setup, check_delayed_interval, "
          "get_notify_timeout, queue_name, redeliver_timeout, table_name, use_notify.");
    CHECK(refusal("doctrine://other") ==
          "Transport \"async\": there is no database connection \"other\"; the only one is "
          "\"default\" (doctrine://default).");
    CHECK(refusal("doctrine://default?redeliver_timeout=1.9").find("at least 2 seconds") != std::string::npos);
    CHECK(refusal("doctrine://default?redeliver_timeout=soon").find("a number of seconds") != std::string::npos);
    CHECK(refusal("doctrine://default?auto_setup=maybe").find("true or false") != std::string::npos);
    CHECK(refusal("doctrine://default?table_name=a%3Bb").find("letters, digits and underscores") != std::string::npos);
    CHECK(refusal("sqlite://:memory:").find("names no file") != std::string::npos);
}
