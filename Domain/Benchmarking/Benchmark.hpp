#pragma once

#include <Domain/Benchmarking/BenchmarkSlug.hpp>
#include <Domain/Benchmarking/RuntimeKind.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive::benchmarking {

/// Work that is measured: the same in each language it has a body in.
struct Benchmark {
    BenchmarkSlug slug;
    std::string name;
    std::string category{};
    std::string description{};
    std::vector<std::string> tags{};
    /// The source of each body.
    std::map<RuntimeKind, std::string> bodies{};
    /// The runtimes it may run on; any that have a body if there are none.
    std::vector<std::string> runtimes{};
    /// What every body must answer, if that is known.
    std::optional<std::string> checksum{};
    std::optional<std::int64_t> warmup{};
    std::optional<std::int64_t> revolutions{};
    /// Found by its slug, but not listed and not run with all.
    bool isHidden = false;
    /// SHA-256 of all of the above that decides what is measured: figures of two definitions are never mixed.
    std::string definitionId{};

    bool runsOn(std::string_view runtime, RuntimeKind kind) const {
        return bodies.contains(kind) &&
               (runtimes.empty() || std::find(runtimes.begin(), runtimes.end(), runtime) != runtimes.end());
    }
};

} // namespace missive::benchmarking
