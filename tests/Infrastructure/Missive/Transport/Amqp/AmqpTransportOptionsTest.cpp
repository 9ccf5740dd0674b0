#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace missive;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

AmqpTransportOptions read(const std::string& dsn, std::map<std::string, std::string> options = {}) {
    return AmqpTransportOptions::read({"async", dsn, std::move(options)}, Dsn::parse(dsn));
}

std::string refusal(const std::string& dsn, std::map<std::string, std::string> options = {}) {
    try {
        read(dsn, std::move(options));
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST_CASE("a bare AMQP DSN means what it means to Symfony") {
    const auto options = read("amqp://");
    CHECK(options.server.host == "localhost");
    CHECK(options.server.port == 5672);
    CHECK(options.server.vhost == "/");
    CHECK(options.server.user == "guest");
    CHECK_FALSE(options.server.tls);
    CHECK(options.exchange.name == "messages");
    CHECK(options.exchange.type == "fanout");
    CHECK(options.exchange.flags.sum == AmqpFlags::durable);
    REQUIRE(options.queues.size() == 1);
    CHECK(options.queues[0].name == "messages");
    CHECK(options.queues[0].bindingKeys == std::map<std::string, std::string>{{"0", ""}});
    CHECK(options.delay.exchange == "delays");
    CHECK(options.autoSetup);
    CHECK_FALSE(options.prefetch);
}

TEST_CASE("an AMQP DSN names server, vhost and exchange") {
    const auto options = read("amqp://us%65r:p%40ss@rabbit:5673/a%2fb/orders?heartbeat=2&confirm_timeout=0.5");
    CHECK(options.server.host == "rabbit");
    CHECK(options.server.port == 5673);
    CHECK(options.server.vhost == "a/b");
    CHECK(options.server.user == "user");
    CHECK(options.server.password == "p@ss");
    CHECK(options.server.heartbeat == seconds{2});
    CHECK(options.confirmTimeout == milliseconds{500});
    CHECK(options.exchange.name == "orders");
    CHECK(options.queues[0].name == "orders");
    CHECK(options.server.text() == "RabbitMQ at rabbit:5673 (vhost \"a/b\")");
}

TEST_CASE("the AMQP DSN's nested options win over the configuration's") {
    const auto options = read("amqp://?queues[a][binding_keys][]=x&queues[a][binding_keys][]=y&exchange[type]=topic",
                              {{"exchange[type]", "direct"},
                               {"exchange[default_publish_routing_key]", "k"},
                               {"queues[a][arguments][x-max-priority]", "10"},
                               {"queues[a][arguments][x-single-active-consumer]", "true"},
                               {"queues[a][arguments][x-queue-mode]", "lazy"},
                               {"queues[b]", ""},
                               {"queues[b][flags]", "16"},
                               {"delay[queue_name_pattern]", "d_%delay%"},
                               {"delay[arguments][x-queue-type]", "classic"},
                               {"prefetch_count", "20"}});
    CHECK(options.exchange.type == "topic");
    CHECK(options.exchange.defaultRoutingKey == "k");
    REQUIRE(options.queues.size() == 2);
    CHECK(options.queues[0].bindingKeys == std::map<std::string, std::string>{{"0", "x"}, {"1", "y"}});
    CHECK(options.queues[0].arguments == AmqpArguments{{"x-max-priority", std::int64_t{10}},
                                                       {"x-queue-mode", std::string{"lazy"}},
                                                       {"x-single-active-consumer", true}});
    CHECK_FALSE(options.queues[1].keepsRedelivered());
    CHECK(options.delay.queuePattern == "d_%delay%");
    CHECK(options.prefetch == 20);
}

TEST_CASE("arguments of queues, exchanges and bindings keep the types of the configuration, a query's are text") {
    const TransportSettings settings{"async",
                                     "amqp://h",
                                     {{"exchange[arguments][weight]", "1.5"},
                                      {"exchange[bindings][source][binding_keys][0]", "k"},
                                      {"exchange[bindings][source][binding_arguments][flag]", "true"},
                                      {"delay[arguments][tier]", "3"},
                                      {"queues[a][arguments][x-queue-version]", "2"},
                                      {"queues[a][binding_arguments][prio]", "5"},
                                      {"queues[a][binding_arguments][text]", "5"},
                                      {"queues[a][binding_arguments][there]", ""}},
                                     {{"exchange[arguments][weight]", OptionType::number},
                                      {"exchange[bindings][source][binding_arguments][flag]", OptionType::flag},
                                      {"delay[arguments][tier]", OptionType::integer},
                                      {"queues[a][arguments][x-queue-version]", OptionType::integer},
                                      {"queues[a][binding_arguments][prio]", OptionType::integer},
                                      {"queues[a][binding_arguments][there]", OptionType::null}}};
    const auto options = AmqpTransportOptions::read(settings, Dsn::parse("amqp://h?delay[arguments][tier]=3"));
    CHECK(options.exchange.arguments == AmqpArguments{{"weight", 1.5}});
    CHECK(options.exchange.bindings.at("source").arguments == AmqpArguments{{"flag", true}});
    CHECK(options.queues[0].arguments == AmqpArguments{{"x-queue-version", std::int64_t{2}}});
    CHECK(options.queues[0].bindingArguments ==
          AmqpArguments{{"prio", std::int64_t{5}}, {"text", std::string{"5"}}, {"there", std::monostate{}}});
    CHECK(options.delay.arguments == AmqpArguments{{"tier", std::string{"3"}}});
}

TEST_CASE("an AMQP time-out of 0 is the usual one") {
    const auto options =
        read("amqp://?read_timeout=0&connect_timeout=0.0&write_timeout=0&rpc_timeout=0&confirm_timeout=0",
             {{"connect_timeout", "3"}, {"confirm_timeout", "3"}});
    CHECK(options.server.connectTimeout == seconds{5});
    CHECK(options.server.rpcTimeout == seconds{10});
    CHECK(options.server.writeTimeout == seconds{10});
    CHECK(options.confirmTimeout == seconds{10});
}

TEST_CASE("a transport may have no queues, and the default exchange is never declared") {
    CHECK(read("amqp://", {{"queues", "false"}}).queues.empty());
    const auto options = read("amqp://localhost", {{"exchange[name]", ""}, {"queues[a]", ""}});
    CHECK(options.exchange.name.empty());
    CHECK(options.exchange.type == "direct");
}

TEST_CASE("amqps needs certificates to trust, amqp ignores them") {
    CHECK(refusal("amqps://localhost").find("needs the option \"cacert\"") != std::string::npos);
    const auto options = read("amqps://localhost?cacert=/etc/ca.pem");
    CHECK(options.server.port == 5671);
    REQUIRE(options.server.tls);
    CHECK(options.server.tls->verify);
    CHECK_FALSE(read("amqp://localhost?cacert=/etc/ca.pem").server.tls);
    CHECK_FALSE(read("amqps://localhost?verify=false").server.tls->verify);
}

TEST_CASE("a wrong AMQP option is refused in one sentence without the password") {
    CHECK(refusal("amqp://guest:s3cret@localhost?colour=x") ==
          "Transport \"async\": unknown option \"colour\"; allowed are auto_setup, cacert, cert, channel_max, "
          "confirm_timeout, connect_timeout, connection_name, delay, exchange, frame_max, heartbeat, host, key, login, "
          "password, persistent, port, prefetch_count, queues, read_timeout, retry, rpc_timeout, sasl_method, user, "
          "verify, vhost, write_timeout.");
    CHECK(refusal("amqp://?queue=x") == "Transport \"async\": unknown option \"queue\"; did you mean \"queues\"?");
    CHECK(refusal("amqp://?exchange[flag]=2") ==
          "Transport \"async\": unknown option \"exchange[flag]\"; did you mean \"flags\"?");
    CHECK(refusal("amqp://?exchange[name][x]=2").find("allowed there are arguments, bindings, ") != std::string::npos);
    CHECK(refusal("amqp://?exchange[bindings]=x").find("a map of exchanges") != std::string::npos);
    CHECK(refusal("amqp://?exchange[kind]=x") ==
          "Transport \"async\": unknown option \"exchange[kind]\"; allowed there "
          "are arguments, bindings, default_publish_routing_key, flags, name, "
          "type.");
    CHECK(refusal("amqp://?queues[a][key]=x") ==
          "Transport \"async\": unknown option \"queues[a][key]\"; allowed there "
          "are arguments, binding_arguments, binding_keys, flags.");
    CHECK(refusal("amqp://?delay[arguments][x-queue-type]=quorum")
              .find("\"delay[arguments][x-queue-type]\" must be classic, not \"quorum\": ") != std::string::npos);
    CHECK(refusal("amqp://?delay[name]=x").find("unknown option \"delay[name]\"") != std::string::npos);
    CHECK(refusal("amqp://?exchange[bindings][a]=").find("needs binding_keys") != std::string::npos);
    CHECK(refusal("amqp://?queues[a][arguments][x-max-priority]=high").find("a whole number") != std::string::npos);
    CHECK(refusal("amqp://?heartbeat=soon").find("a whole number from 0 to 65535") != std::string::npos);
    CHECK(refusal("amqp://?confirm_timeout=-1").find("a number of seconds, at most a day") != std::string::npos);
    CHECK(refusal("amqp://?read_timeout=0.0001").find("a number of seconds, at most a day") != std::string::npos);
    CHECK(refusal("amqp://?auto_setup=maybe").find("true or false") != std::string::npos);
    CHECK(refusal("amqp://?queues[a=1").find("is broken") != std::string::npos);
    CHECK(refusal("amqp://a,b").find("several servers") != std::string::npos);
    CHECK(refusal("amqp://a/b/c/d").find("more parts") != std::string::npos);
}
