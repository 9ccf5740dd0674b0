#include <tests/interop/Peers.hpp>

#include <tests/flow/OrderLines.hpp>
#include <tests/support/process/Eventually.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <simdjson.h>

#include <chrono>
#include <stdexcept>

namespace missive::test {

namespace {

/// Ends a worker for which nothing comes.
constexpr const char* timeLimit = "--time-limit=20";

void expect(const Finished& finished) {
    if (!finished.succeeded()) {
        throw std::runtime_error{"a command failed: " + finished.output + finished.errorOutput};
    }
}

Finished ended(Process process) {
    const auto exit = process.wait(Scratch::patience);
    return {exit, process.output(), process.errorOutput()};
}

bool isSqlite(const std::string& url) { return url.starts_with("sqlite:"); }

} // namespace

Peers::Peers(Carrier (*over)(const Scratch&)) : Scratch{MISSIVE_PROGRAM}, carrier_{over(*this)} {
    configure("framework:\n"
              "  messenger:\n"
              "    buses: {messenger.bus.default: ~}\n"
              "    failure_transport: failed\n"
              "    transports:\n"
              "      async:\n"
              "        dsn: '" +
              carrier_.async +
              "'\n"
              "        retry_strategy: {max_retries: 3, delay: 1000, multiplier: 2, jitter: 0}\n"
              "      failed: '" +
              carrier_.failed +
              "'\n"
              "    routing: {'*': async}\n"
              "missive:\n"
              "  types: {'ordering.order_created': 'App\\Message\\OrderCreated'}\n");
    write("stock", stockLine("LAMP", 10));
    expect(php({"messenger:setup-transports"}));
    expect(missive({"stock:import", "stock"}));
}

Process Peers::startMissive(const Arguments& arguments) const {
    return start(arguments, {{"DATABASE_URL", carrier_.database}});
}

Process Peers::startPhp(const Arguments& arguments, const Billing& billing) const {
    auto line = arguments;
    line.insert(line.begin(), INTEROP_CONSOLE);
    return Process{{installedProgram("php"),
                    line,
                    {{"ASYNC_DSN", carrier_.async},
                     {"FAILED_DSN", carrier_.failed},
                     {"DATABASE_URL", carrier_.database},
                     {"BILLING", billing},
                     {"COLUMNS", "400"}},
                    file(".")}};
}

Finished Peers::missive(const Arguments& arguments) const { return ended(startMissive(arguments)); }

Finished Peers::php(const Arguments& arguments, const Billing& billing) const {
    return ended(startPhp(arguments, billing));
}

void Peers::missiveDispatches(const std::string& orders) const {
    write("orders", orders);
    expect(missive({"order:import", "orders"}));
}

void Peers::phpDispatches(const std::string& orders) const {
    write("orders", orders);
    expect(php({"order:dispatch", "orders"}));
}

Finished Peers::missiveHandles(int messages, const std::string& transport) const {
    auto finished =
        missive({"messenger:consume", transport, "--limit=" + std::to_string(messages), timeLimit, "--sleep=0.1"});
    expect(finished);
    return finished;
}

Finished Peers::phpHandles(const Billing& billing, int messages, const std::string& transport) const {
    auto finished = php(
        {"messenger:consume", transport, "--limit=" + std::to_string(messages), timeLimit, "--sleep=0.05"}, billing);
    expect(finished);
    return finished;
}

void Peers::closeTheStock() const {
    if (isSqlite(carrier_.database)) {
        sql("CREATE TRIGGER closed BEFORE UPDATE ON ordering_stock BEGIN SELECT RAISE(ABORT, 'stock-taking'); END");
    } else {
        sql("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'stock-taking'; END $$;"
            "CREATE TRIGGER closed BEFORE UPDATE ON ordering_stock FOR EACH ROW EXECUTE FUNCTION refuse()");
    }
}

void Peers::sql(const std::string& statement) const {
    if (isSqlite(carrier_.database)) {
        database().execute(statement);
        return;
    }
    Process psql{{installedProgram("psql"), {"-q", carrier_.database, "-c", statement}, {}, file(".")}};
    if (psql.wait(patience) != Exit{0, 0}) {
        throw std::runtime_error{"psql: " + psql.errorOutput()};
    }
}

Report Peers::report() const {
    const auto finished = missive({"order:report", "--format=json"});
    expect(finished);
    return Report::read(finished.output);
}

std::vector<FailedMessage> Peers::failed() const {
    const auto finished = missive({"messenger:failed:show", "--format=json"});
    expect(finished);
    return failedMessagesIn(finished.output);
}

bool Peers::isEmpty(const std::string& transport) const {
    return eventually(std::chrono::seconds{5}, [&] {
        const auto stats = missive({"messenger:stats", transport, "--format=json"});
        expect(stats);
        simdjson::dom::parser parser;
        const auto counts = parser.parse(stats.output)["transports"][transport].value();
        return counts["count"].get_int64() == 0 && counts["delayed"].get_int64() == 0 &&
               counts["claimed"].get_int64() == 0;
    });
}

std::int64_t Peers::now() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace missive::test
