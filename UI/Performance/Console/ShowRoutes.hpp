#pragma once

#include <Domain/Performance/AccessRecord.hpp>
#include <Domain/Performance/RouteLine.hpp>
#include <UI/Missive/Console/Output/Output.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <span>
#include <vector>

namespace missive::performance {

/// Shows routes on the console.
struct ShowRoutes {
    /// `total` is the time of all routes there are, of which each has a share.
    static void asTable(std::span<const RouteLine> lines, double total, Output& output);
    static void asJson(std::span<const RouteLine> lines, Output& output);

    /// One route, the same in the period before where it was accessed then, and its slowest accesses.
    static void one(const RouteLine& line, const RouteLine* before, const std::vector<AccessRecord>& slowest,
                    Output& output);

    static void write(PrettyJson& json, const RouteLine& line);
};

} // namespace missive::performance
