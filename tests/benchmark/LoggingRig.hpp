#pragma once

#include <Domain/Logging/Port/LogPublisher.hpp>
#include <Domain/Missive/Port/Log.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace missive::benchmark {

/// The log of an application whose records travel, as the application wires it, with a transport that takes all it is
/// given at once, or is away, or is not asked at all.
class LoggingRig {
public:
    enum class Way { Taken, Away, SwitchedOff };

    static constexpr std::size_t capacity = 16'384;

    explicit LoggingRig(const std::filesystem::path& directory, Way way = Way::Taken);
    /// Its records travel by this one, which must outlive it.
    LoggingRig(const std::filesystem::path& directory, logging::LogPublisher& publisher);
    ~LoggingRig();

    /// Tells a record of 120 bytes and three fields, all of which are there.
    void tell();
    /// The same with fields that are made for it.
    void tellWithNewFields();
    /// Waits until each has its place.
    void settle();

    /// What such a record is in a file.
    static std::string line();
    Log& log();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace missive::benchmark
