#include <Infrastructure/Missive/Dsn/Dsn.hpp>

#include <doctest/doctest.h>

#include <sstream>

using missive::Dsn;
using missive::InvalidDsn;

namespace {

/// scheme|user|password|host:port,…|path|name=value&…
std::string parts(const std::string& text) {
    const auto dsn = Dsn::parse(text);
    std::ostringstream out;
    out << dsn.scheme() << '|' << dsn.user().value_or("-") << '|' << dsn.password().value_or("-") << '|';
    for (const auto& host : dsn.hosts()) {
        out << (&host == &dsn.hosts().front() ? "" : ",") << host.name;
        if (host.port) {
            out << ':' << *host.port;
        }
    }
    out << '|' << dsn.path() << '|';
    for (const auto& [name, value] : dsn.query()) {
        out << (&name == &dsn.query().front().first ? "" : "&") << name << '=' << value;
    }
    return out.str();
}

std::string refusal(const std::string& text) {
    try {
        Dsn::parse(text);
    } catch (const InvalidDsn& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST_CASE("a DSN is taken apart in every form Symfony accepts") {
    CHECK(parts("sync://") == "sync|-|-|||");
    CHECK(parts("in-memory://") == "in-memory|-|-|||");
    CHECK(parts("in-memory://?serialize=true") == "in-memory|-|-|||serialize=true");
    CHECK(parts("my_scheme://") == "my_scheme|-|-|||");
    CHECK(parts("doctrine://default") == "doctrine|-|-|default||");
    CHECK(parts("doctrine://default?queue_name=x&a=1") == "doctrine|-|-|default||queue_name=x&a=1");
    CHECK(parts("sqlite:///rel/path.db") == "sqlite|-|-||/rel/path.db|");
    CHECK(parts("sqlite:////abs/path.db") == "sqlite|-|-||//abs/path.db|");
    CHECK(parts("sqlite:///path?queue_name=q") == "sqlite|-|-||/path|queue_name=q");
    CHECK(parts("sqlite://:memory:") == "sqlite|-|-|:memory:||");
    CHECK(parts("sqlite:///:memory:") == "sqlite|-|-||/:memory:|");
    CHECK(parts("redis://user:pass@host:6379/stream/group") == "redis|user|pass|host:6379|/stream/group|");
    CHECK(parts("redis://secret@host/s") == "redis|secret|-|host|/s|");
    CHECK(parts("redis://secret@/var/run/redis.sock") == "redis|secret|-||/var/run/redis.sock|");
    CHECK(parts("redis:?host[a:1]&host[b:2]&sentinel_master=m") ==
          "redis|-|-|||host[a:1]=&host[b:2]=&sentinel_master=m");
    CHECK(parts("redis://a:1,b:2,c/stream") == "redis|-|-|a:1,b:2,c|/stream|");
    CHECK(parts("redis://a:1/x?lazy=1,redis://u:p@b:2/y?lazy=0") == "redis|u|p|a:1,b:2|/y|lazy=0");
    CHECK(parts("amqp://g%40:p%3a%2f@h/%2f/messages") == "amqp|g@|p:/|h|///messages|");
    CHECK(parts("redis://[::1]:6379") == "redis|-|-|::1:6379||");
    CHECK(parts("pg://u:p@ss@h") == "pg|u|p@ss|h||");
    CHECK(parts("x://h?a&&b=1=2&c=%20%zz") == "x|-|-|h||a=&b=1=2&c= %zz");
}

TEST_CASE("an encoded slash stays inside its part of the path") {
    const auto dsn = Dsn::parse("amqp://localhost/%2f/messages");
    CHECK(dsn.pathSegments() == std::vector<std::string>{"/", "messages"});
}

TEST_CASE("of an option given twice the last value counts") {
    CHECK(Dsn::parse("x://?a=1&a=2").option("a") == "2");
    CHECK(Dsn::parse("x://?a=1").option("b") == std::nullopt);
}

TEST_CASE("a malformed DSN is refused with its reason") {
    CHECK(refusal("") == "The DSN \"\" is invalid: it is empty.");
    CHECK(refusal("doctrine").find("must begin with a scheme") != std::string::npos);
    CHECK(refusal("://x").find("must begin with a scheme") != std::string::npos);
    CHECK(refusal("1a://x").find("begins with a letter") != std::string::npos);
    CHECK(refusal("a b://x").find("letters, digits") != std::string::npos);
    CHECK(refusal("doctrine:default").find("must follow the scheme") != std::string::npos);
    CHECK(refusal("doctrine:/default").find("must follow the scheme") != std::string::npos);
    CHECK(refusal("redis://host:port").find("1 to 65535") != std::string::npos);
    CHECK(refusal("redis://host:0").find("1 to 65535") != std::string::npos);
    CHECK(refusal("redis://host:65536").find("1 to 65535") != std::string::npos);
    CHECK(refusal("redis://host:").find("1 to 65535") != std::string::npos);
    CHECK(refusal("redis://[::1").find("\"]\" is missing") != std::string::npos);
    CHECK(refusal("redis://a,,b").find("a host is empty") != std::string::npos);
    CHECK(refusal("redis://a,").find("missing after \",\"") != std::string::npos);
    CHECK(refusal("x://h?=1").find("has no name") != std::string::npos);
    CHECK(refusal("x://h\n").find("control character") != std::string::npos);
}

TEST_CASE("a refusal never shows the password") {
    CHECK(refusal("redis://user:hunter2@host:bad?auth=hunter2").find("hunter2") == std::string::npos);
    CHECK(refusal("redis:user:hunter2@host").find("hunter2") == std::string::npos);
    CHECK(refusal("redis://u:hunter2/x@host:bad").find("hunter2") == std::string::npos);
}

TEST_CASE("a plus is a space in the query and itself before it") {
    const auto dsn = Dsn::parse("amqp://us+er:p+w@h/a+b?connection_name=a+b%2Bc&x+y=1");
    CHECK(dsn.user() == "us+er");
    CHECK(dsn.password() == "p+w");
    CHECK(dsn.path() == "/a+b");
    CHECK(dsn.option("connection_name") == "a b+c");
    CHECK(dsn.option("x y") == "1");
}
