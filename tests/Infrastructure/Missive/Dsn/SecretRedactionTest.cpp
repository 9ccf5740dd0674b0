#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>

#include <doctest/doctest.h>

using namespace missive;

TEST_CASE("a redacted DSN hides passwords and keeps the rest") {
    CHECK(Dsn::parse("redis://user:pass@host:6379/s?lazy=1").redacted() == "redis://user:***@host:6379/s?lazy=1");
    CHECK(Dsn::parse("redis://pass@host").redacted() == "redis://***@host");
    CHECK(Dsn::parse("redis://h?auth=pass&a=1&Password=x").redacted() == "redis://h?auth=***&a=1&Password=***");
    CHECK(Dsn::parse("redis:?host[a]&auth=pass").redacted() == "redis:?host[a]&auth=***");
    CHECK(Dsn::parse("redis://u:a@h1,redis://v:b@h2").redacted() == "redis://u:***@h1,redis://v:***@h2");
    CHECK(Dsn::parse("sqs://default/q?secret_key=k&access_token=t").redacted() ==
          "sqs://default/q?secret_key=***&access_token=***");
    CHECK(Dsn::parse("doctrine://default?queue_name=x").redacted() == "doctrine://default?queue_name=x");
    CHECK(Dsn::parse("sqlite:////abs/path.db").redacted() == "sqlite:////abs/path.db");
}

TEST_CASE("a password with an unencoded question mark or slash is hidden too") {
    CHECK(redactDsn("redis://u:1?ss@h") == "redis://***@h");
    CHECK(redactDsn("redis://u:p/ss@h") == "redis://u:***@h");
    CHECK(redactDsn("redis://u:p@ss/x@h") == "redis://u:***@h");
}

TEST_CASE("a DSN inside a query value loses its password too") {
    CHECK(redactDsn("x://u:p@h?proxy=http://u:p@h&password=a;b&a=1") ==
          "x://u:***@h?proxy=http:***@h&password=***&a=1");
    CHECK(redactDsn("x://h?password=a&mail=http://u:p@b&auth=c&a=1") == "x://***@b&auth=***&a=1");
}

TEST_CASE("a value is hidden when its key names a secret") {
    CHECK(redactValue("a.password", "x") == "***");
    CHECK(redactValue("a.API_TOKEN", "x") == "***");
    CHECK(redactValue("a.client_secret", "x") == "***");
    CHECK(redactValue("token.name", "x") == "x");
    CHECK(redactValue("a.url", "redis://u:p@h") == "redis://u:***@h");
}

TEST_CASE("what stands where a port should and is no number is hidden") {
    CHECK(redactDsn("postgresql://user:pass") == "postgresql://user:***");
    CHECK(redactDsn("redis://h1:6379,h2:pass/x?a=1") == "redis://h1:6379,h2:***/x?a=1");
    CHECK(redactDsn("redis://[::1]:6379/x") == "redis://[::1]:6379/x");
    CHECK(redactDsn("sqlite://:memory:") == "sqlite://:memory:");
}

TEST_CASE("an IPv6 host is shown, in brackets and without") {
    for (const std::string dsn :
         {"postgresql://[::1]:5432/app", "postgresql://[2001:db8::5]/app", "postgresql://::1:5432/app",
          "postgresql://2001:db8::5:5432/app", "postgresql://2001:db8:1:2:3:4:5:6:5432/app", "redis://fe80::1/0"}) {
        CHECK(redactDsn(dsn) == dsn);
        CHECK(redactText("The database \"" + dsn + "\" is away.") == "The database \"" + dsn + "\" is away.");
    }
    CHECK(redactDsn("postgresql://u:p@[::1]:5432/app") == "postgresql://u:***@[::1]:5432/app");
    CHECK(redactDsn("postgresql://user:dead:beef/app") == "postgresql://user:***/app");
    CHECK(redactDsn("postgresql://[::1]:secret/app") == "postgresql://[::1]:***/app");
    CHECK(redactDsn("postgresql://::1:secret/app") == "postgresql://:***/app");
}

TEST_CASE("the DSNs in a sentence lose their passwords") {
    CHECK(redactText("There is no \"redis://u:p@h\", write sync:// or \"amqp://u:p q@h/x\".") ==
          "There is no \"redis://u:***@h\", write sync:// or \"amqp://u:***@h/x\".");
    CHECK(redactText("a.transports.redis://u:p@h.dsn") == "a.transports.redis://u:***@h.dsn");
    CHECK(redactText("the text \"redis://u:long…\".") == "the text \"redis://u:***\".");
    CHECK(redactText("mail a@b: it is fine") == "mail a@b: it is fine");
    CHECK(redactText("There are a, redis://u:p@h.\n\"amqp://u:p q@h\" too") ==
          "There are a, redis://u:***@h.\n\"amqp://u:***@h\" too");
}

TEST_CASE("the database that a sentence tells people to write stays as it is") {
    const std::string hint = "Write sqlite:///path.db or postgresql://user:password@host:5432/database.";
    CHECK(redactText(hint) == hint);
    CHECK(redactText(hint + "\nm.yaml:3: \"redis://u:p@h\"") == hint + "\nm.yaml:3: \"redis://u:***@h\"");
    CHECK(redactText("postgresql://user:password@host:5432/database?sslpassword=x") ==
          "postgresql://user:***@host:5432/database?sslpassword=***");
}
