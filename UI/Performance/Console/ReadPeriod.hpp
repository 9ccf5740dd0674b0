#pragma once

#include <Domain/Performance/Period.hpp>
#include <UI/Missive/Console/CommandDefinition.hpp>
#include <UI/Missive/Console/Input/Input.hpp>

namespace missive::performance {

/// The options `--period`, `--from` and `--to` of a command. Days begin in UTC.
struct ReadPeriod {
    static void define(CommandDefinition& definition);

    /// Throws UsageError for what is no period.
    static Period in(const Input& input, TimePoint now);
};

} // namespace missive::performance
