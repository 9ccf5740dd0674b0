#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>
#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <unistd.h>

using namespace missive;
using namespace missive::test;
using missive::test::TemporaryDirectory;

namespace {

const FixedEnvironment noVariables;

std::string refusal(const std::filesystem::path& directory, const std::string& environment = "prod",
                    DirectoryPresence presence = DirectoryPresence::Optional) {
    try {
        ConfigurationLoader{noVariables}.load(directory, environment, presence);
    } catch (const ConfigurationError& error) {
        return error.what();
    }
    return "accepted";
}

std::string transport(const std::string& name, const std::string& definition) {
    return "framework: {messenger: {transports: {" + name + ": " + definition + "}}}\n";
}

} // namespace

TEST_CASE("files are laid over each other in the order of their names, the environment's last") {
    const TemporaryDirectory directory;
    directory.write("config/packages/10.yaml", transport("a", "'doctrine://one'"));
    directory.write("config/packages/20.yaml", transport("a", "{dsn: 'doctrine://two', options: {x: 1, y: 1}}"));
    directory.write("config/packages/prod/05.yaml", transport("a", "{options: {y: 2}}"));
    directory.write("config/packages/test/05.yaml", transport("a", "'sync://'"));
    directory.write("config/packages/30.yaml.dist", "not: [read");
    const auto messenger = ConfigurationLoader{noVariables}.load(directory.path() / "config", "prod").messenger;
    REQUIRE(messenger.transports.size() == 1);
    CHECK(messenger.transports[0].dsn == "doctrine://two");
    CHECK(messenger.transports[0].options.at("x") == "1");
    CHECK(messenger.transports[0].options.at("y") == "2");
    const auto test = ConfigurationLoader{noVariables}.load(directory.path() / "config", "test").messenger;
    CHECK(test.transports[0].dsn == "sync://");
}

TEST_CASE("parameters of services.yaml and services_ENV.yaml are known, and the rest of them is PHP's") {
    const TemporaryDirectory directory;
    directory.write("packages/messenger.yaml", "parameters: {a: packages, b: packages}\n" +
                                                   transport("t", "'doctrine://default?queue_name=%a%_%b%_%c%_%d%'"));
    const auto services =
        directory.write("services.yaml", "imports: [{resource: 'more.yaml'}]\n"
                                         "parameters:\n    b: services\n    c: services\n    d: services\n"
                                         "services:\n    _defaults: {bind: !tagged_iterator {tag: app.handler}}\n"
                                         "    App\\: {resource: '../src/', exclude: '../src/{DI,Entity}'}\n"
                                         "when@prod: {parameters: {c: when}, services: {x: !php/const App\\X::Y}}\n");
    directory.write("services_prod.yaml", "parameters: {d: prod}\n");
    directory.write("services_test.yaml", "not: [read");
    const auto configuration = ConfigurationLoader{noVariables}.load(directory.path(), "prod");
    CHECK(configuration.messenger.transports[0].dsn == "doctrine://default?queue_name=packages_services_when_prod");
    for (const auto& entry : configuration.entries) {
        if (entry.keyPath == "framework.messenger.transports.t.dsn") {
            const auto prefix = directory.path().string() + "/";
            CHECK(entry.origin == prefix + "packages/messenger.yaml:1, " + prefix + "services.yaml:3, " + prefix +
                                      "services.yaml:9, " + prefix + "services_prod.yaml:1");
        }
    }
}

TEST_CASE("mistakes in services.yaml name its line") {
    const TemporaryDirectory directory;
    directory.write("packages/messenger.yaml", transport("t", "'doctrine://default?queue_name=%queue%'"));
    const auto file = directory.write("services.yaml", "services: ~\nparameters: [queue]\n").string();
    CHECK(refusal(directory.path()).find(file + ":2: parameters: Expected a map, found a list.") != std::string::npos);
    directory.write("services.yaml", "services: ~\nparamters: {queue: a}\n");
    CHECK(refusal(directory.path())
              .find(file + ":2: paramters: Unknown key \"paramters\"; did you mean "
                           "\"parameters\"?") != std::string::npos);
    directory.write("services.yaml", "parameters: {quue: a}\n");
    CHECK(refusal(directory.path()).find("There is no parameter \"queue\"; did you mean \"quue\"?") !=
          std::string::npos);
    directory.write("services.yaml", "parameters: {queue: '%env(NOPE)%'}\n");
    CHECK(refusal(directory.path())
              .find("messenger.yaml:1: framework.messenger.transports.t.dsn: Environment variable "
                    "not found: \"NOPE\".") != std::string::npos);
}

TEST_CASE("missive.yaml, which Symfony does not read, has the last word") {
    const TemporaryDirectory directory;
    directory.write("packages/messenger.yaml", transport("t", "{dsn: 'redis://h', retry_strategy: {delay: 10}}"));
    directory.write("services.yaml", "parameters: {jitter: 0.1}\n");
    directory.write("missive.yaml", transport("t", "{retry_strategy: {jitter: '%jitter%'}}") +
                                        "missive: {types: {a.b: 'App\\B'}, transports: {t: {outbox: later}}}\n"
                                        "when@prod: {parameters: {jitter: 0.5}}\n");
    const auto configuration = ConfigurationLoader{noVariables}.load(directory.path(), "prod");
    const auto& read = configuration.messenger.transports[0];
    CHECK(read.retry.delay.count() == 10);
    CHECK(read.retry.jitter == doctest::Approx(0.5));
    CHECK(read.outbox == "later");
    CHECK(configuration.types.at("a.b").foreignName == "App\\B");
}

TEST_CASE("routes and middleware lists are replaced whole by a later file") {
    const TemporaryDirectory directory;
    directory.write("packages/1.yaml", "framework: {messenger: {transports: {a: 'sync://', b: 'sync://'}, "
                                       "routing: {x: [a, b], y: a}, buses: {m: {middleware: [one, two]}}}}\n");
    directory.write("packages/2.yaml", "framework: {messenger: {routing: {x: b}, "
                                       "buses: {m: {middleware: [three]}}}}\n");
    const auto messenger = ConfigurationLoader{noVariables}.load(directory.path(), "prod").messenger;
    CHECK(messenger.routing[0].transports == std::vector<std::string>{"b"});
    CHECK(messenger.routing[1].transports == std::vector<std::string>{"a"});
    REQUIRE(messenger.buses[0].middleware.size() == 1);
    CHECK(messenger.buses[0].middleware[0].id == "three");
}

TEST_CASE("null in a later file takes a value back but leaves a map as it is") {
    const TemporaryDirectory directory;
    directory.write("packages/1.yaml", "framework: {messenger: {failure_transport: a, transports: {a: "
                                       "{dsn: 'sync://', options: {x: 1}}}}}\n");
    directory.write("packages/2.yaml", "framework: {messenger: {failure_transport: ~, transports: {a: "
                                       "{options: ~}}}}\n");
    const auto messenger = ConfigurationLoader{noVariables}.load(directory.path(), "prod").messenger;
    CHECK(messenger.failureTransport == std::nullopt);
    CHECK(messenger.transports[0].options.at("x") == "1");
}

TEST_CASE("a problem names the file that wrote the value") {
    const TemporaryDirectory directory;
    directory.write("packages/1.yaml", transport("a", "'sync://'"));
    const auto file = directory.write("packages/prod/2.yaml", "\n" + transport("a", "{retry_strategy: {delay: x}}"));
    CHECK(refusal(directory.path()).find(file.string() + ":2: framework.messenger.transports.a") == 0);
}

TEST_CASE("the project directory is the parent of the configuration directory") {
    const TemporaryDirectory directory;
    directory.write("config/packages/1.yaml", transport("a", "'sqlite:///%kernel.project_dir%/q.db'"));
    const auto expected = "sqlite:///" + directory.path().string() + "/q.db";
    for (const std::string name : {"config", "config/"}) {
        const auto messenger = ConfigurationLoader{noVariables}.load(directory.path() / name, "prod").messenger;
        CHECK(messenger.transports[0].dsn == expected);
    }
}

TEST_CASE("a directory may be missing unless a person named it") {
    const TemporaryDirectory directory;
    const auto nowhere = directory.path() / "nowhere";
    CHECK(refusal(nowhere) == "accepted");
    CHECK(refusal(directory.path(), "prod", DirectoryPresence::Required) == "accepted");
    CHECK(refusal(nowhere, "prod", DirectoryPresence::Required) ==
          nowhere.string() + ": The configuration directory does not exist. Create it, or name another one.");
}

TEST_CASE("what cannot be read is refused with the reason") {
    const TemporaryDirectory directory;
    const auto file = directory.write("a/packages/1.yaml", "{}");
    CHECK(refusal(file).find("This is not a configuration directory that can be read") != std::string::npos);
    std::filesystem::create_directory(directory.path() / "a/packages/2.yaml");
    CHECK(refusal(directory.path() / "a").find("2.yaml: The file cannot be read: it is not a regular file.") !=
          std::string::npos);
    directory.write("b/packages", "");
    CHECK(refusal(directory.path() / "b").find("The directory cannot be read: Not a directory.") != std::string::npos);
    if (geteuid() == 0) {
        return;
    }
    const auto secret = directory.write("c/packages/1.yaml", "{}");
    std::filesystem::permissions(secret, std::filesystem::perms::none);
    CHECK(refusal(directory.path() / "c").find("The file cannot be read: Permission denied.") != std::string::npos);
}

TEST_CASE("a file that is broken hides no problem of another and causes none") {
    const TemporaryDirectory directory;
    directory.write("packages/1.yaml", "a: [1");
    directory.write("packages/2.yaml", "b: [1");
    directory.write("packages/3.yaml", "framework: {messenger: {routing: {x: defined_in_one}}}");
    const auto text = refusal(directory.path());
    CHECK(text.find("1.yaml:") != std::string::npos);
    CHECK(text.find("2.yaml:") != std::string::npos);
    CHECK(text.find("3.yaml:") == std::string::npos);
}

TEST_CASE("an environment whose name is a path is refused") {
    const TemporaryDirectory directory;
    CHECK(refusal(directory.path(), "../prod").find("APP_ENV: \"../prod\" is no name of an environment") == 0);
    CHECK(refusal(directory.path(), "").find("APP_ENV") == 0);
}
