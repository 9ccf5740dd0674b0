#include <tests/Infrastructure/Missive/Transport/Postgres/PostgresRig.hpp>

#include <tests/contract/TransportContract.hpp>
#include <tests/support/process/Eventually.hpp>
#include <tests/support/server/FreePort.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace missive;
using namespace missive::test;

namespace {

/// A proxy that gives each transaction whichever of two connections is free.
class PgBouncer {
public:
    explicit PgBouncer(std::uint16_t server) {
        std::ofstream{directory_.file("pgbouncer.ini")}
            << "[databases]\n* = host=127.0.0.1 port=" << server
            << " user=missive\n[pgbouncer]\nlisten_addr = 127.0.0.1\n"
            << "listen_port = " << port_ << "\nunix_socket_dir =\nauth_type = any\npool_mode = transaction\n"
            << "default_pool_size = 2\n";
        std::ofstream{directory_.file("postgresql.users")};
        std::filesystem::permissions(directory_.path(), std::filesystem::perms::all);
        std::vector<std::string> line{"--pdeathsig=KILL", installedProgram("pgbouncer"),
                                      directory_.file("pgbouncer.ini")};
        if (geteuid() == 0) {
            line.insert(line.begin(), {"--reuid=nobody", "--clear-groups"});
        }
        process_ = std::make_unique<Process>(
            ProcessSettings{installedProgram("setpriv"), line, {}, directory_.path().string()});
    }

    std::uint16_t port() const { return port_; }
    std::string said() const { return process_->errorOutput(); }

private:
    TemporaryDirectory directory_;
    std::uint16_t port_ = freePort();
    std::unique_ptr<Process> process_;
};

/// Leads a rig to the proxy instead of the server.
struct Detour {
    explicit Detour(PostgresRig& rig) {
        static PgBouncer proxy{PostgresServer::shared().port()};
        const auto database = rig.url.substr(rig.url.rfind('/'));
        rig.address = PostgresAddress::of(
            Dsn::parse("postgresql://missive@127.0.0.1:" + std::to_string(proxy.port()) + database), {});
        const bool up = eventually(std::chrono::seconds{10}, [&] {
            try {
                PostgresConnection::open(rig.address, PostgresConnection::Session::PerTransaction);
                return true;
            } catch (const std::exception&) {
                return false;
            }
        });
        INFO(proxy.said());
        REQUIRE(up);
    }
};

struct BehindPgBouncer : PostgresRig {
    static SqlTransportOptions quiet() {
        SqlTransportOptions options;
        options.useNotify = false;
        return options;
    }

    Detour detour{*this};
    PostgresTransport first = make(quiet());
    PostgresTransport second = make(quiet());
};

} // namespace

TEST_CASE("use_notify: false works behind a proxy that pools transactions") {
    BehindPgBouncer fixture;
    constexpr int threads = 6;
    constexpr int each = 40;
    std::vector<std::thread> workers;
    std::atomic<int> handled{0};
    std::atomic<std::size_t> stale{0};
    for (int t = 0; t < threads; ++t) {
        workers.emplace_back([&, &mine = t % 2 == 0 ? fixture.first : fixture.second] {
            for (int i = 0; i < each; ++i) {
                sendNote(mine, i);
            }
            while (handled < threads * each) {
                const auto received = mine.receive(3);
                mine.keepalive(received);
                stale += mine.acknowledge(received);
                handled += static_cast<int>(received.size());
            }
        });
    }
    for (auto& worker : workers) {
        worker.join();
    }
    CHECK(handled == threads * each);
    CHECK(stale == 0);
    CHECK(fixture.first.messageCounts() == MessageCounts{});
}
