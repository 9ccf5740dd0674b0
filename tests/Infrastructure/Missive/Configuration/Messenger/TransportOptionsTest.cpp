#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>
#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>

#include <doctest/doctest.h>

using namespace missive;
using namespace missive::test;

namespace {

using Options = std::map<std::string, std::string>;
using Types = std::map<std::string, OptionType>;

Configuration load(const std::string& yaml, const std::string& environment = "prod") {
    const FixedEnvironment variables{{{"PRIORITY", "5"}}};
    return ConfigurationLoader{variables}.loadText(yaml, "messenger.yaml", environment);
}

TransportConfiguration withOptions(const std::string& options) {
    return load("framework: {messenger: {transports: {a: {dsn: 'amqp://h', options: " + options + "}}}}")
        .messenger.transports.at(0);
}

const std::string base = R"(
framework:
    messenger:
        transports:
            async:
                dsn: 'amqp://h'
                options:
                    prefetch_count: 5
                    queues:
                        from_base:
                            binding_keys: [a]
when@prod:
    framework:
        messenger:
            transports:
                async:
                    options:
                        queues:
                            from_prod:
                                flags: 2
when@test:
    framework: {messenger: {transports: {async: {options: []}}}}
when@dev:
    framework: {messenger: {transports: {async: {options: {queues: ~}}}}}
)";

} // namespace

TEST_CASE("a later file replaces an option whole and leaves the others") {
    CHECK(load(base).messenger.transports[0].options ==
          Options{{"prefetch_count", "5"}, {"queues[from_prod][flags]", "2"}});
    CHECK(load(base, "dev").messenger.transports[0].options == Options{{"prefetch_count", "5"}});
    CHECK(load(base, "test").messenger.transports[0].options ==
          Options{{"prefetch_count", "5"}, {"queues[from_base][binding_keys][0]", "a"}});
}

TEST_CASE("an option's origin is the line that wrote its value") {
    const auto entries = load(base).entries;
    const auto originOf = [&](const std::string& option) -> std::string {
        for (const auto& entry : entries) {
            if (entry.keyPath == "framework.messenger.transports.async.options." + option) {
                return entry.origin;
            }
        }
        return "none";
    };
    CHECK(originOf("prefetch_count") == "messenger.yaml:8");
    CHECK(originOf("queues[from_prod][flags]") == "messenger.yaml:20");
    CHECK(originOf("queues[from_base][binding_keys][0]") == "none");
}

TEST_CASE("a parameter that is a map is replaced whole too") {
    const auto configuration = load("parameters: {queues: {a: {flags: 2}}}\n"
                                    "when@prod: {parameters: {queues: {b: {flags: 4}}}}\n"
                                    "framework: {messenger: {transports: {a: {dsn: 'amqp://h', "
                                    "options: {queues: '%queues%'}}}}}\n");
    CHECK(configuration.messenger.transports[0].options == Options{{"queues[b][flags]", "4"}});
}

TEST_CASE("options keep the types that YAML gives them") {
    const auto transport = withOptions("{i: 2, quoted: '2', grouped: 3_600, hex: 0x1F, octal: 0o17, signed: -7, "
                                       "yes: true, no: False, half: 0.5, exponent: 1e3, nothing: {x: ~}, zeros: 007, "
                                       "date: 2026-01-02, version: 1.2.3, huge: 99999999999999999999, "
                                       "env: '%env(PRIORITY)%', int: '%env(int:PRIORITY)%'}");
    CHECK(transport.options == Options{{"i", "2"},
                                       {"quoted", "2"},
                                       {"grouped", "3600"},
                                       {"hex", "31"},
                                       {"octal", "15"},
                                       {"signed", "-7"},
                                       {"yes", "true"},
                                       {"no", "false"},
                                       {"half", "0.5"},
                                       {"exponent", "1e3"},
                                       {"nothing[x]", ""},
                                       {"zeros", "007"},
                                       {"date", "2026-01-02"},
                                       {"version", "1.2.3"},
                                       {"huge", "99999999999999999999"},
                                       {"env", "5"},
                                       {"int", "5"}});
    CHECK(transport.optionTypes == Types{{"i", OptionType::integer},
                                         {"grouped", OptionType::integer},
                                         {"hex", OptionType::integer},
                                         {"octal", OptionType::integer},
                                         {"signed", OptionType::integer},
                                         {"yes", OptionType::flag},
                                         {"no", OptionType::flag},
                                         {"half", OptionType::number},
                                         {"exponent", OptionType::number},
                                         {"nothing[x]", OptionType::null},
                                         {"int", OptionType::integer}});
}
