#include <tests/benchmark/OrderingBus.hpp>

#include <Application/Ordering/Query/GetOrderQuery.hpp>
#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>
#include <UI/Missive/Standard/Standard.hpp>
#include <UI/Ordering/OrderingWiring.hpp>
#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>

#include <cstdio>
#include <sstream>
#include <utility>

namespace missive::benchmark {

namespace {

Configuration configuration(const std::filesystem::path& database) {
    const test::FixedEnvironment variables{OrderingBus::environment(database)};
    return ConfigurationLoader{variables}.loadText("", "benchmark.yaml", "prod");
}

std::string uuid(std::uint64_t first, std::uint64_t last) {
    char text[37];
    std::snprintf(
        text, sizeof text, "%08llx-%04llx-4%03llx-8%03llx-%012llx",
        static_cast<unsigned long long>(first & 0xFFFF'FFFFU), static_cast<unsigned long long>(first >> 32U & 0xFFFFU),
        static_cast<unsigned long long>(first >> 48U & 0xFFFU), static_cast<unsigned long long>(last >> 48U & 0xFFFU),
        static_cast<unsigned long long>(last & 0xFFFF'FFFF'FFFFU));
    return text;
}

std::string placed(int number) {
    const auto value = static_cast<std::uint64_t>(number);
    return uuid(value, value);
}

} // namespace

std::map<std::string, std::string> OrderingBus::environment(const std::filesystem::path& database) {
    return {{"DATABASE_URL", "sqlite:///" + database.string()}, {"APP_ENV", "prod"}};
}

OrderingBus::OrderingBus(const std::filesystem::path& database) : app_{configuration(database), LogLevel::Warning} {
    standard()(app_);
    ordering::wireOrdering(app_);
    std::istringstream in;
    std::ostringstream out;
    ConsoleApplication console{"Benchmark", "1", ConsoleStreams{in, out, out}};
    app_.assemble(console);
}

void OrderingBus::place() {
    for (int number = 1; number <= orders; ++number) {
        app_.commands().dispatch(command(placed(number)));
    }
}

std::string OrderingBus::newId() {
    const auto first = random_();
    return uuid(first, random_());
}

void OrderingBus::create() { app_.commands().dispatch(command(newId())); }

void OrderingBus::get() {
    std::uniform_int_distribution<int> numbers{1, orders};
    const auto id = ordering::OrderId::fromString(placed(numbers(random_)));
    static_cast<void>(app_.queries().ask(ordering::GetOrderQuery{id}));
}

ordering::CreateOrderCommand OrderingBus::command(std::string id) {
    return {std::move(id),
            "C-01330",
            "José Peña",
            "EUR",
            {{"SKU-0014", 9, 50137}, {"SKU-0027", 2, 82756}, {"SKU-0001", 6, 4254}}};
}

} // namespace missive::benchmark
