#include <UI/Performance/Console/ReadPeriod.hpp>

#include <Domain/Performance/NamedPeriod.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <string>

namespace missive::performance {

namespace {

Period named(const std::string& name, TimePoint now) {
    if (const auto period = NamedPeriod::of(name, now)) {
        return *period;
    }
    throw UsageError{"The \"--period\" option needs " + std::string{NamedPeriod::names} + ", not \"" + name + "\"."};
}

TimePoint instantOf(const Input& input, const char* option) {
    const auto text = input.option(option).value_or("");
    if (const auto read = parseRfc3339(text)) {
        return *read;
    }
    throw UsageError{"The \"--" + std::string{option} +
                     "\" option needs an instant such as 2026-11-27T01:16:00Z, not \"" + text + "\"."};
}

} // namespace

void ReadPeriod::define(CommandDefinition& definition) {
    definition.option("period", std::string{"The time that is looked at: "} + NamedPeriod::names, "in-last-day")
        .option("from", "Its beginning, as 2026-11-27T01:16:00Z")
        .option("to", "Its end, as 2026-11-27T01:16:00Z");
}

Period ReadPeriod::in(const Input& input, TimePoint now) {
    auto period = named(input.option("period").value_or("in-last-day"), now);
    if (input.given("from")) {
        period.from = instantOf(input, "from");
    }
    if (input.given("to")) {
        period.to = instantOf(input, "to");
    }
    if (period.to <= period.from) {
        throw UsageError{"The period ends before it begins."};
    }
    return period;
}

} // namespace missive::performance
