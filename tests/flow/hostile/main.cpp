#include <UI/Missive/Messenger/WireMessenger.hpp>
#include <UI/Missive/RunApp.hpp>
#include <UI/Missive/Sqlite/WireSqlite.hpp>
#include <tests/flow/hostile/CrashPoints.hpp>
#include <tests/flow/hostile/HostileWiring.hpp>

#include <cstdlib>
#include <string>

namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

} // namespace

int main(int argc, char** argv) {
    const missive::test::CrashPoints points{variable("CRASH_AT"), variable("CRASH_LOG")};
    return missive::runApp(argc, argv, {missive::wireSqlite, missive::wireMessenger, [&](missive::App& app) {
                                            missive::test::wireHostileOrdering(app, points);
                                        }});
}
